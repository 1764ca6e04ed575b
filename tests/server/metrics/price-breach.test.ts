import { describe, expect, it } from "vitest";
import { priceBreach } from "../../../server/metrics/price-breach.ts";

const terms = { guide_price: 10_000, floor_price: 9_000, ceiling_price: 11_000 };

describe("priceBreach", () => {
  it("takes the limits as part of the band", () => {
    expect(priceBreach(9_000, terms)).toBeNull();
    expect(priceBreach(11_000, terms)).toBeNull();
    expect(priceBreach(8_999, terms)).toMatchObject({ limit: 9_000 });
    expect(priceBreach(11_001, terms)).toMatchObject({ limit: 11_000 });
  });

  it("measures depth against the limit, not the guide price", () => {
    // 9,000 − 8,100 = 900; 900 / 9,000 = 10 %. 12,100 − 11,000 = 1,100; 1,100 / 11,000 = 10 %.
    expect(priceBreach(8_100, terms)).toEqual({ limit: 9_000, depth: 0.1, deep: true });
    expect(priceBreach(12_100, terms)).toEqual({ limit: 11_000, depth: 0.1, deep: true });
  });

  it("is deep at exactly 10 % also where the float of the depth falls short of it", () => {
    // 1 fen beyond 9,000 is not deep; nor is 9.99 %.
    expect(priceBreach(8_101, terms)).toMatchObject({ deep: false });
    const limit = 8_999_999_999_999_990;
    const huge = { guide_price: limit, floor_price: limit, ceiling_price: limit };
    expect(priceBreach(limit - limit / 10, huge)).toMatchObject({ deep: true });
    expect(priceBreach(limit - limit / 10 + 1, huge)).toMatchObject({ deep: false });
  });

  it("takes a price of 0 as 100 % below the floor", () => {
    expect(priceBreach(0, terms)).toEqual({ limit: 9_000, depth: 1, deep: true });
  });
});
