import { describe, expect, it } from "vitest";
import {
  addPromotionParts,
  emptyPromotionParts,
  programmeParts,
  promotionBlock,
  faultsOf,
} from "../../../server/metrics/promotion.ts";
import type { Programme, Voucher } from "../../../server/metrics/promotion.ts";

// 10 calendar days, 1,000.00 yuan.
const programme: Programme = {
  fund: "promotion",
  purpose: "display",
  start_on: "2026-09-11",
  end_on: "2026-09-20",
  budget: 100_000,
  expected_sales: 500_000,
};
const voucher = (amount: number, given: Partial<Voucher> = {}): Voucher => ({
  date: "2026-09-12",
  purpose: "display",
  amount,
  ...given,
});
const begun = { span: { from: "2026-09-01", to: "2026-09-16" } };
const block = (given: Partial<Programme>, vouchers: readonly Voucher[], on = "2026-09-16") =>
  promotionBlock(programmeParts({ ...programme, ...given }, vouchers, on), begun);

describe("promotionBlock", () => {
  it("sums a programme's vouchers: worked numbers", () => {
    // 11–16 September are 6 of 10 days.
    expect(block({}, [voucher(40_000), voucher(20_000)]).value).toMatchObject({
      budget: 100_000,
      spent: 60_000,
      remaining: 40_000,
      useRate: 0.6,
      timeProgress: 0.6,
      expectedSales: 500_000,
      offPurpose: 0,
      overBudget: 0,
      byFund: {
        promotion: { spent: 60_000, useRate: 0.6 },
        city_fund: { spent: 0, useRate: null },
      },
    });
  });

  it("takes credit notes off, also below 0", () => {
    const { value } = block({}, [voucher(10_000), voucher(-15_000)]);
    expect(value).toMatchObject({ spent: -5_000, remaining: 105_000, useRate: -0.05 });
  });

  it("counts no day before the start and none after the end", () => {
    expect(block({}, [], "2026-09-10").value.timeProgress).toBe(0);
    expect(block({}, [], "2026-09-11").value.timeProgress).toBe(0.1);
    expect(block({}, [], "2026-09-20").value.timeProgress).toBe(1);
    expect(block({}, [], "2026-12-31").value.timeProgress).toBe(1);
  });

  it("weighs time progress by budget", () => {
    const other = { ...programme, start_on: "2026-09-01", end_on: "2026-09-05", budget: 300_000 };
    const parts = [
      programmeParts(programme, [], "2026-09-11"),
      programmeParts(other, [], "2026-09-11"),
    ];
    // (0.1 × 1,000 + 1 × 3,000) / 4,000
    const expected = (0.1 * 100_000 + 300_000) / 400_000;
    const { value } = promotionBlock(addPromotionParts(parts), begun);
    expect(value.timeProgress).toBeCloseTo(expected, 12);
    expect(promotionBlock(addPromotionParts([...parts].reverse()), begun).value).toEqual(value);
  });

  it("has no rates without a budget: null and not 0 %", () => {
    const { value, reasons } = promotionBlock(emptyPromotionParts(), begun);
    expect(value).toMatchObject({ budget: 0, spent: 0, useRate: null, timeProgress: null });
    expect(reasons["promotion.useRate"]).toBe("no_programme");
    expect(reasons["promotion.byFund.city_fund.timeProgress"]).toBe("no_programme");
    expect(promotionBlock(emptyPromotionParts(), { span: null }).reasons["promotion.useRate"]).toBe(
      "not_begun",
    );
    expect(block({ budget: 0 }, [voucher(500)]).value).toMatchObject({
      useRate: null,
      overBudget: 500,
    });
  });

  it("adds over-spending programme by programme: one that saves does not make up for it", () => {
    const parts = addPromotionParts([
      programmeParts(programme, [voucher(130_000)], "2026-09-16"),
      programmeParts(programme, [voucher(10_000)], "2026-09-16"),
    ]);
    expect(promotionBlock(parts, begun).value).toMatchObject({
      spent: 140_000,
      remaining: 60_000,
      overBudget: 30_000,
    });
  });

  it("counts a voucher with two faults once, signed", () => {
    const wrong = { purpose: "gift", date: "2026-09-01" };
    const { value } = block({}, [voucher(7_000, wrong), voucher(-2_000, wrong), voucher(1_000)]);
    expect(value).toMatchObject({ spent: 6_000, offPurpose: 5_000 });
  });
});

describe("faultsOf", () => {
  it.each([
    ["2026-09-10", ["outside_window"], "the day before the start"],
    ["2026-09-11", [], "the first day"],
    ["2026-11-19", [], "exactly 60 days after the end"],
    ["2026-11-20", ["outside_window"], "61 days after the end"],
  ])("on %s: %j, %s", (date, faults) => {
    expect(faultsOf(programme)(voucher(1, { date }))).toEqual(faults);
  });

  it("names both faults", () => {
    expect(faultsOf(programme)(voucher(1, { date: "2026-01-01", purpose: "" }))).toEqual([
      "purpose_mismatch",
      "outside_window",
    ]);
  });
});
