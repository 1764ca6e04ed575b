import { describe, expect, it } from "vitest";
import {
  addShareParts,
  comparedMonths,
  marketAmounts,
  shareBlock,
  shareParts,
} from "../../../server/metrics/share.ts";
import type { ShareMonths, ShareParts } from "../../../server/metrics/share.ts";

/** Sales and market by month; a sale of null = no row. */
function office(
  months: Record<string, readonly [sales: number | null, market: number | null]>,
): ShareMonths {
  const list = Object.entries(months);
  return {
    sales: new Map(
      list.flatMap(([month, [amount]]) =>
        amount === null ? [] : [[month, { amount, negative: 0, rows: 1 }]],
      ),
    ),
    market: new Map(list.flatMap(([month, [, size]]) => (size === null ? [] : [[month, size]]))),
  };
}
const parts = (months: Parameters<typeof office>[0], whole: readonly string[]): ShareParts =>
  shareParts(office(months), comparedMonths(whole), true);

const normal = office({
  "2025-07": [100, 1000],
  "2025-08": [200, 1000],
  "2026-07": [150, 1000],
  "2026-08": [250, 1500],
});

describe("marketAmounts", () => {
  it("takes the uncategorised row, else the sum of the categories", () => {
    const rows = [
      { month: "2026-07", category: "beer", amount: 3 },
      { month: "2026-07", category: "tea", amount: 4 },
      { month: "2026-08", category: "beer", amount: 3 },
      { month: "2026-08", category: null, amount: 20 },
    ];
    expect([...marketAmounts(rows)].sort()).toEqual([
      ["2026-07", 7],
      ["2026-08", 20],
    ]);
  });
});

describe("shareBlock", () => {
  it("pools the months: Σ sales / Σ market, never the mean of monthly shares", () => {
    const own = shareParts(normal, comparedMonths(["2026-07", "2026-08"]), true);
    const { value, reasons } = shareBlock(own, own);
    expect(value).toEqual({
      value: 400 / 2500,
      prior: 300 / 2000,
      changePp: (400 / 2500 - 300 / 2000) * 100,
      province: { value: 0.16, prior: 0.15, changePp: (0.16 - 0.15) * 100 },
      vsProvincePp: 0,
      months: ["2026-07", "2026-08"],
    });
    expect(reasons).toEqual({});
  });

  it("uses the same months on both sides: a month without its year before is out of both", () => {
    const own = parts({ "2025-07": [100, 1000], "2026-07": [150, 1000], "2026-08": [900, 1000] }, [
      "2026-07",
      "2026-08",
    ]);
    expect(own.months).toEqual(["2026-07"]);
    expect(shareBlock(own, own).value).toMatchObject({ value: 0.15, prior: 0.1 });
  });

  it("does not count a month without sales rows, without a market, or with a market of 0", () => {
    const months = ["2026-07"];
    const good = { "2025-07": [100, 1000], "2026-07": [150, 1000] } as const;
    expect(parts(good, months).months).toEqual(months);
    for (const [month, pair, reason] of [
      ["2026-07", [null, 1000], "not_reported"],
      ["2025-07", [null, 1000], "no_prior"],
      ["2026-07", [150, null], "no_market"],
      ["2025-07", [100, 0], "no_market"],
    ] as const) {
      const own = parts({ ...good, [month]: pair }, months);
      expect(own.months).toEqual([]);
      expect(own.reason).toBe(reason);
      expect(shareBlock(own, own).value).toMatchObject({ value: null, vsProvincePp: null });
    }
  });

  it("keeps a month of returns only: a row is a report, its sum may be below zero", () => {
    const own = parts({ "2025-07": [100, 1000], "2026-07": [-50, 1000] }, ["2026-07"]);
    expect(shareBlock(own, own).value.value).toBe(-0.05);
  });

  it("waits for a whole month, and for the period to begin", () => {
    expect(shareParts(normal, comparedMonths([]), true).reason).toBe("no_whole_month");
    expect(shareParts(normal, comparedMonths([]), false).reason).toBe("not_begun");
  });

  it("compares with the province pooled over all its office-months", () => {
    const own = shareParts(normal, comparedMonths(["2026-07"]), true);
    const other = parts({ "2025-07": [50, 4000], "2026-07": [50, 9000] }, ["2026-07"]);
    const province = addShareParts([own, other]);
    const { value } = shareBlock(own, province);
    expect(value.province).toMatchObject({ value: 200 / 10_000, prior: 150 / 5000 });
    expect(value.vsProvincePp).toBeCloseTo((0.15 - 0.1) * 100 - (0.02 - 0.03) * 100, 12);
    expect(addShareParts([other, own])).toEqual(province);
  });

  it("has no province to compare several provinces with", () => {
    const own = shareParts(normal, comparedMonths(["2026-07"]), true);
    const { value, reasons } = shareBlock(own, null);
    expect(value.vsProvincePp).toBeNull();
    expect(reasons["share.vsProvincePp"]).toBe("nobody_to_compare");
    expect(reasons["share.province.value"]).toBe("nobody_to_compare");
  });
});
