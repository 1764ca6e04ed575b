/** `npm run check`: everything that can be judged without running the product, in seconds. */
import "../../server/boot/node-version.mjs";
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { ensureBuilt } from "../../server/boot/builds.mjs";
import { ensureDependencies } from "../../server/boot/dependencies.mjs";
import { root } from "../../server/boot/project.mjs";

const bin = (name, path) => `node_modules/${name}/${path}`;

/** Independent of each other; two at a time, the longest first. */
const steps = [
  [
    "eslint",
    bin("eslint", "bin/eslint.js"),
    ".",
    "--config",
    "tests/setup/eslint.config.mjs",
    "--cache",
    "--cache-location",
    "dist/eslint.cache",
  ],
  ["types", bin("@typescript/native", "bin/tsc"), "-b", "shared", "server", "tests", "web"],
  [
    "prettier",
    bin("prettier", "bin/prettier.cjs"),
    "--check",
    ".",
    "--cache",
    "--cache-location",
    "dist/prettier.cache",
  ],
  ["knip", bin("knip", "bin/knip.js"), "--config", "tests/setup/knip.json"],
  [
    "architecture",
    bin("vitest", "vitest.mjs"),
    "run",
    "tests/architecture/",
    "--config",
    "tests/vitest.config.ts",
  ],
  ["lock", "tests/setup/check-lock.mjs"],
  ["bundle", "web/bundle-budget.mjs"],
];

await ensureDependencies();
mkdirSync(`${root}/dist`, { recursive: true });
// The budget measures the pages as they are built now.
await ensureBuilt(["web"]).catch((error) => console.error(error.message));

const waiting = [...steps];
const failed = [];
await Promise.all([worker(), worker()]);
console.log(failed.length === 0 ? "All checks passed." : `Failed: ${failed.join(", ")}`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function worker() {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    const [name, ...args] = step;
    const started = performance.now();
    const { code, output } = await run(args);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${code === 0 ? "✓" : "✗"} ${name} (${seconds} s)`);
    if (code === 0) continue;
    failed.push(name);
    console.log(output.trimEnd());
  }
}

function run(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
