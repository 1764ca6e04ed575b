import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExplainAnswer } from "../../../shared/contract/explain.ts";
import { explainAnswer } from "../../../shared/contract/explain.ts";
import type { PerformanceAnswer, PerformanceRow } from "../../../shared/contract/performance.ts";
import type { PerformanceBy } from "../../../shared/contract/performance.ts";
import { explainReport } from "../../../server/reports/explain.ts";
import { explainedFields } from "../../../server/reports/explain-fields.ts";
import { valueAt } from "../../../server/reports/explain-fraction.ts";
import { performanceReport } from "../../../server/reports/performance.ts";
import { rowsReport } from "../../../server/reports/rows.ts";
import type { Reading } from "../../../server/access/reading.ts";
import { loadCompany } from "../../pipeline/vector-company.ts";
import { engines, openTestStore } from "../../setup/engines.ts";
import type { TestStore } from "../../setup/engines.ts";
import { commitOffices } from "../rollups/one-office.ts";
import { commitRows, readStore } from "./commit-rows.ts";
import type { Values } from "./commit-rows.ts";

const period = { period: "2026Q3", on: "2026-09-16" };

/** Σ rows and Σ money of the imports of one kind. */
function fed({ imports }: ExplainAnswer, kind: string): { rows: number; amount: number } {
  const own = imports.filter((one) => one.kind === kind);
  return {
    rows: own.reduce((sum, one) => sum + one.rows, 0),
    amount: own.reduce((sum, one) => sum + (one.amount ?? 0), 0),
  };
}

/** The rows behind every address of a kind, as `/api/rows` lists them. */
async function listed(reading: Reading, answer: ExplainAnswer, kind: string) {
  const lists = answer.rows
    .filter((link) => link.kind === kind)
    .map(async ({ href }) => {
      const query = new URL(href, "http://localhost").searchParams;
      const list = await rowsReport(reading, {
        kind,
        office: query.get("office"),
        from: query.get("from"),
        to: query.get("to"),
        cursor: null,
        limit: 10_000,
      });
      return list.rows;
    });
  return (await Promise.all(lists)).flat();
}

const close = (value: number, expected: number): boolean =>
  Math.abs(value - expected) <= 1e-12 * Math.max(1, Math.abs(expected));

