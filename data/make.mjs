// Writes data/README.md and data/templates from the import kinds; run after a build.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { dataFiles } from "../dist/server/import/data-files.js";

const folder = dirname(fileURLToPath(import.meta.url));
for (const [path, text] of dataFiles()) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
