import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { promotionsAnswer } from "../../../shared/contract/promotions.ts";
import { promotionsReport } from "../../../server/reports/promotions.ts";
import { engines, openTestStore } from "../../setup/engines.ts";
import type { TestStore } from "../../setup/engines.ts";
import { commitOffices } from "../rollups/one-office.ts";
import { commitRows, readStore } from "./commit-rows.ts";
import type { Values } from "./commit-rows.ts";

const programme = (promo_code: string, given: Values = {}): Values => ({
  promo_code,
  office_code: "A1",
  fund: "promotion",
  promo_name: `方案 ${promo_code}`,
  purpose: "display",
  start_on: "2026-07-01",
  end_on: "2026-07-10",
  budget: 100_000,
  ...given,
});
const voucher = (voucher_no: string, promo_code: string, given: Values = {}): Values => ({
  voucher_no,
  promo_code,
  date: "2026-07-05",
  purpose: "display",
  amount: 10_000,
  ...given,
});
let documents = 0;
const sale = (date: string, amount: number, given: Values = {}): Values => {
  documents += 1;
  return { date, amount, office_code: "A1", doc_no: `X${documents}`, sku: "K1", ...given };
};

describe.each(engines)("promotionsReport on %s", (engine) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(engine);
    await commitOffices(test.store);
    await commitRows(test.store, "promotions", [
      programme("M2", { category: "茶", expected_sales: 900_000 }),
      programme("M1", { fund: "city_fund", budget: 0 }),
      programme("M3", { start_on: "2026-09-01", end_on: "2026-09-30", category: "水" }),
      programme("M4", { office_code: "B1", start_on: "2026-07-31", end_on: "2026-07-31" }),
      programme("M5", { office_code: "A2", category: "茶" }),
      programme("M7", { office_code: "B1", category: "水" }),
      programme("M6", { start_on: "2026-10-01", end_on: "2026-10-02" }),
    ]);
    const vouchers = [
      voucher("V3", "M2", { date: "2026-09-09", amount: 25_000 }),
      voucher("V2", "M2", { date: "2026-09-08" }),
      voucher("V2", "M2", { line_no: 2, date: "2026-09-09", purpose: "media", note: "補" }),
      voucher("V9", "M2", { date: "2026-06-30", purpose: "media", amount: -5_000 }),
      voucher("V4", "M2", { date: "2026-09-17", amount: 99_999 }),
      voucher("V5", "M3", { date: "2026-09-02", amount: 130_000 }),
      voucher("V6", "M3", { date: "2026-09-03", purpose: "gift" }),
      voucher("V7", "M3", { date: "2026-09-03", purpose: "gift", amount: -10_000 }),
    ];
    await commitRows(test.store, "promo_spend", vouchers, () => "A1");
    await commitRows(test.store, "sales_actuals", [
      // 3–30 June are the 28 days before 1 July.
      sale("2026-06-02", 700_000),
      sale("2026-06-03", 140_000),
      sale("2026-06-30", 140_000),
      sale("2026-06-15", 56_000, { sku: "K2" }),
      sale("2026-07-01", 150_000),
      sale("2026-07-10", 50_000),
      sale("2026-07-10", 33_000, { sku: "K2" }),
      sale("2026-07-11", 800_000),
      // A2 first sold tea on 4 June: a day short of 28.
      sale("2026-05-01", 1, { office_code: "A2", sku: "K2" }),
      sale("2026-06-04", 1, { office_code: "A2" }),
      // B1 sold long before, and nothing in the 28 days.
      sale("2025-01-01", 1, { office_code: "B1" }),
      sale("2026-07-31", 60, { office_code: "B1" }),
      // Its first water on 2 June, in the month of the baseline's first day.
      sale("2026-06-02", 1, { office_code: "B1", sku: "K2" }),
      sale("2026-09-16", 1, { office_code: "B1" }),
    ]);
    await commitRows(test.store, "offices", [
      {
        office_code: "B1",
        office_name: "B1",
        province_code: "P2",
        province_name: "福建",
        city: "城",
        closed_on: "2026-06-30",
      },
    ]);
  });
  afterAll(() => test.close());
  const ask = async (period: string | null, on: string | null = null, scope = "company") =>
    promotionsAnswer.parse(
      await promotionsReport(await readStore(test.store, scope), { period, on }),
    );
  const one = async (code: string, period: string, on: string | null = null) =>
    (await ask(period, on)).programmes.find((programme_) => programme_.code === code);

  it("lists programmes by their start, those of a closed office too, office by office", async () => {
    const codes = async (period: string | null, scope?: string) =>
      (await ask(period, null, scope)).programmes.map(({ office, code }) => `${office} ${code}`);
    expect(await codes("2026-07")).toEqual(["A1 M1", "A1 M2", "A2 M5", "B1 M7", "B1 M4"]);
    expect(await codes("2026Q3")).toEqual(["A1 M1", "A1 M2", "A1 M3", "A2 M5", "B1 M7", "B1 M4"]);
    expect(await codes("2026Q3", "office:B1")).toEqual(["B1 M7", "B1 M4"]);
    expect(await codes("2026Q3", "province:P1")).toEqual(["A1 M1", "A1 M2", "A1 M3", "A2 M5"]);
    // The month of the newest sales, 16 September.
    expect(await codes(null)).toEqual(["A1 M3"]);
    expect(await codes("2026-08")).toEqual([]);
  });

  it("says money, faults and effect of one that ended: worked numbers", async () => {
    // Tea alone: 280,000 in 28 days are 100,000 in 10; 200,000 sold, for 40,000 spent up to 16 September.
    // 8 September is day 60 after the end, the 9th day 61.
    expect(await one("M2", "2026-07")).toEqual({
      code: "M2",
      name: "方案 M2",
      office: "A1",
      fund: "promotion",
      purpose: "display",
      category: "茶",
      startOn: "2026-07-01",
      endOn: "2026-07-10",
      budget: 100_000,
      spent: 40_000,
      remaining: 60_000,
      useRate: 0.4,
      timeProgress: 1,
      expectedSales: 900_000,
      offPurpose: 30_000,
      offPurposeVouchers: [
        {
          date: "2026-06-30",
          voucherNo: "V9",
          lineNo: 1,
          purpose: "media",
          amount: -5_000,
          note: null,
          reasons: ["purpose_mismatch", "outside_window"],
        },
        {
          date: "2026-09-09",
          voucherNo: "V2",
          lineNo: 2,
          purpose: "media",
          amount: 10_000,
          note: "補",
          reasons: ["purpose_mismatch", "outside_window"],
        },
        {
          date: "2026-09-09",
          voucherNo: "V3",
          lineNo: 1,
          purpose: "display",
          amount: 25_000,
          note: null,
          reasons: ["outside_window"],
        },
      ],
      overBudget: 0,
      flags: ["off_purpose"],
      effect: { baseline: 100_000, sales: 200_000, incremental: 100_000, salesPerSpend: 2.5 },
      reasons: {},
    });
  });

  it("judges a programme without a category by all sales of its office, also without a budget", async () => {
    // (140,000 + 140,000 + 56,000) × 10 / 28 = 120,000; 233,000 sold.
    expect(await one("M1", "2026-07")).toMatchObject({
      fund: "city_fund",
      category: null,
      expectedSales: null,
      useRate: null,
      timeProgress: null,
      flags: [],
      effect: { baseline: 120_000, sales: 233_000, incremental: 113_000, salesPerSpend: null },
      reasons: {
        useRate: "no_programme",
        timeProgress: "no_programme",
        "effect.salesPerSpend": "insufficient_evidence",
      },
    });
  });

  it("says nothing of an effect without 28 days of sales of its own office and category", async () => {
    expect((await one("M5", "2026-07"))?.effect.baseline).toBeNull();
    expect((await one("M5", "2026-07"))?.reasons["effect.baseline"]).toBe("insufficient_evidence");
    // Sold long ago, not of late: a baseline of 0 is known.
    expect((await one("M4", "2026-07"))?.effect).toMatchObject({ baseline: 0, incremental: 60 });
    expect((await one("M7", "2026-07"))?.effect).toMatchObject({ baseline: 0, incremental: 0 });
  });

  it("flags what is over budget, and vouchers whose sum is nothing but whose purpose is wrong", async () => {
    const running = await one("M3", "2026-09");
    expect(running).toMatchObject({
      spent: 130_000,
      overBudget: 30_000,
      offPurpose: 0,
      flags: ["off_purpose", "over_budget"],
      timeProgress: 16 / 30,
      effect: { baseline: null, sales: null, incremental: null, salesPerSpend: null },
    });
    expect(running?.offPurposeVouchers.map((line) => line.amount)).toEqual([10_000, -10_000]);
    expect(running?.reasons["effect.incremental"]).toBe("insufficient_evidence");
    const coming = await one("M3", "2026-09", "2026-08-31");
    expect(coming).toMatchObject({ spent: 0, timeProgress: 0, flags: [] });
    expect(coming?.reasons["effect.incremental"]).toBe("not_begun");
  });

  it("counts vouchers up to `on`, also after the period", async () => {
    expect(await one("M2", "2026-07", "2026-07-04")).toMatchObject({ spent: -5_000 });
    expect(await one("M2", "2026-07", "2026-09-17")).toMatchObject({
      spent: 139_999,
      overBudget: 39_999,
      flags: ["off_purpose", "over_budget"],
    });
  });

  it("follows the sku's category of its ledger number, and keeps the older answer", async () => {
    const reading = await readStore(test.store);
    const query = { period: "2026-07", on: "2026-09-16" };
    const before = await promotionsReport(reading, query);
    await commitRows(test.store, "products", [{ sku: "K2", product_name: "水", category: "茶" }]);
    expect(await promotionsReport(reading, query)).toEqual(before);
    // Now both are tea: M2 is judged as M1 is, and A2 has sold tea since May.
    expect((await one("M2", "2026-07"))?.effect).toMatchObject({
      baseline: 120_000,
      sales: 233_000,
    });
    expect((await one("M5", "2026-07"))?.effect).toMatchObject({ baseline: 0, incremental: 0 });
  });
});
