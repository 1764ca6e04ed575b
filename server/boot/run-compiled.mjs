import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./project.mjs";

/** Goes on as the compiled program in this same process: its exit code and signals are its own. */
export async function runCompiled(path) {
  const file = join(root, path);
  process.argv[1] = file;
  await import(pathToFileURL(file).href);
}
