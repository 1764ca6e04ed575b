/**
 * Puts the compiled modules and the packages they use into a few files under `dist/program`: what runs. Reading
 * hundreds of modules one by one is most of what a command needs to start.
 */
import { join } from "node:path";
import { rolldown } from "rolldown";
import { root } from "./project.mjs";

/** The program, and every thread it starts by its name. */
const entries = {
  main: "main.js",
  "check-thread": "ledger/check-thread.js",
  "desk-thread": "people/desk-thread.js",
  "sheet-thread": "import/xlsx/sheet-thread.js",
  "writer-thread": "writer/writer-thread.js",
};

/** Modules of machine code load their own files; pg asks for its own only where it was installed. */
const apart = ["better-sqlite3", "@node-rs/argon2", "pg-native"];

const bundle = await rolldown({
  input: Object.fromEntries(
    Object.entries(entries).map(([name, path]) => [name, join(root, "dist/server", path)]),
  ),
  external: apart,
  platform: "node",
});
// Without a hash in the names: a server that runs still finds its parts after the next build.
await bundle.write({ dir: join(root, "dist/program"), chunkFileNames: "[name].js" });
