import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { monthsBetween } from "../../shared/calendar/month.ts";
import type { PerformanceRow } from "../../shared/contract/performance.ts";
import type {
  PromotionPoint,
  SalesPoint,
  SharePoint,
  VisitsPoint,
} from "../../shared/contract/series.ts";
import { seriesAnswer } from "../../shared/contract/series.ts";
import { performanceReport } from "../../server/reports/performance.ts";
import type { PerformanceQuery } from "../../server/reports/performance.ts";
import { seriesReport } from "../../server/reports/series.ts";
import { openStore } from "../../server/store/open-store.ts";
import type { Store } from "../../server/store/store.ts";
import { readStore } from "../server/reports/commit-rows.ts";
import { loadCompany, readExpected } from "./vector-company.ts";

/** Numbers of one company seen from two sides must be the same numbers. */
describe.each(["company-3", "company-4"])("consistency of %s", (company) => {
  let store: Store;
  let questions: readonly { readonly period: string; readonly on: string }[];
  beforeAll(async () => {
    store = await openStore(":memory:");
    questions = (await readExpected(company)).performance;
    await loadCompany(store, company);
  });
  afterAll(() => store.close());

  const ask = async (query: Partial<PerformanceQuery>, scope = "company") =>
    performanceReport(await readStore(store, scope), {
      period: null,
      by: "office",
      on: null,
      category: null,
      ...query,
    });
  const known = (rows: readonly (number | null | undefined)[]): number | null => {
    const list = rows.filter((value) => value !== null && value !== undefined);
    return list.length === 0 ? null : list.reduce((sum, value) => sum + value, 0);
  };

  it("people add up to the office's sales, with the row of nobody, to the 分", async () => {
    for (const { period, on } of questions) {
      for (const scope of ["company", "province:P2", "office:P1O1"]) {
        for (const category of [null, "C1"]) {
          const { rows, total } = await ask({ period, on, by: "staff", category }, scope);
          expect(known(rows.map((row) => row.sales.actual))).toBe(total.sales.actual);
          // Who sold only a year before has no row; everybody else's prior is within the total's.
          expect(known(rows.map((row) => row.sales.prior)) ?? 0).toBeLessThanOrEqual(
            total.sales.prior ?? 0,
          );
          const newest = rows.map((row) => row.sales.through ?? "").sort();
          // Without sales in S nobody's row is left out, and its date with it.
          if (rows.some((row) => row.code === "unassigned")) {
            expect(newest.at(-1)).toBe(total.sales.through ?? "");
          }
          expect(known(rows.map((row) => row.sales.returns)) ?? 0).toBe(total.sales.returns);
        }
      }
    }
  });

  it("categories and what has none add up to the office's sales, to the 分", async () => {
    for (const { period, on } of questions) {
      const whole = await ask({ period, on });
      const parts = await Promise.all(
        ["C0", "C1"].map((category) => ask({ period, on, category })),
      );
      whole.rows.forEach((row, i) => {
        const of = (field: "actual" | "prior") =>
          known(parts.map((part) => part.rows[i]?.sales[field] ?? null));
        const rest = parts[0]?.rows[i]?.sales.uncategorised ?? 0;
        expect((of("actual") ?? 0) + rest).toBe(row.sales.actual ?? 0);
        expect(of("prior") ?? 0).toBe(row.sales.prior ?? 0);
        const newest = parts.map((part) => part.rows[i]?.sales.through ?? "").sort();
        expect(newest.at(-1)).toBe(row.sales.through ?? "");
      });
    }
  });

  it("a province's row, its scope's total and the sum of its offices are one", async () => {
    for (const { period, on } of questions) {
      const provinces = await ask({ period, on, by: "province" });
      for (const row of provinces.rows) {
        const { total, rows } = await ask({ period, on }, `province:${row.code}`);
        const { counted: _, ...same } = total;
        expect({ ...same, code: row.code, name: row.name, provinceCode: row.code }).toEqual(row);
        const sum = (field: "plan" | "actual" | "prior" | "gap" | "planToDate") =>
          known(rows.map((one) => one.sales[field]));
        for (const field of ["plan", "actual", "prior", "gap", "planToDate"] as const) {
          expect(row.sales[field]).toBe(sum(field));
        }
        expect(row.share?.value).toBe(row.share?.province.value);
      }
    }
  });

  it("an office reads the same alone, in its province and in the company", async () => {
    for (const { period, on } of questions) {
      const whole = await ask({ period, on });
      for (const row of whole.rows) {
        const alone = await ask({ period, on }, `office:${row.code}`);
        expect(alone.rows).toEqual([row]);
      }
    }
  });

  const point = {
    sales: ({ sales }: PerformanceRow, month: string): SalesPoint => {
      const { plan, actual, prior, completion, growth } = sales;
      return { month, plan, actual, prior, completion, growth };
    },
    share: ({ share }: PerformanceRow, month: string): SharePoint => ({
      month,
      value: share?.value ?? null,
      provinceValue: share?.province.value ?? null,
    }),
    promotion: ({ promotion }: PerformanceRow, month: string): PromotionPoint => ({
      month,
      budget: promotion?.budget ?? 0,
      spent: promotion?.spent ?? 0,
    }),
    visits: ({ visits }: PerformanceRow, month: string): VisitsPoint => ({
      month,
      visited: visits && "visited" in visits ? visits.visited : 0,
      onCycleRate: visits && "onCycleRate" in visits ? visits.onCycleRate : null,
    }),
  };
  const measures = ["sales", "share", "promotion", "visits"] as const;

  it.each(measures)(
    "a point of the %s series says what performance of that month says",
    async (measure) => {
      for (const [on, by] of [
        ["2026-09-16", "office"],
        ["2026-05-31", "province"],
        ["2026-02-28", "company"],
      ] as const) {
        const asked = { measure, by, from: "2025-01", to: "2026-10", on };
        const query = { ...asked, category: null, sku: null, level: null };
        const answer = await seriesReport(await readStore(store), query);
        expect(seriesAnswer.parse(answer)).toEqual(answer);
        let compared = 0;
        for (const month of monthsBetween("2025-01", "2026-10")) {
          const { rows } = await ask({ period: month, on, by });
          for (const row of rows) {
            const line = answer.series.find((one) => one.code === row.code);
            const found = line?.points.find((one) => "month" in one && one.month === month);
            expect(found).toEqual(point[measure](row, month));
            compared += 1;
          }
        }
        expect(compared).toBeGreaterThan(20);
      }
    },
  );

  it("a series of a category follows performance of that category", async () => {
    const query = {
      measure: "sales",
      by: "office",
      from: "2025-09",
      to: "2026-09",
      sku: null,
    } as const;
    const reading = await readStore(store);
    const asked = { ...query, category: "C0", level: null, on: "2026-09-16" };
    const { series } = await seriesReport(reading, asked);
    const { rows } = await ask({ period: "2026-09", on: "2026-09-16", category: "C0" });
    for (const row of rows) {
      const line = series.find((one) => one.code === row.code);
      expect(line?.points.at(-1)).toEqual(point.sales(row, "2026-09"));
    }
  });
});
