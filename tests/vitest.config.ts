import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    globalSetup: [fileURLToPath(new URL("setup/global.mjs", import.meta.url))],
    pool: "forks",
    maxWorkers: 2,
    maxConcurrency: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A skipped or lone test would make the count at the end a lie.
    allowOnly: false,
    passWithNoTests: false,
  },
});
