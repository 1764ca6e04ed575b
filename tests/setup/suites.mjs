import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../server/boot/project.mjs";
import { countResults } from "./count-results.mjs";

/** No suite may hang the run. */
const longestMs = 30 * 60_000;

/** Every folder of tests/ with tests in it, cheap ones first: nothing can be left out by a list. */
export function listSuites() {
  const order = [
    "setup",
    "architecture",
    "shared",
    "web",
    "server",
    "pipeline",
    "routes",
    "faults",
    "browser",
  ];
  const place = (name) =>
    order.includes(name) ? order.indexOf(name) : order.indexOf("faults") - 0.5;
  return readdirSync(join(root, "tests"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && hasTests(join(root, "tests", entry.name)))
    .map((entry) => entry.name)
    .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

/** Runs one suite → `{ passed, failed }`; a crash, a skipped test or no result counts as failed. */
export async function runSuite(name) {
  const folder = join(root, "tests/.artifacts");
  const report = join(folder, `${name}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(report, { force: true });
  const args = [
    "node_modules/vitest/vitest.mjs",
    "run",
    `tests/${name}/`,
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
