import { describe, expect, it } from "vitest";
import { programmeEffect } from "../../../server/metrics/promotion-effect.ts";

// 10 days; the 28 days before are 4–31 August.
const programme = { start_on: "2026-09-01", end_on: "2026-09-10" };
const ask = (
  baseline: number,
  sales: number,
  given: { spent?: number; on?: string; soldBefore?: boolean } = {},
) => {
  const { spent = 50_000, on = "2026-09-16", soldBefore = true } = given;
  return programmeEffect({ programme, spent, on, sales: { baseline, sales, soldBefore } });
};

describe("programmeEffect", () => {
  it("is what was sold beyond the pace of the 28 days before: worked numbers", () => {
    const { value, reasons } = ask(280_000, 200_000);
    // 2,800.00 in 28 days = 1,000.00 in 10; 2,000.00 sold, 1,000.00 more, for 500.00 spent.
    expect(value).toEqual({
      baseline: 100_000,
      sales: 200_000,
      incremental: 100_000,
      salesPerSpend: 2,
    });
    expect(reasons).toEqual({});
  });

  it("rounds the baseline once, half up, to whole 分", () => {
    // 7 × 10 / 28 = 2.5 → 3; −7 × 10 / 28 = −2.5 → −2.
    expect(ask(7, 0).value).toMatchObject({ baseline: 3, incremental: -3 });
    expect(ask(-7, 0).value).toMatchObject({ baseline: -2, incremental: 2 });
  });

  it("can cost sales: fewer sold than before, and returns, are an effect below 0", () => {
    expect(ask(280_000, -20_000).value).toEqual({
      baseline: 100_000,
      sales: -20_000,
      incremental: -120_000,
      salesPerSpend: -2.4,
    });
  });

  it("has no sales per yuan where nothing was spent, not Infinity", () => {
    for (const spent of [0, -100]) {
      const { value, reasons } = ask(280, 0, { spent });
      expect(value).toMatchObject({ baseline: 100, salesPerSpend: null });
      expect(reasons).toEqual({ "effect.salesPerSpend": "insufficient_evidence" });
    }
  });

  it("is not judged by less than the 28 days: where the first sale came later, it is not said", () => {
    const nothing = { baseline: null, sales: null, incremental: null, salesPerSpend: null };
    const late = ask(280_000, 1, { soldBefore: false });
    expect(late.value).toEqual(nothing);
    expect(late.reasons).toEqual({
      "effect.baseline": "insufficient_evidence",
      "effect.sales": "insufficient_evidence",
      "effect.incremental": "insufficient_evidence",
      "effect.salesPerSpend": "insufficient_evidence",
    });
    expect(ask(1, 0).value.baseline).toBe(0);
    // Nobody bought in those days, but customers there had been: the pace before was 0.
    expect(ask(0, 70).value).toMatchObject({
      baseline: 0,
      incremental: 70,
    });
  });

  it("is said from the last day on, not before", () => {
    expect(ask(280, 0, { on: "2026-09-10" }).value.baseline).toBe(100);
    const reason = (on: string) => ask(280, 0, { on }).reasons["effect.baseline"];
    expect(reason("2026-09-09")).toBe("insufficient_evidence");
    expect(reason("2026-09-01")).toBe("insufficient_evidence");
    expect(reason("2026-08-31")).toBe("not_begun");
  });

  it("is not said while its sales are not read", () => {
    const asked = { programme, spent: 1, on: "2026-09-05", sales: null };
    expect(programmeEffect(asked).reasons["effect.sales"]).toBe("insufficient_evidence");
  });

  it("keeps a day's programme to that day", () => {
    const value = programmeEffect({
      programme: { start_on: "2026-09-01", end_on: "2026-09-01" },
      spent: 1,
      on: "2026-09-01",
      sales: { baseline: 28, sales: 4, soldBefore: true },
    }).value;
    expect(value).toEqual({ baseline: 1, sales: 4, incremental: 3, salesPerSpend: 3 });
  });
});
