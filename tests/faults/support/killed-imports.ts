import { beforeAll, describe, expect, it } from "vitest";
import type { EngineName } from "../../setup/engines.ts";
import { killImports, tally, type KillRuns } from "./kill-imports.ts";

/** 12 in `npm test`; `npm run faults` asks for 40. */
const count = Number(process.env["DABIAO_KILLS"] ?? 12);

/** What must hold of a killed import; each database in a file of its own, so that both are tried at once. */
export function describeKilledImports(engine: EngineName): void {
  describe(`an import killed at any point, on ${engine}`, () => testKilledImports(engine));
}

function testKilledImports(engine: EngineName): void {
  let runs: KillRuns;
  beforeAll(async () => {
    runs = await killImports(engine, count);
    process.stdout.write(`${tally(engine, runs)}\n`);
  }, count * 30_000);

  it("was killed inside its transaction often enough to mean something", () => {
    expect(runs.kills).toHaveLength(count);
    const inside = runs.kills.filter((kill) => kill.place === "inside");
    expect(inside.length).toBeGreaterThanOrEqual(count / 3);
  });

  it("is wholly there or wholly not: rows, rollups and ledger number together", () => {
    for (const { found, at, phase } of runs.kills) {
      const where = `killed at ${at.toFixed(0)} ms, ${phase}`;
      const like = found.numbers.length === runs.whole.numbers.length ? runs.whole : runs.absent;
      expect(like, where).toMatchObject(found);
    }
  });

  it("is there once it said committed, and not there before it began to commit", () => {
    for (const kill of runs.kills) {
      if (kill.phase === "committed") expect(runs.whole).toMatchObject(kill.found);
      else if (kill.phase !== "committing") expect(runs.absent).toMatchObject(kill.found);
    }
  });

  it("leaves a database that verify finds nothing wrong with", () => {
    expect(runs.kills.map((kill) => kill.verifyCode)).toEqual(runs.kills.map(() => 0));
  });

  it("leaves a server that is ready within three seconds, at the ledger number that is there", () => {
    for (const kill of runs.kills) {
      expect(kill.readyAfter).toBeLessThan(3000);
      expect(kill.serverLedger).toBe(kill.found.numbers.length);
    }
  });

  it("can be sent again, and every row is there exactly once", () => {
    for (const kill of runs.kills) {
      const there = kill.found.numbers.length === runs.whole.numbers.length;
      expect(kill.again).toMatchObject({ code: 0, status: there ? "unchanged" : "committed" });
      expect(kill.end).toEqual(runs.whole);
    }
  });
}
