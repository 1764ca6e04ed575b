import { describe, expect, it } from "vitest";
import { judgedPrices } from "../../../server/metrics/price-judged.ts";
import { at, good, policy } from "./price-story.ts";

describe("judgedPrices", () => {
  it("tells one day in the order of dealers by code point, the blank first, then of lines", () => {
    const day = [
      at("03-01", "\ue000", good),
      at("03-01", "𠮷", good),
      at("03-01", "B", 9_600, 2),
      at("03-01", "B", 9_700, 1),
      { ...at("03-01", "", 9_800), dealer_code: null },
    ];
    expect(judgedPrices(day, [policy], "P1").map(({ dealer, price }) => [dealer, price])).toEqual([
      ["", 9_800],
      ["B", 9_700],
      ["B", 9_600],
      ["\ue000", good],
      ["𠮷", good],
    ]);
  });

  it("takes the own province before the general policy, then the latest valid_from", () => {
    const own = { ...policy, province_code: "P1", guide_price: 9_000, valid_to: "2026-03-31" };
    const newer = { ...policy, guide_price: 12_000, valid_from: "2026-02-01" };
    const guides = (province: string) =>
      judgedPrices(
        [at("01-15", "A", 1), at("03-31", "A", 1), at("04-01", "A", 1)],
        [policy, newer, own],
        province,
      ).map(({ guide }) => guide);
    expect(guides("P1")).toEqual([9_000, 9_000, 12_000]);
    expect(guides("P2")).toEqual([10_000, 12_000, 12_000]);
  });
});
