import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./project.mjs";

/** Goes on as the compiled program in this same process: its exit code and signals are its own. */
export async function runCompiled(words) {
  const file = join(root, "dist/program/main.js");
  process.argv = [process.execPath, file, ...words];
  await import(pathToFileURL(file).href);
}
