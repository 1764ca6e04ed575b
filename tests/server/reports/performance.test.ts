import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openReading } from "../../../server/access/gateway.ts";
import { everywhere } from "../../../server/access/principal.ts";
import { performanceReport } from "../../../server/reports/performance.ts";
import type { PerformanceQuery } from "../../../server/reports/performance.ts";
import { performanceAnswer } from "../../../shared/contract/performance.ts";
import { engines, openTestStore, type TestStore } from "../../setup/engines.ts";
import { commitRows, readStore } from "./commit-rows.ts";
import type { Values } from "./commit-rows.ts";

const office = (code: string, province: string, more: Values = {}): Values => ({
  office_code: code,
  office_name: `Office ${code}`,
  province_code: province,
  province_name: `Province ${province}`,
  city: code,
  ...more,
});
const sale = (
  date: string,
  code: string,
  doc: string,
  amount: number,
  more: Values = {},
): Values => ({
  date,
  office_code: code,
  doc_no: doc,
  amount,
  ...more,
});

describe.each(engines)("performanceReport on %s", (engine) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(engine);
    const { store } = test;
    await commitRows(store, "offices", [
      office("A1", "A"),
      office("A2", "A"),
      office("A3", "A", { opened_on: "2026-10-01" }),
      office("B1", "B", { closed_on: "2026-08-31" }),
      office("B2", "B"),
      office("B3", "B", { opened_on: "2026-09-20" }),
    ]);
    await commitRows(store, "products", [
      { sku: "K1", product_name: "beer", category: "beer" },
      { sku: "K2", product_name: "tea", category: "tea" },
    ]);
    await commitRows(store, "staff", [
      {
        staff_code: "S1",
        staff_name: "One",
        office_code: "A1",
        role: "sales_rep",
        from_date: "2025-01-01",
      },
      {
        staff_code: "S2",
        staff_name: "Two",
        office_code: "A2",
        role: "sales_rep",
        from_date: "2025-01-01",
        to_date: "2025-12-31",
      },
      {
        staff_code: "S3",
        staff_name: "Three",
        office_code: "B2",
        role: "promoter",
        from_date: "2026-09-16",
      },
      {
        staff_code: "S4",
        staff_name: "Four",
        office_code: "A2",
        role: "sales_rep",
        from_date: "2025-01-01",
      },
    ]);
    await commitRows(store, "sales_plans", [
      { period: "2026-09", office_code: "A1", amount: 2200 },
      { period: "2026-09", office_code: "A1", staff_code: "S1", amount: 1500 },
      { period: "2026-09", office_code: "A1", category: "beer", amount: 1000 },
      { period: "2026-09", office_code: "B2", amount: 600 },
    ]);
    await commitRows(store, "sales_actuals", [
      sale("2025-09-16", "A1", "1", 1000, { sku: "K1", staff_code: "S1" }),
      sale("2025-09-17", "A1", "2", 7777, { sku: "K1" }),
      sale("2026-08-31", "B1", "3", 300, { sku: "K1" }),
      sale("2026-08-20", "A2", "10", 60, { sku: "K2", staff_code: "S4" }),
      sale("2026-09-02", "A1", "4", 700, { sku: "K1", staff_code: "S1" }),
      sale("2026-09-15", "A1", "5", -100, { sku: "K1", staff_code: "S2" }),
      sale("2026-09-16", "A1", "6", 400, { sku: "K2" }),
      sale("2026-09-16", "A1", "7", 50),
      sale("2026-09-11", "A2", "8", 900, { sku: "K2" }),
    ]);
  });
  afterAll(() => test.close());

  const ask = async (query: Partial<PerformanceQuery>, scope = "company") =>
    performanceReport(await readStore(test.store, scope), {
      period: null,
      by: "office",
      on: null,
      category: null,
      ...query,
    });

  it("takes the month of the newest sales when nothing else is asked", async () => {
    const answer = await ask({});
    expect(answer).toMatchObject({
      period: { key: "2026-09", start: "2026-09-01", end: "2026-09-30" },
      on: "2026-09-16",
      dataThrough: "2026-09-16",
      ledger: 5,
      currency: "CNY",
      scope: "company",
    });
    expect(performanceAnswer.parse(answer)).toEqual(answer);
  });

  it("lists the offices open on a day of S, by province and code", async () => {
    const codes = async (query: Partial<PerformanceQuery>) =>
      (await ask(query)).rows.map((row) => row.code);
    expect(await codes({})).toEqual(["A1", "A2", "B2"]);
    expect(await codes({ period: "2026Q3" })).toEqual(["A1", "A2", "B1", "B2"]);
    // Not begun: whoever is open on some day of the period.
    expect(await codes({ period: "2026-10" })).toEqual(["A1", "A2", "A3", "B2", "B3"]);
  });

  it("adds the days of a broken month on both sides of the year, and no allocation to the plan", async () => {
    const [row] = (await ask({})).rows;
    expect(row?.sales).toMatchObject({
      plan: 2200,
      actual: 1050,
      returns: -100,
      prior: 1000,
      growth: 0.05,
      planToDate: 1200,
      through: "2026-09-16",
      lagging: false,
    });
  });

  it("marks who has not reported and who lags, and compares only those that can be", async () => {
    const { rows, total } = await ask({});
    expect(rows[2]?.sales).toMatchObject({ plan: 600, actual: null, through: null, lagging: true });
    expect(rows[1]?.sales).toMatchObject({ actual: 900, through: "2026-09-11", lagging: true });
    expect(rows[0]?.benchmark).toMatchObject({ pooled: 0.05, leaveOneOut: null, excluded: ["A2"] });
    expect(total.counted).toEqual({
      offices: 3,
      withPlan: 2,
      reported: 2,
      compared: 1,
      lagging: 2,
    });
    expect(total.sales).toMatchObject({
      plan: 2800,
      actual: 1950,
      completion: 1050 / 2200,
      growth: 0.05,
    });
  });

  it("answers for a scope, but compares with the whole province", async () => {
    const { rows, total } = await ask({}, "office:A2");
    expect(rows.map((row) => row.code)).toEqual(["A2"]);
    expect(rows[0]?.benchmark).toMatchObject({ pooled: 0.05, offices: 1, excluded: ["A2"] });
    expect(total.sales.actual).toBe(900);
    expect((await ask({}, "province:B")).rows.map((row) => row.code)).toEqual(["B2"]);
  });

  it("makes a province's row from its offices and the company's from all", async () => {
    const provinces = await ask({ by: "province" });
    expect(
      provinces.rows.map(({ code, name, sales }) => [code, name, sales.plan, sales.actual]),
    ).toEqual([
      ["A", "Province A", 2200, 1950],
      ["B", "Province B", 600, null],
    ]);
    const company = await ask({ by: "company" });
    expect(company.rows).toHaveLength(1);
    expect(company.rows[0]?.sales).toEqual(company.total.sales);
    expect(company.rows[0]?.benchmark).toBeNull();
  });

  it("splits sales by person, with a row for those of nobody, to the office's total", async () => {
    const { rows, total } = await ask({ by: "staff" });
    expect(
      rows.map(({ code, name, provinceCode, sales }) => [code, name, provinceCode, sales.actual]),
    ).toEqual([
      ["S1", "One", "A", 700],
      // Gone since last year, but sold: a row all the same.
      ["S2", "Two", "A", -100],
      ["S4", "Four", "A", null],
      // Valid on one day of S.
      ["S3", "Three", "B", null],
      ["unassigned", "unassigned", null, 1350],
    ]);
    expect(rows[0]?.sales).toMatchObject({
      plan: 1500,
      prior: 1000,
      through: "2026-09-02",
      lagging: true,
    });
    // Sold nothing this month: the newest day is found in the one before.
    expect(rows[2]?.sales).toMatchObject({ through: "2026-08-20", lagging: true });
    expect(rows[4]?.sales).toMatchObject({ plan: null, prior: null, through: "2026-09-16" });
    expect(total.sales.actual).toBe(1950);
    expect(rows[0]).toMatchObject({
      benchmark: null,
      price: null,
      visits: { made: 0, dealers: 0 },
    });
    expect(rows[0]?.reasons).toMatchObject({
      benchmark: "not_by_staff",
      promotion: "not_by_staff",
    });
  });

  it("reads a category through the sku, and shows what has none apart", async () => {
    const { rows, total } = await ask({ category: "tea" });
    const sold = { plan: null, actual: 400, uncategorised: 50, prior: null };
    expect(rows[0]?.sales).toMatchObject(sold);
    expect(rows[1]?.sales).toMatchObject({ actual: 900, uncategorised: 0 });
    expect(total.sales).toMatchObject({ actual: 1300, uncategorised: 50 });
    const beer = await ask({ category: "beer" });
    expect(beer.rows[0]?.sales).toMatchObject({
      plan: 1000,
      actual: 600,
      prior: 1000,
      through: "2026-09-15",
    });
    expect(beer.rows[1]?.sales).toMatchObject({ actual: null, through: null });
    const none = { benchmark: null, promotion: null, visits: null, incidents: null };
    expect(beer.rows[0]).toMatchObject(none);
    for (const block of ["benchmark", "visits"])
      expect(beer.rows[0]?.reasons[block]).toBe("not_by_category");
    const staff = await ask({ category: "beer", by: "staff" });
    expect(staff.rows[0]?.reasons["benchmark"]).toBe("not_by_category");
    expect(staff.rows.map((row) => [row.code, row.sales.actual])).toEqual([
      ["S1", 700],
      ["S2", -100],
      ["S4", null],
      ["S3", null],
    ]);
  });

  it("gives an empty answer, not an error, where no office is open", async () => {
    const { rows, total } = await ask({ period: "2026-09" }, "office:A3");
    expect(rows).toEqual([]);
    expect(total.counted.offices).toBe(0);
    expect(total.sales).toMatchObject({ plan: null, actual: null, completion: null });
  });

  it("answers an older ledger number as it did when that was the newest", async () => {
    const before = await ask({ period: "2026Q3", on: "2026-09-16" });
    const head = await test.store.head();
    await commitRows(test.store, "sales_actuals", [
      sale("2026-09-16", "A1", "6", 999, { sku: "K2" }),
      sale("2026-09-18", "B2", "9", 5),
      sale("2026-08-31", "B1", "3", 333, { sku: "K1" }),
    ]);
    const after = await ask({ period: "2026Q3", on: "2026-09-16" });
    expect(after.rows[0]?.sales.actual).toBe((before.rows[0]?.sales.actual ?? 0) + 599);
    expect(after.dataThrough).toBe("2026-09-18");
    const old = await openReading({
      db: test.store.db,
      head: await test.store.head(),
      ledger: head,
      scope: "company",
      reach: everywhere,
      ownRows: false,
    });
    const again = await performanceReport(old, {
      period: "2026Q3",
      by: "office",
      on: "2026-09-16",
      category: null,
    });
    expect(JSON.stringify(again)).toBe(JSON.stringify(before));
  });

  it("forgets a day whose rows were all corrected away, and shows a corrected row once", async () => {
    await commitRows(test.store, "sales_actuals", [
      sale("2026-09-10", "B2", "9", 5, { sku: "K1" }),
    ]);
    await commitRows(test.store, "offices", [office("B2", "B", { city_class: "special" })]);
    const answer = await ask({});
    expect(answer.dataThrough).toBe("2026-09-16");
    expect(answer.rows.map((row) => row.code)).toEqual(["A1", "A2", "B2"]);
    expect(answer.rows[2]?.sales).toMatchObject({ actual: 5, through: "2026-09-10" });
    expect((await ask({ category: "beer" })).rows[2]?.sales.actual).toBe(5);
    // What lay on the 18th is gone for every date that is asked.
    const later = await ask({ period: "2026-09", on: "2026-09-30" });
    expect(later.rows[2]?.sales.through).toBe("2026-09-10");
  });
});
