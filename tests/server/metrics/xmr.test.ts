import { describe, expect, it } from "vitest";
import { xmr } from "../../../server/metrics/xmr.ts";

/** Twelve values that swing by 2 around 100: moving ranges 2, limits 100 ± 5.32. */
const steady = [99, 101, 99, 101, 99, 101, 99, 101, 99, 101, 99, 101];

describe("xmr", () => {
  it("sets limits at the mean ± 2.66 × the mean moving range, worked by hand", () => {
    const { limits, signals } = xmr(steady);
    expect(limits?.mean).toBe(100);
    expect(limits?.lower).toBeCloseTo(100 - 2.66 * 2, 12);
    expect(limits?.upper).toBeCloseTo(100 + 2.66 * 2, 12);
    expect(signals).toEqual(steady.map(() => null));
  });

  it("says nothing from 11 points, nor from none", () => {
    expect(xmr(steady.slice(1))).toEqual({
      limits: null,
      signals: steady.slice(1).map(() => null),
    });
    expect(xmr([])).toEqual({ limits: null, signals: [] });
  });

  it("raises no signal in a series that does not move, whatever its floats", () => {
    const flat = new Array<number>(13).fill(97.3);
    expect(xmr(flat)).toEqual({
      limits: { mean: 97.3, lower: 97.3, upper: 97.3 },
      signals: flat.map(() => null),
    });
  });

  it("marks a point beyond a limit, on either side", () => {
    // Two far points leave the mean at 100: ranges (19 × 2 + 29 + 60) / 21 = 6.05, limits 100 ± 16.1.
    const values = [...steady, 99, 101, 99, 101, 99, 101, 99, 101].slice(0, 19);
    const { signals, limits } = xmr([...values, 101, 130, 70]);
    expect(limits?.mean).toBe(100);
    expect(signals).toEqual([...values.map(() => null), null, "outside", "outside"]);
  });

  it("marks a run from its 7th point on the same side of the mean", () => {
    const high = [101, 102, 101, 102, 101, 102, 101, 102];
    const low = high.map((value) => 200 - value);
    const { signals } = xmr([...low, ...high]);
    expect(signals.slice(0, 6)).toEqual(new Array(6).fill(null));
    expect(signals.slice(6, 8)).toEqual(["run7", "run7"]);
    expect(signals.slice(8, 14)).toEqual(new Array(6).fill(null));
    expect(signals.slice(14)).toEqual(["run7", "run7"]);
  });

  it("marks a trend from its 7th rising or falling point, not where two are equal", () => {
    const jumps = [95, 105, 95, 105, 95, 105, 95, 105];
    const rising = [97, 98, 99, 100, 101, 102, 103];
    const { signals } = xmr([...jumps, ...rising]);
    expect(signals.slice(-2)).toEqual([null, "trend7"]);
    const paused = [97, 98, 99, 99, 101, 102, 103];
    expect(xmr([...jumps, ...paused]).signals.at(-1)).toBeNull();
    expect(xmr([...jumps, ...rising].map((value) => 200 - value)).signals.at(-1)).toBe("trend7");
  });

  it("marks the second of three far points on one side, not on two sides", () => {
    // Limits lie about 6 away, two thirds of that about 4.
    const calm = [...steady, ...steady];
    expect(xmr([...calm, 105, 100, 105]).signals.slice(-3)).toEqual([null, null, "two_of_three"]);
    expect(xmr([...calm, 105, 100, 95]).signals.slice(-3)).toEqual([null, null, null]);
    expect(xmr([...calm, 105, 100, 100, 105]).signals.slice(-4)).toEqual([null, null, null, null]);
  });
});
