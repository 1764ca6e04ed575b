import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./setup/longest-first.ts";

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    globalSetup: [fileURLToPath(new URL("setup/global.mjs", import.meta.url))],
    pool: "forks",
    maxWorkers: 2,
    // Files of a worker share the modules they import, which took longer than many a file's tests: no test
    // replaces a module, and what a module keeps is the same for everybody.
    isolate: false,
    maxConcurrency: 2,
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A skipped or lone test would make the count at the end a lie.
    allowOnly: false,
    passWithNoTests: false,
  },
});
