import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../server/boot/project.mjs";
import { countResults } from "./count-results.mjs";

/** No suite may hang the run. */
const longestMs = 30 * 60_000;

/**
 * Every folder of tests/ with tests in it, in the order of the runs: those that need no database module, which
 * takes a minute to compile; then the product, what goes wrong with it, and its pages. The suites of one run
 * share a process: what one has loaded the next need not load again.
 */
export function listRuns() {
  const early = ["setup", "architecture", "shared", "web"];
  const late = ["faults", "browser"];
  const all = readdirSync(join(root, "tests"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && hasTests(join(root, "tests", entry.name)))
    .map((entry) => entry.name);
  // Nothing can be left out by a list: what none of them names is the product's.
  const product = all.filter((name) => !early.includes(name) && !late.includes(name));
  return { early, left: [product, ...late.map((name) => [name])] };
}

/** Runs suites → `{ passed, failed }`; a crash, a skipped test or no result counts as failed. */
export async function runSuites(names) {
  const folder = join(root, "tests/.artifacts");
  const report = join(folder, `${names.join("-")}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(report, { force: true });
  const args = [
    "node_modules/vitest/vitest.mjs",
    "run",
    ...names.map((name) => `tests/${name}/`),
    "--config",
    "tests/vitest.config.ts",
  ];
  args.push("--reporter=default", "--reporter=json", `--outputFile.json=${report}`);
  const code = await run(args);
  return countResults(readReport(report), code);
}

function run(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
    });
    const timer = setTimeout(() => child.kill("SIGKILL"), longestMs);
    child.once("exit", (code) => {
      clearTimeout(timer);
      resolve(code ?? 1);
    });
  });
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

function hasTests(folder) {
  return readdirSync(folder, { withFileTypes: true }).some((entry) =>
    entry.isDirectory() ? hasTests(join(folder, entry.name)) : /\.test\.tsx?$/.test(entry.name),
  );
}
