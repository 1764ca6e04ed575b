import { fileURLToPath } from "node:url";

/** The checkout: everything the boot scripts touch lies under it. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Progress and noise go to stderr, so that the stdout of a command holds only its answer. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}