describe.each(engines)("explainReport on %s", (engine) => {
  let test: TestStore;
  let reading: Reading;
  beforeAll(async () => {
    test = await openTestStore(engine);
    await loadCompany(test.store, "company-4");
    reading = await readStore(test.store);
  });
  afterAll(() => test.close());
  const explain = (field: string, by: PerformanceBy, key: string | null, category?: string) =>
    explainReport(reading, { field, by, key, ...period, category: category ?? null });
  const board = (by: PerformanceBy, category?: string): Promise<PerformanceAnswer> =>
    performanceReport(reading, { ...period, by, category: category ?? null });

  it("gives for every field the value that stands in the performance answer, by office and in total", async () => {
    const { rows, total } = await board("office");
    const office = rows[2] as PerformanceRow;
    for (const field of explainedFields.keys()) {
      if (field === "sales.uncategorised" || field === "visits.made") continue;
      for (const [key, row] of [
        [office.code, office],
        [null, total],
      ] as const) {
        const answer = explainAnswer.parse(await explain(field, "office", key));
        expect(answer.value, field).toEqual(valueAt(row, field.split(".")));
        expect(answer).toMatchObject({ field, formula: field, ...period });
      }
    }
  });

  it.each([
    ["province", "P1"],
    ["company", "company"],
    ["staff", "P1O1S0"],
    ["staff", "unassigned"],
  ] as const)("gives the value of the row by %s %s", async (by, key) => {
    const row = (await board(by)).rows.find((one) => one.code === key) as PerformanceRow;
    for (const field of ["sales.actual", "sales.completion", "share.value", "price.cv"]) {
      const answer = await explain(field, by, key);
      expect(answer.value, field).toEqual(valueAt(row, field.split(".")));
    }
  });

  it("divides to the value: numerator / denominator, of offices, totals and persons", async () => {
    const value = (answer: ExplainAnswer): number =>
      Number(answer.numerator) / Number(answer.denominator);
    const ratios: Record<string, (ratio: number) => number> = {
      "sales.completion": (ratio) => ratio,
      "sales.timeProgress": (ratio) => ratio,
      "sales.growth": (ratio) => ratio - 1,
      "share.value": (ratio) => ratio,
      "share.prior": (ratio) => ratio,
      "share.province.value": (ratio) => ratio,
      "price.compliance": (ratio) => ratio,
      "price.index": (ratio) => ratio * 100,
      "price.cv": (ratio) => ratio,
      "price.byLevel.retail.compliance": (ratio) => ratio,
      "promotion.useRate": (ratio) => ratio,
      "promotion.timeProgress": (ratio) => ratio,
      "promotion.byFund.city_fund.useRate": (ratio) => ratio,
    };
    let said = 0;
    for (const [field, formula] of Object.entries(ratios)) {
      for (const [by, key] of [
        ["office", "P2O4"],
        ["office", "P1O1"],
        ["office", null],
        ["province", "P1"],
        ["staff", "P1O1S0"],
      ] as const) {
        const answer = await explain(field, by, key);
        if (answer.value === null) {
          expect([answer.numerator, answer.denominator], field).toEqual([null, null]);
          continue;
        }
        said += 1;
        expect(close(formula(value(answer)), Number(answer.value)), `${field} ${by} ${key}`).toBe(
          true,
        );
      }
    }
    expect(said).toBeGreaterThan(30);
  });

  it("names the imports whose rows add up to the number", async () => {
    for (const { code, sales, promotion, price } of (await board("office")).rows) {
      const of = (field: string) => explain(field, "office", code);
      const actual = await of("sales.actual");
      expect(fed(actual, "sales_actuals").amount).toBe(sales.actual ?? 0);
      expect(fed(await of("sales.prior"), "sales_actuals").amount).toBe(sales.prior ?? 0);
      expect(fed(await of("sales.returns"), "sales_actuals").amount).toBe(sales.returns);
      if (sales.plan !== null) {
        expect(fed(await of("sales.plan"), "sales_plans").amount).toBe(sales.plan);
      }
      const spent = await of("promotion.spent");
      expect(fed(spent, "promo_spend").amount).toBe(promotion?.spent);
      expect(fed(await of("promotion.budget"), "promotions").amount).toBe(promotion?.budget);
      const off = await of("promotion.offPurpose");
      expect(fed(off, "promo_spend").amount).toBe(promotion?.offPurpose);
      const city = await of("promotion.byFund.city_fund.spent");
      expect(fed(city, "promo_spend").amount).toBe(promotion?.byFund.city_fund.spent);
      const share = await of("share.value");
      expect(fed(share, "sales_actuals").amount).toBe(share.numerator ?? 0);
      expect(fed(share, "market_sizes").amount).toBe(share.denominator ?? 0);
      expect(fed(await of("price.observations"), "price_observations").rows).toBe(
        price?.observations,
      );
      const judged = await of("price.compliance");
      expect(fed(judged, "price_observations").rows).toBe(price?.withPolicy);
      expect(judged.imports.every((one) => one.kind !== "sales_actuals")).toBe(true);
    }
  });

  it("adds up in totals too, over the offices the total is taken over", async () => {
    const { total } = await board("office");
    const completion = await explain("sales.completion", "office", null);
    expect(fed(completion, "sales_actuals").amount).toBe(completion.numerator);
    expect(fed(completion, "sales_plans").amount).toBe(completion.denominator);
    expect(completion.numerator).not.toBe(total.sales.actual);
    const share = await explain("share.province.value", "office", "P1O2");
    expect(fed(share, "sales_actuals").amount).toBe(share.numerator);
    expect(fed(share, "market_sizes").amount).toBe(share.denominator);
  });

  it("links to rows that add up to the number", async () => {
    for (const [by, key] of [
      ["office", "P1O1"],
      ["province", "P2"],
      ["office", null],
    ] as const) {
      const answer = await explain("sales.actual", by, key);
      const rows = await listed(reading, answer, "sales_actuals");
      const sum = rows.reduce((total, row) => total + Number(row.values["amount"]), 0);
      expect(sum).toBe(answer.value);
    }
    const money = await explain("promotion.spent", "office", "P2O4");
    const vouchers = await listed(reading, money, "promo_spend");
    expect(vouchers.length).toBeGreaterThanOrEqual(fed(money, "promo_spend").rows);
  });

  it("explains a person by that person's rows, and a category by that category's", async () => {
    const person = await explain("sales.actual", "staff", "P1O1S0");
    expect(fed(person, "sales_actuals").amount).toBe(person.value);
    const rest = await explain("sales.actual", "staff", "unassigned");
    expect(fed(rest, "sales_actuals").amount).toBe(rest.value);
    const part = await explain("sales.actual", "office", "P1O1", "C0");
    expect(fed(part, "sales_actuals").amount).toBe(part.value);
    const bare = await explain("sales.uncategorised", "office", "P1O1", "C0");
    expect(fed(bare, "sales_actuals").amount).toBe(bare.value);
    expect(part.value).not.toBe((await explain("sales.actual", "office", "P1O1")).value);
  });

  it("says null without rows where the whole block is null", async () => {
    const answer = await explain("promotion.spent", "staff", "P1O1S0");
    expect(answer).toMatchObject({ value: null, numerator: null, imports: [], rows: [] });
  });

  it("refuses paths that have no such account, and rows that are not in the answer", async () => {
    const none = [
      "incidents",
      "visits.made",
      "sales",
      "benchmark.above.mean",
      "counted.offices",
      "",
    ];
    for (const field of none) {
      await expect(explain(field, "office", null)).rejects.toMatchObject({
        code: "explain.not_explainable",
      });
    }
    await expect(explain("sales.uncategorised", "office", null)).rejects.toMatchObject({
      code: "explain.not_explainable",
    });
    await expect(explain("visits.visited", "staff", "P1O1S0")).rejects.toMatchObject({
      code: "explain.not_explainable",
    });
    await expect(explain("sales.plan", "office", "P9")).rejects.toMatchObject({
      code: "explain.unknown_key",
    });
  });
});

