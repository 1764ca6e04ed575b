/**
 * `npm test`: gets everything the suites need, runs each folder of tests/ as one suite and ends with
 * the line `N passed, N failed`. What cannot be had counts as failed; nothing is skipped.
 */
import "../../server/boot/node-version.mjs";
import { ensureBuilt } from "../../server/boot/builds.mjs";
import { ensureDependencies } from "../../server/boot/dependencies.mjs";
import { ensureChromium } from "./chromium-program.mjs";
import { startCluster } from "./postgres-cluster.mjs";
import { listSuites, runSuite } from "./suites.mjs";

const totals = { passed: 0, failed: 0 };
const lines = [];
let cluster = null;

for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void interrupted());

await attempt("packages, build", () => ensureDependencies(() => ensureBuilt(["server", "web"])));
await attempt("Chromium", async () => (process.env.CHROMIUM = await ensureChromium()));
await attempt("PostgreSQL", async () => {
  cluster = await startCluster();
  process.env.DABIAO_TEST_PG = cluster.url;
});

for (const suite of listSuites()) {
  console.log(`\n── ${suite}`);
  const started = performance.now();
  const { passed, failed } = await runSuite(suite);
  totals.passed += passed;
  totals.failed += failed;
  note(suite, started, `${passed} passed, ${failed} failed`);
}
await cluster?.stop();

console.log(`\n${lines.join("\n")}`);
process.exitCode = totals.failed === 0 ? 0 : 1;
console.log(`${totals.passed} passed, ${totals.failed} failed`);

/** What could not be prepared is one failure of its own; the suites that need it then fail as well. */
async function attempt(name, work) {
  const started = performance.now();
  try {
    await work();
    note(name, started, "ready");
  } catch (error) {
    totals.failed += 1;
    console.error(error);
    note(name, started, "could not be had");
  }
}

function note(name, started, text) {
  const minutes = ((performance.now() - started) / 60_000).toFixed(1);
  lines.push(`${name.padEnd(16)} ${minutes.padStart(5)} min  ${text}`);
}

async function interrupted() {
  await cluster?.stop();
  process.exit(130);
}
