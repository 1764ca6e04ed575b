import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { breakdownAnswer, breakdownBy } from "../../../shared/contract/breakdown.ts";
import type { BreakdownBy } from "../../../shared/contract/breakdown.ts";
import { breakdownReport } from "../../../server/reports/breakdown.ts";
import type { BreakdownQuery } from "../../../server/reports/breakdown.ts";
import { engines, openTestStore } from "../../setup/engines.ts";
import type { TestStore } from "../../setup/engines.ts";
import { commitOffices } from "../rollups/one-office.ts";
import { commitRows, readStore } from "./commit-rows.ts";
import type { Values } from "./commit-rows.ts";

const dealer = (dealer_code: string, office_code: string, channel?: string): Values => ({
  dealer_code,
  dealer_name: `店 ${dealer_code}`,
  office_code,
  dealer_kind: "outlet",
  ...(channel === undefined ? {} : { channel }),
});
let documents = 0;
const sale = (date: string, amount: number, given: Values = {}): Values => {
  documents += 1;
  return { date, amount, office_code: "A1", doc_no: `X${documents}`, ...given };
};
const planned = (amount: number, given: Values = {}): Values => ({
  period: "2026-09",
  office_code: "A1",
  amount,
  ...given,
});

/** A1 and A2 in September up to the 16th, and a year before; B1 closed in August. */
async function commitSeptember(test: TestStore): Promise<void> {
  const commit = (kind: string, rows: Values[]) => commitRows(test.store, kind, rows);
  await commitOffices(test.store);
  await commit("dealers", [
    dealer("D1", "A1", "現代"),
    dealer("D2", "A1"),
    dealer("D4", "A2", "現代"),
  ]);
  await commit("staff", [
    {
      staff_code: "S1",
      staff_name: "陳",
      office_code: "A1",
      role: "sales_rep",
      from_date: "2025-01-01",
    },
    {
      staff_code: "S1",
      staff_name: "陳二",
      office_code: "A1",
      role: "sales_rep",
      from_date: "2026-09-10",
    },
    {
      staff_code: "S2",
      staff_name: "林",
      office_code: "A1",
      role: "sales_rep",
      from_date: "2025-01-01",
    },
  ]);
  await commit("sales_plans", [
    planned(1_000),
    planned(600, { category: "茶" }),
    planned(700, { staff_code: "S1" }),
    planned(200, { office_code: "A2", category: "茶" }),
    planned(50, { office_code: "A2", category: "水" }),
    planned(9, { office_code: "B1", category: "果" }),
  ]);
  await commit("sales_actuals", [
    sale("2026-09-01", 500, { sku: "K1", dealer_code: "D1", staff_code: "S1" }),
    sale("2026-09-16", -40, { sku: "K1", dealer_code: "D2", staff_code: "S1" }),
    sale("2026-09-17", 9_999, { sku: "K1", dealer_code: "D1", staff_code: "S1" }),
    sale("2026-09-05", 30, { sku: "K2", dealer_code: "D1" }),
    sale("2026-09-05", 7),
    sale("2026-09-02", 80, { office_code: "A2", sku: "K2", dealer_code: "D4" }),
    sale("2025-09-10", 100, { sku: "K2", dealer_code: "D2", staff_code: "S2" }),
    sale("2025-09-17", 8_888, { sku: "K2", dealer_code: "D2", staff_code: "S2" }),
    sale("2026-09-03", 5_000, { office_code: "B1", sku: "K1", dealer_code: "D3" }),
  ]);
  await commit("offices", [
    {
      office_code: "B1",
      office_name: "B1",
      province_code: "P2",
      province_name: "福建",
      city: "城",
      closed_on: "2026-08-31",
    },
  ]);
}

