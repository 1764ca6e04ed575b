/**
 * `npm run bench [-- --quick] [--only NAME[,NAME]] [--work FOLDER]`: measures what is promised about speed
 * and memory and prints ratios of the same machine and run. `--quick`: a tenth of the rows. `--work`: keeps
 * the made companies there for the next run. Ends with 1 when a bound is not held.
 */
import "../../server/boot/node-version.mjs";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { prepare } from "../../server/boot/prepare.mjs";
import { findProgram } from "../setup/find-program.mjs";
import { installPackages } from "../setup/system-packages.mjs";

const { values: options } = parseArgs({
  options: { quick: { type: "boolean" }, only: { type: "string" }, work: { type: "string" } },
});
await prepare(["server", "web"]);

// Only now: a fresh clone had neither packages nor compiled files a moment ago.
const [figuresOf, { holds, printFigures }, { machineFacts }] = await Promise.all([
  measures(),
  import("./support/figures.mjs"),
  import("./support/machine.mjs"),
]);
const wanted = options.only?.split(",") ?? Object.keys(figuresOf);
const unknown = wanted.find((name) => !Object.hasOwn(figuresOf, name));
if (unknown) {
  console.error(`? ${unknown}: one of ${Object.keys(figuresOf).join(", ")}`);
  process.exit(2);
}

const work = options.work ? resolve(options.work) : mkdtempSync(join(tmpdir(), "dabiao-bench-"));
mkdirSync(work, { recursive: true });
const sqlite3 = findSqlite3();
const tenth = options.quick ? 0.1 : 1;
const given = {
  work,
  sqlite3,
  rows: 1_000_000 * tenth,
  manyRows: 10_000_000 * tenth,
  fewRows: 100_000 * tenth,
  rounds: options.quick ? 3 : 5,
  seconds: options.quick ? 1 : 3,
  imports: options.quick ? 20 : 40,
  loads: options.quick ? 5 : 15,
  pageChanges: options.quick ? 40 : 200,
  wallTurns: options.quick ? 100 : 500,
  say: console.log,
};

const started = performance.now();
const figures = [];
try {
  for (const name of wanted) {
    console.log(`\n── ${name}`);
    const from = performance.now();
    figures.push(...(await figuresOf[name](given)));
    console.log(`  ${((performance.now() - from) / 1000).toFixed(0)} s`);
  }
  console.log(`\n${machineFacts({ folder: work, sqlite3 }).join("\n")}`);
} finally {
  if (!options.work) rmSync(work, { recursive: true, force: true });
}
const size = options.quick ? "a tenth of the rows" : "200 offices × 36 months";
console.log(`${size}, ${((performance.now() - started) / 60_000).toFixed(1)} minutes\n`);
printFigures(figures, console.log);
process.exitCode = figures.some((figure) => holds(figure) === false) ? 1 : 0;

async function measures() {
  const [a, b, c, d, e, f, g, h, i, j, k, l, m] = await Promise.all([
    import("./import-speed.mjs"),
    import("./workbook-speed.mjs"),
    import("./reads-during-import.mjs"),
    import("./office-sums.mjs"),
    import("./board-size.mjs"),
    import("./cached-answers.mjs"),
    import("./live-delay.mjs"),
    import("./first-number.mjs"),
    import("./interactions.mjs"),
    import("./league-paint.mjs"),
    import("./page-memory.mjs"),
    import("./wall-memory.mjs"),
    import("./access-cost.mjs"),
  ]);
  return {
    import: a.importSpeed,
    workbook: b.workbookSpeed,
    reads: c.readsDuringImport,
    sums: d.officeSums,
    board: e.boardSize,
    cached: f.cachedAnswers,
    live: g.liveDelay,
    number: h.firstNumber,
    interactions: i.interactions,
    paint: j.leaguePaint,
    memory: k.pageMemory,
    wall: l.wallMemory,
    access: m.accessCost,
  };
}

function findSqlite3() {
  const find = () => findProgram(["sqlite3"]);
  const program = find() ?? (installPackages(["sqlite3"]) ? find() : null);
  if (!program)
    console.log("The program sqlite3 is missing (package sqlite3): its ratios are left out.");
  return program;
}
