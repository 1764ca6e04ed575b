import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addPriceParts,
  addPriceSums,
  emptyPriceParts,
  priceBlock,
  priceSums,
} from "../../../server/metrics/price.ts";

const terms = { guide_price: 10_000, floor_price: 9_500, ceiling_price: 10_500 };
const begun = { span: { from: "2026-09-01", to: "2026-09-16" } };
/** So many observations of one price. */
const times = (count: number, price: number): number[] => new Array<number>(count).fill(price);
const dealer = (...sums: ReturnType<typeof priceSums>[]) => ({
  ...emptyPriceParts(),
  dealer: addPriceSums(sums),
});

describe("priceBlock", () => {
  it("counts, judges and spreads: worked numbers", () => {
    // Ratios 0.90, 1.00, 1.10 and one without a policy. Mean 1; population SD = √(0.02 / 3).
    const parts = dealer(
      priceSums([9_000], terms),
      priceSums([10_000], terms),
      priceSums([11_000], terms),
      priceSums([10_000], null),
    );
    const { value, reasons } = priceBlock(parts, begun);
    expect(value.observations).toBe(4);
    expect(value.withPolicy).toBe(3);
    expect(value.inBand).toBe(1);
    expect(value.compliance).toBe(1 / 3);
    expect(value.index).toBeCloseTo(100, 12);
    expect(value.cv).toBeCloseTo(Math.sqrt(0.02 / 3), 12);
    expect(value.byLevel.dealer).toMatchObject({ observations: 4, compliance: 1 / 3 });
    expect(value.byLevel.retail).toMatchObject({ observations: 0, compliance: null });
    expect(reasons).toEqual({
      "price.byLevel.retail.compliance": "too_few_observations",
      "price.byLevel.retail.index": "too_few_observations",
      "price.byLevel.retail.cv": "too_few_observations",
    });
  });

  it("has no cv from one observation, but a compliance and an index", () => {
    const { value, reasons } = priceBlock(dealer(priceSums([9_700], terms)), begun);
    expect(value).toMatchObject({ compliance: 1, index: 97, cv: null });
    expect(reasons["price.cv"]).toBe("too_few_observations");
    expect(reasons["price.index"]).toBeUndefined();
  });

  it("judges nothing without a policy: null and not 0 % in band", () => {
    const { value, reasons } = priceBlock(dealer(priceSums(times(5, 9_700), null)), begun);
    expect(value).toMatchObject({ observations: 5, withPolicy: 0, compliance: null, index: null });
    expect(reasons["price.compliance"]).toBe("no_policy");
    expect(reasons["price.cv"]).toBe("no_policy");
  });

  it("has not begun before the period, whatever else is missing", () => {
    const { value, reasons } = priceBlock(emptyPriceParts(), { span: null });
    expect(value.observations).toBe(0);
    expect(new Set(Object.values(reasons))).toEqual(new Set(["not_begun"]));
    expect(Object.keys(reasons)).toHaveLength(9);
  });

  it("has a spread of exactly 0 for equal ratios, also where a third has no exact float", () => {
    const thirds = { guide_price: 30, floor_price: 1, ceiling_price: 100 };
    const sixths = { guide_price: 60, floor_price: 1, ceiling_price: 100 };
    const parts = dealer(priceSums(times(7, 10), thirds), priceSums(times(4, 20), sixths));
    expect(priceBlock(parts, begun).value.cv).toBe(0);
    // One fen in a million is a spread: 1 / 1,000,000 / 2 of the mean, near enough.
    const large = { ...thirds, guide_price: 100_000_000 };
    const apart = dealer(priceSums([100_000_000, 100_000_100], large));
    expect(priceBlock(apart, begun).value.cv).toBeCloseTo(5e-7, 12);
  });

  it("has no cv when every price is 0: there is no mean to divide by", () => {
    const { value, reasons } = priceBlock(dealer(priceSums(times(3, 0), terms)), begun);
    expect(value).toMatchObject({ index: 0, compliance: 0, cv: null });
    expect(reasons["price.cv"]).toBe("insufficient_evidence");
  });

  it("pools offices over all observations, and does not average their ratios", () => {
    const good = dealer(priceSums(times(9, 10_000), terms));
    const bad = { ...emptyPriceParts(), retail: priceSums([8_000], terms) };
    const { value } = priceBlock(addPriceParts([good, bad]), begun);
    // 9 of 10 in band, not (100 % + 0 %) / 2; (9 × 1 + 0.8) / 10 × 100 = 98.
    expect(value.compliance).toBe(0.9);
    expect(value.index).toBeCloseTo(98, 12);
  });

  it("says the same to the last bit in any order and any grouping of the observations", () => {
    const prices = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(prices, fc.integer({ min: 0, max: 30 }), (list, cut) => {
        const each = list.map((price) => ({
          ...emptyPriceParts(),
          dealer: priceSums([price], { ...terms, guide_price: 7_301 }),
        }));
        const whole = priceBlock(addPriceParts(each), begun);
        const halves = [each.slice(cut), each.slice(0, cut)].map((half) =>
          addPriceParts([...half].reverse()),
        );
        expect(priceBlock(addPriceParts(halves), begun)).toEqual(whole);
      }),
    );
  });
});