describe.each(engines)("breakdownReport on %s", (engine) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(engine);
    await commitSeptember(test);
  });
  afterAll(() => test.close());
  const ask = async (by: BreakdownBy, given: Partial<BreakdownQuery> = {}, scope = "company") => {
    const query = { by, period: "2026-09", on: "2026-09-16", ...given };
    return breakdownAnswer.parse(await breakdownReport(await readStore(test.store, scope), query));
  };
  const rows = async (by: BreakdownBy, scope = "company") =>
    (await ask(by, {}, scope)).rows.map(({ code, name, plan, actual, prior }) => [
      code,
      name,
      ...(plan === undefined ? [] : [plan]),
      actual,
      prior,
    ]);

  it("by category: the sku's category, its plan, and what has neither sku nor category", async () => {
    // 茶 500 − 40; 水 30 + 80, a year before 100; without a sku 7. B1 is closed and not in it.
    // Plan 1,000 + (200 + 50) = 1,250, of it 茶 600 + 200 and 水 50: 400 of A1 has no category.
    expect(await ask("category")).toEqual({
      period: { key: "2026-09", start: "2026-09-01", end: "2026-09-30" },
      on: "2026-09-16",
      dataThrough: "2026-09-17",
      ledger: 8,
      currency: "CNY",
      by: "category",
      scope: "company",
      rows: [
        {
          code: "茶",
          name: "茶",
          plan: 800,
          actual: 460,
          prior: null,
          reasons: { prior: "no_prior" },
        },
        { code: "水", name: "水", plan: 50, actual: 110, prior: 100, reasons: {} },
        {
          code: "unassigned",
          name: "unassigned",
          plan: 400,
          actual: 7,
          prior: null,
          reasons: { prior: "no_prior" },
        },
      ],
      total: { plan: 1_250, actual: 577, prior: 100, reasons: {} },
    });
  });

  it("by sku, dealer and channel: no plan, and no part for what names none", async () => {
    expect(await rows("sku")).toEqual([
      ["K1", "茶", 460, null],
      ["K2", "水", 110, 100],
      ["unassigned", "unassigned", 7, null],
    ]);
    expect(await rows("dealer")).toEqual([
      ["D1", "店 D1", 530, null],
      ["D4", "店 D4", 80, null],
      ["unassigned", "unassigned", 7, null],
      ["D2", "店 D2", -40, 100],
    ]);
    // D2 has no channel: its sales stand with those of no dealer.
    expect(await rows("channel")).toEqual([
      ["現代", "現代", 610, null],
      ["unassigned", "unassigned", -33, 100],
    ]);
    const { rows: skus, total } = await ask("sku");
    expect([...skus, total].every((row) => !("plan" in row))).toBe(true);
  });

  it("by staff: their allocations, the plan nobody has, and who sold last year only", async () => {
    expect(await rows("staff")).toEqual([
      ["S1", "陳二", 700, 460, null],
      ["unassigned", "unassigned", 550, 117, null],
      ["S2", "林", null, null, 100],
    ]);
    const { rows: people } = await ask("staff");
    expect(people[2]?.reasons).toEqual({ plan: "no_plan", actual: "not_reported" });
  });

  it("divides the scope's sales and no others", async () => {
    expect(await rows("dealer", "office:A2")).toEqual([["D4", "店 D4", 80, null]]);
    expect(await rows("category", "office:A2")).toEqual([
      ["水", "水", 50, 80, null],
      ["茶", "茶", 200, null, null],
    ]);
    const closed = await ask("dealer", {}, "office:B1");
    expect([closed.rows, closed.total.actual]).toEqual([[], null]);
    // In August it was open, and has a year's sales to be asked for.
    const open = await ask("dealer", { period: "2026", on: "2026-09-16" }, "office:B1");
    expect(open.rows).toMatchObject([{ code: "D3", actual: 5_000 }]);
  });

  it.each(breakdownBy)(
    "by %s: adds whole months and days of a month, without a seam",
    async (by) => {
      for (const period of ["2026-09", "2026Q3", "2026"]) {
        for (const on of ["2026-08-31", "2026-09-16", "2026-09-30"]) {
          const { rows: parts, total } = await ask(by, { period, on }, "province:P1");
          const added = (field: "plan" | "actual" | "prior") =>
            parts.reduce((sum, row) => sum + (row[field] ?? 0), 0);
          expect([added("actual"), added("prior")]).toEqual([total.actual ?? 0, total.prior ?? 0]);
          if (total.plan !== undefined && total.plan !== null)
            expect(added("plan")).toBe(total.plan);
        }
      }
      const { total } = await ask(by, { on: "2026-09-30" }, "province:P1");
      expect([total.actual, total.prior]).toEqual([577 + 9_999, 100 + 8_888]);
    },
  );

  it("knows only plans before the period has begun", async () => {
    const { rows: parts, total } = await ask("category", { on: "2026-08-31" });
    expect(parts.map((row) => [row.code, row.plan, row.actual])).toEqual([
      ["unassigned", 400, null],
      ["水", 50, null],
      ["茶", 800, null],
    ]);
    expect(total).toMatchObject({
      plan: 1_250,
      reasons: { actual: "not_begun", prior: "not_begun" },
    });
    expect((await ask("dealer", { on: "2026-08-31" })).rows).toEqual([]);
  });

  it("takes the newest sales date and its month by default", async () => {
    const answer = await ask("sku", { period: null, on: null });
    expect([answer.period.key, answer.on, answer.total.actual]).toEqual([
      "2026-09",
      "2026-09-17",
      10_576,
    ]);
  });
});

describe.each(engines)("a breakdown at an earlier ledger number on %s", (engine) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(engine);
    await commitSeptember(test);
  });
  afterAll(() => test.close());

  it("keeps the channel and category of then, while new answers follow the new ones", async () => {
    const then = await readStore(test.store);
    const ask = (by: BreakdownBy, reading = then, on = "2026-09-16") =>
      breakdownReport(reading, { by, period: "2026-09", on });
    // Days of a month, and the whole of it, which comes from the month sums.
    const all = async () => [
      ...(await Promise.all(breakdownBy.map((by) => ask(by)))),
      ...(await Promise.all(breakdownBy.map((by) => ask(by, then, "2026-09-30")))),
    ];
    const before = await all();
    await commitRows(test.store, "dealers", [dealer("D2", "A1", "餐飲")]);
    await commitRows(test.store, "products", [{ sku: "K2", product_name: "水", category: "茶" }]);
    await commitRows(test.store, "sales_actuals", [sale("2026-09-09", 1, { dealer_code: "D2" })]);
    expect(await all()).toEqual(before);
    const now = await readStore(test.store);
    const parts = async (by: BreakdownBy) =>
      (await ask(by, now)).rows.map((row) => [row.code, row.actual, row.prior]);
    expect(await parts("channel")).toEqual([
      ["現代", 610, null],
      ["unassigned", 7, null],
      ["餐飲", -39, 100],
    ]);
    expect(await parts("category")).toEqual([
      ["茶", 570, 100],
      ["unassigned", 8, null],
      ["水", null, null],
    ]);
  });

  it("leaves out offices that are not in the answer also where there are too many to name", async () => {
    const office = (office_code: string): Values => ({
      office_code,
      office_name: office_code,
      province_code: "P3",
      province_name: "浙江",
      city: "城",
    });
    const many = Array.from({ length: 501 }, (_, i) => office(`C${i}`));
    await commitRows(test.store, "offices", many);
    const reading = await readStore(test.store);
    for (const by of breakdownBy) {
      for (const on of ["2026-09-16", "2026-09-30"]) {
        const { total } = await breakdownReport(reading, { by, period: "2026-09", on });
        expect(total.actual).toBe(on === "2026-09-16" ? 578 : 578 + 9_999);
      }
    }
  });
});
