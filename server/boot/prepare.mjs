import { ensureBuilt } from "./builds.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { withLockFile } from "./lock-file.mjs";
import { root, say } from "./project.mjs";

/** Installs and builds what is missing; on failure says why and ends the process with 1. */
export async function prepare(names, options) {
  try {
    mkdirSync(join(root, "dist"), { recursive: true });
    await withLockFile(join(root, "dist/install.lock"), () =>
      ensureDependencies(() => ensureBuilt(names, options)),
    );
  } catch (error) {
    say(error.message);
    process.exit(1);
  }
}
