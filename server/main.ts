/** The process: reads environment, clock and disk paths, and runs one command. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runCommand } from "./cli/run-command.ts";
import { readEnvironment } from "./environment.ts";
import { systemClock } from "./main-clock.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  version: string;
};

// The reader of a pipe may have had enough (`… | head`): that is no fault of the command.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await runCommand(
  process.argv.slice(2),
  readEnvironment({ variables: process.env, root, version, clock: systemClock }),
  {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  },
);
