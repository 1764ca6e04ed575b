import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExplainAnswer } from "../../../shared/contract/explain.ts";
import type { PerformanceBy, PerformanceRow } from "../../../shared/contract/performance.ts";
import type { VisitsBlock } from "../../../shared/contract/performance.ts";
import { explainReport } from "../../../server/reports/explain.ts";
import { valueAt } from "../../../server/reports/explain-fraction.ts";
import { performanceReport } from "../../../server/reports/performance.ts";
import { priceIncidentsReport } from "../../../server/reports/price-incidents.ts";
import type { Reading } from "../../../server/access/reading.ts";
import { loadCompany, readExpected } from "../../pipeline/vector-company.ts";
import { engines, openTestStore } from "../../setup/engines.ts";
import type { TestStore } from "../../setup/engines.ts";
import { readStore } from "./commit-rows.ts";

/** How a ratio follows from its numerator and denominator, to the last digit. */
const ratios: Readonly<Record<string, (n: number, d: number) => number>> = {
  "visits.visitedRate": (n, d) => n / d,
  "visits.onCycleRate": (n, d) => n / d,
  "coverage.value": (n, d) => n / d,
  "penetration.value": (n, d) => n / d,
  "benchmark.pooled": (n, d) => (n - d) / d,
  "benchmark.mean": (n, d) => n / d,
  "benchmark.leaveOneOut": (n, d) => (n - d) / d,
  "sales.completion": (n, d) => n / d,
  "sales.growth": (n, d) => (n - d) / d,
  "sales.actualPerWorkday": (n, d) => Math.floor(n / d + 0.5),
};
const counts = [
  "visits.dealers",
  "visits.visited",
  "visits.keyAccounts",
  "visits.onCycle",
  "visits.overdue",
  "coverage.numerator",
  "penetration.denominator",
  "incidents.critical",
  "incidents.warning",
] as const;

const rowsOf = ({ imports }: ExplainAnswer, kind: string): number =>
  imports.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.rows, 0);
const amountOf = ({ imports }: ExplainAnswer, kind: string): number =>
  imports.filter((one) => one.kind === kind).reduce((sum, one) => sum + (one.amount ?? 0), 0);

/** Both databases give the same answers (store and pipeline say so): the second is asked of one company. */
const companies = { sqlite: ["company-3", "company-4"], postgres: ["company-4"] };

