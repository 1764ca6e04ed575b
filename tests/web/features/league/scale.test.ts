import { describe, expect, it } from "vitest";
import { commonScale, roundReach } from "../../../../web/features/league/scale.ts";

describe("the common scale", () => {
  it("is the largest magnitude, of either sign", () => {
    expect(commonScale([10, -30, 20])).toBe(30);
  });

  it("leaves out one value that towers over the rest, so that the others keep 40 % of the width", () => {
    const scale = commonScale([1_000, 40, -30, 20]);
    expect(scale).toBe(40);
    expect(40 / scale).toBeGreaterThanOrEqual(0.4);
  });

  it("keeps both of two values: there is no rest to tower over", () => {
    expect(commonScale([1_000, 10])).toBe(1_000);
  });

  it("does not shrink to nothing when all others are zero", () => {
    expect(commonScale([500, 0, 0, 0])).toBe(500);
  });

  it("is 0 when there is nothing to draw", () => {
    expect(commonScale([])).toBe(0);
    expect(commonScale([null, null])).toBe(0);
  });
});

describe("the reach of the dot strip", () => {
  it.each([
    [0, 5],
    [5, 5],
    [5.1, 10],
    [49, 50],
    [300, 100],
  ])("%s pp are drawn on ±%s", (pp, reach) => {
    expect(roundReach(pp)).toBe(reach);
  });
});