describe.each(engines)("explainReport of a plan on %s", (engine) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(engine);
    await commitOffices(test.store);
  });
  afterAll(() => test.close());

  it("names the rows a plan is taken from, and those of the months that give its shape", async () => {
    const plan = (period: string, amount: number, given: Values = {}): Values => ({
      period,
      office_code: "A1",
      amount,
      ...given,
    });
    await commitRows(test.store, "sales_plans", [
      plan("2026Q3", 900),
      plan("2026Q3", 500, { category: "茶" }),
      plan("2026-07", 100),
      plan("2026-08", 200),
      plan("2026-09", 70, { staff_code: "S1" }),
    ]);
    const rows = async (field: string): Promise<{ rows: number; amount: number }> => {
      const query = { field, by: "office", key: "A1", ...period, category: null } as const;
      return fed(await explainReport(await readStore(test.store), query), "sales_plans");
    };
    expect(await rows("sales.plan")).toEqual({ rows: 1, amount: 900 });
    // September is missing: the months give no shape, and none of them counts.
    expect(await rows("sales.expectedCompletion")).toEqual({ rows: 1, amount: 900 });
    await commitRows(test.store, "sales_plans", [plan("2026-09", 300)]);
    expect(await rows("sales.expectedCompletion")).toEqual({ rows: 4, amount: 1_500 });
    expect(await rows("sales.unallocated")).toEqual({ rows: 4, amount: 1_500 });
    expect(await rows("sales.plan")).toEqual({ rows: 1, amount: 900 });
  });
});