describe.each(engines)("explainReport of counts and comparisons on %s", (engine) => {
  describe.each(companies[engine])("%s", (company) => {
    let test: TestStore;
    let reading: Reading;
    beforeAll(async () => {
      test = await openTestStore(engine);
      await loadCompany(test.store, company);
      reading = await readStore(test.store);
    });
    afterAll(() => test.close());
    const question = { period: "2026Q3", on: "2026-09-16", category: null };
    const explain = (field: string, by: PerformanceBy, key: string | null, asked = question) =>
      explainReport(reading, { field, by, key, ...asked });
    const board = (by: PerformanceBy, asked = question) =>
      performanceReport(reading, { ...asked, by });

    it("gives of every row and total the two numbers it is divided from, to the last digit", async () => {
      const { performance } = await readExpected(company);
      let said = 0;
      // The second database is asked every third one.
      const questions = performance.filter((_, at) => engine === "sqlite" || at % 3 === 0);
      for (const [at, { period, on }] of questions.entries()) {
        const asked = { period, on, category: null };
        for (const by of at === 0 ? (["office", "province"] as const) : (["office"] as const)) {
          const { rows, total } = await board(by, asked);
          // Every row of the first question, then each third one in turn: all are met several times.
          const named: [string | null, PerformanceRow][] = rows
            .filter((_, place) => at === 0 || place % 3 === at % 3)
            .map((row) => [row.code, row]);
          for (const [key, row] of [...named, [null, total] as const]) {
            for (const [field, formula] of Object.entries(ratios)) {
              const { value, numerator, denominator } = await explain(field, by, key, asked);
              const where = `${period} ${on} ${key ?? "total"} ${field}`;
              expect(value, where).toBe(valueAt(row, field.split(".")));
              if (value === null) {
                expect([numerator, denominator], where).toEqual([null, null]);
                continue;
              }
              said += 1;
              expect(formula(Number(numerator), Number(denominator)), where).toBe(value);
            }
          }
        }
      }
      expect(said).toBeGreaterThan(engine === "sqlite" ? 250 : 100);
    }, 240_000);

    it("gives counts as they stand in the answer, without a fraction", async () => {
      const { rows, total } = await board("office");
      for (const [key, row] of [
        ...rows.map((one): [string, PerformanceRow] => [one.code, one]),
        [null, total] as const,
      ]) {
        for (const field of counts) {
          const answer = await explain(field, "office", key);
          expect(answer, field).toMatchObject({
            value: valueAt(row, field.split(".")),
            numerator: null,
            denominator: null,
          });
        }
      }
    });

    it("names as many dealers as are counted, and the visits that say which were seen", async () => {
      for (const { code, visits } of (await board("office")).rows) {
        const block = visits as VisitsBlock;
        const of = (field: string) => explain(field, "office", code);
        expect(rowsOf(await of("visits.dealers"), "dealers")).toBe(block.dealers);
        expect(rowsOf(await of("visits.keyAccounts"), "dealers")).toBe(block.keyAccounts);
        expect(rowsOf(await of("visits.visited"), "visits")).toBeGreaterThanOrEqual(block.visited);
        const cycle = await of("visits.onCycle");
        expect(rowsOf(cycle, "dealers")).toBe(block.keyAccounts);
        expect(rowsOf(cycle, "visits")).toBeGreaterThanOrEqual(block.onCycle);
        // Only the newest visits: never more than the visits of the whole time up to asOf.
        expect(rowsOf(cycle, "visits")).toBeLessThan(4 * Math.max(1, block.keyAccounts));
      }
    });

    it("counts a person's visits as `by=staff` does", async () => {
      const { rows } = await board("staff");
      let made = 0;
      for (const { code, visits } of rows) {
        const answer = await explain("visits.made", "staff", code);
        expect(answer.value).toBe((visits as { made: number }).made);
        expect(rowsOf(answer, "visits")).toBe(answer.value);
        expect((await explain("visits.dealers", "staff", code)).value).toBe(
          (visits as { dealers: number }).dealers,
        );
        made += Number(answer.value);
      }
      expect(made).toBeGreaterThan(0);
    });

    it("names one census row an office, and none where there is no number", async () => {
      const asked = { period: "2026", on: "2026-09-16", category: null };
      const { rows, total } = await board("office", asked);
      const known = rows.filter((row) => row.coverage?.value !== null);
      expect(known.length).toBeGreaterThan(0);
      for (const row of rows) {
        const answer = await explain("coverage.value", "office", row.code, asked);
        expect(rowsOf(answer, "outlet_census")).toBe(row.coverage?.value === null ? 0 : 1);
      }
      const whole = await explain("coverage.value", "office", null, asked);
      expect(rowsOf(whole, "outlet_census")).toBe(known.length);
      expect(whole.value).toBe(total.coverage?.value);
    });

    it("names at least two prices for an open incident, and none without one", async () => {
      const { incidents } = await priceIncidentsReport(reading, { state: "open", on: question.on });
      for (const row of (await board("office")).rows) {
        for (const severity of ["critical", "warning"] as const) {
          const own = incidents.filter(
            (one) => one.office === row.code && one.severity === severity,
          );
          const answer = await explain(`incidents.${severity}`, "office", row.code);
          expect(answer.value).toBe(own.length);
          const breaches = own.reduce((sum, one) => sum + one.breaches, 0);
          expect(rowsOf(answer, "price_observations")).toBeGreaterThanOrEqual(breaches);
          if (own.length === 0) expect(answer.imports).toEqual([]);
        }
      }
    });

    it("tells no sums, files or rows of a province that holds an office the asker may not see", async () => {
      const asked = { ...question, by: "office", key: "P1O1" } as const;
      const some = { ...reading, hidden: new Set(["P1O2"]) };
      const nothing = { numerator: null, denominator: null, imports: [], rows: [] };
      for (const field of ["benchmark.pooled", "benchmark.mean", "benchmark.leaveOneOut"]) {
        expect(await explainReport(some, { field, ...asked }), field).toMatchObject(nothing);
      }
      for (const field of ["share.province.value", "share.province.prior"]) {
        expect((await explain(field, "office", "P1O1")).imports.length, field).toBeGreaterThan(0);
        expect(await explainReport(some, { field, ...asked }), field).toMatchObject(nothing);
      }
      // What the office did itself is told as before, and nothing of its neighbours with it.
      const own = await explainReport(some, { field: "share.vsProvincePp", ...asked });
      expect(own.rows.every(({ href }) => href.includes("office=P1O1"))).toBe(true);
      expect(own.imports.length).toBeGreaterThan(0);
    });

    it("names the sales of both years of the offices compared, the own ones left out where they are", async () => {
      const { rows } = await board("office");
      const known = rows.filter(
        (row) => typeof row.benchmark?.leaveOneOut === "number" && row.sales.growth !== null,
      );
      expect(known.length).toBeGreaterThan(0);
      for (const { code, sales } of known) {
        const pooled = await explain("benchmark.pooled", "office", code);
        const without = await explain("benchmark.leaveOneOut", "office", code);
        const both = (answer: ExplainAnswer) =>
          Number(answer.numerator) + Number(answer.denominator);
        expect(amountOf(pooled, "sales_actuals")).toBe(both(pooled));
        expect(amountOf(without, "sales_actuals")).toBe(both(without));
        expect(both(pooled) - both(without)).toBe((sales.actual ?? 0) + (sales.prior ?? 0));
      }
    });
  });
});
