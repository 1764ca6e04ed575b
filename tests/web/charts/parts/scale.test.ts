import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  domainAround,
  isCut,
  lineDomain,
  niceTicks,
  placer,
  scaleReach,
  spreadLabels,
} from "../../../../web/charts/parts/scale.ts";

describe("the reach of a scale", () => {
  it("is the largest magnitude, whatever its sign; nothing gives 0", () => {
    expect(scaleReach([3, -8, null, 5])).toBe(8);
    expect(scaleReach([])).toBe(0);
    expect(scaleReach([null])).toBe(0);
  });

  it("leaves an outlier out, so that the others keep at least 40 % of the width", () => {
    const others = [10, 12, 9, 11, 8, 10, 12, 9];
    const reach = scaleReach([...others, 500]);
    expect(12 / reach).toBeGreaterThan(0.4);
    expect(isCut(500, [0, reach])).toBe(true);
    expect(isCut(12, [0, reach])).toBe(false);
  });

  it("keeps a large value among few: of three, one is no outlier but a third of the facts", () => {
    expect(scaleReach([1, 2, 900])).toBe(900);
  });
});

describe("a domain around zero", () => {
  it("always holds zero and has the span it was given", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 20 }),
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        (values, span) => {
          const [low, high] = domainAround(values, span);
          expect(low).toBeLessThanOrEqual(0);
          expect(high).toBeGreaterThanOrEqual(0);
          expect(high - low).toBeCloseTo(span, 3);
        },
      ),
    );
  });

  it("stands on its foot where nothing is negative, and hangs where nothing is positive", () => {
    expect(domainAround([5, 10], 40)).toEqual([-0, 40]);
    expect(domainAround([-5, -10], 40)).toEqual([-40, 0]);
  });

  it("shrinks both sides alike where the span is too small: 30 up and 10 down in 20", () => {
    expect(domainAround([30, -10], 20)).toEqual([-5, 15]);
  });
});

describe("a domain for lines", () => {
  it("starts at 0 where the values begin near it", () => {
    expect(lineDomain([1, 10], { least: 1 })[0]).toBe(0);
  });

  it("crops where the values are far from 0, and never magnifies a flat line", () => {
    const [low, high] = lineDomain([98, 98.1], { least: 6 });
    expect(low).toBeGreaterThan(0);
    expect(high - low).toBeGreaterThanOrEqual(6);
  });

  it("of nothing is still a domain", () => {
    expect(lineDomain([null], { least: 6 })).toEqual([0, 6]);
  });
});

describe("a place", () => {
  it("grows with the value and stops at the end of the scale", () => {
    const y = placer([0, 100], [200, 0]);
    expect([y(0), y(50), y(100), y(150), y(-9)]).toEqual([200, 100, 0, 0, 200]);
  });
});

describe("ticks", () => {
  it("are round and inside", () => {
    expect(niceTicks([0.166, 0.189], 3).map((tick) => tick.toFixed(2))).toEqual(["0.17", "0.18"]);
    expect(niceTicks([0, 100], 4)).toEqual([0, 25, 50, 75, 100]);
    expect(niceTicks([5, 5], 4)).toEqual([]);
  });
});

describe("labels that would touch", () => {
  it("are moved apart as little as needed and stay in order and inside", () => {
    expect(spreadLabels([50, 52, 100], 10, [0, 110])).toEqual([50, 60, 100]);
    expect(spreadLabels([100, 99], 10, [0, 104])).toEqual([104, 94]);
    expect(spreadLabels([1, 2, 90], 10, [5, 100])).toEqual([5, 15, 90]);
    expect(spreadLabels([], 10, [0, 100])).toEqual([]);
  });
});
