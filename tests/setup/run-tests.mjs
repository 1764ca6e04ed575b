/**
 * `npm test`: gets everything the suites need, runs each folder of tests/ as a suite and ends with
 * the line `N passed, N failed`. What cannot be had counts as failed; nothing is skipped.
 */
import "../../server/boot/node-version.mjs";
import { ensureBuilt } from "../../server/boot/builds.mjs";
import { ensureDependencies } from "../../server/boot/dependencies.mjs";
import { ensureChromium } from "./chromium-program.mjs";
import { startCluster } from "./postgres-cluster.mjs";
import { listRuns, runSuites } from "./suites.mjs";

const totals = { passed: 0, failed: 0 };
const lines = [];
let cluster = null;
let noted = performance.now();

for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void interrupted());

const { early, left } = listRuns();
let begun = false;

await attempt("database module", () =>
  ensureDependencies(async () => {
    note("packages", "ready");
    await attempt("build", () => ensureBuilt(["server", "web"]));
    await attempt("Chromium", async () => (process.env.CHROMIUM = await ensureChromium()));
    await attempt("PostgreSQL", async () => {
      cluster = await startCluster();
      process.env.DABIAO_TEST_PG = cluster.url;
    });
    await runEarly();
  }),
);
await runEarly();
for (const names of left) await runTogether(names);
await cluster?.stop();

console.log(`\n${lines.join("\n")}`);
process.exitCode = totals.failed === 0 ? 0 : 1;
console.log(`${totals.passed} passed, ${totals.failed} failed`);

/** Once, whether what comes before could be had or not. */
async function runEarly() {
  if (begun) return;
  begun = true;
  await runTogether(early);
}

async function runTogether(names) {
  console.log(`\n── ${names.join(", ")}`);
  const { passed, failed } = await runSuites(names);
  totals.passed += passed;
  totals.failed += failed;
  note(names.join(" "), `${passed} passed, ${failed} failed`);
}

/** What could not be prepared is one failure of its own; the suites that need it then fail as well. */
async function attempt(name, work) {
  try {
    await work();
    note(name, "ready");
  } catch (error) {
    totals.failed += 1;
    console.error(error);
    note(name, "could not be had");
  }
}

/** One line of the end: what took the time since the line before. */
function note(name, text) {
  const now = performance.now();
  lines.push(`${name.padEnd(40)} ${((now - noted) / 60_000).toFixed(1).padStart(5)} min  ${text}`);
  noted = now;
}

async function interrupted() {
  await cluster?.stop();
  process.exit(130);
}
