/** Signal or routine variation: an XmR chart of one series (contract 3, `price`). */

type XmrSignal = "outside" | "run7" | "trend7" | "two_of_three";
type XmrLimits = { readonly mean: number; readonly lower: number; readonly upper: number };
export type Xmr = {
  /** The same for all points; null below 12 of them. */
  readonly limits: XmrLimits | null;
  /** One per value: the first kind of signal, in the order of the type, that holds at the point. */
  readonly signals: readonly (XmrSignal | null)[];
};

const fewestPoints = 12;
/** 3 / 1.128: the mean distance of two neighbours of a steady process is 1.128 of its standard deviations. */
const movingRangeFactor = 2.66;
const runLength = 7;

/**
 * Limits: mean ± 2.66 × mean moving range over all values, from 12 on. Signals, at the point that completes
 * them and as long as they hold: `outside` = beyond a limit; `run7` = the 7th or later in a row on one side
 * of the mean; `trend7` = the 7th or later in a row that rise, or that fall; `two_of_three` = beyond two
 * thirds of the way to a limit, as is one of the two values before it, on the same side. In the unit of
 * the values.
 */
export function xmr(values: readonly number[]): Xmr {
  const first = values[0];
  if (first === undefined || values.length < fewestPoints) {
    return { limits: null, signals: values.map(() => null) };
  }
  // Counted from the first value, so that the mean of equal values is that value and none lies outside.
  const mean = first + sum(values.map((value) => value - first)) / values.length;
  const ranges = values.slice(1).map((value, i) => Math.abs(value - (values[i] as number)));
  const reach = movingRangeFactor * (sum(ranges) / ranges.length);
  const limits = { mean, lower: mean - reach, upper: mean + reach };
  const near = (reach * 2) / 3;
  const sides = values.map((value) => Math.sign(value - mean));
  const steps = values.map((value, i) => Math.sign(value - (values[i - 1] ?? value)));
  const zones = values.map((value) => (value > mean + near ? 1 : value < mean - near ? -1 : 0));
  const signals = values.map((value, i): XmrSignal | null => {
    if (value > limits.upper || value < limits.lower) return "outside";
    if (isRow(sides, i, runLength)) return "run7";
    // Seven values have six steps between them.
    if (isRow(steps, i, runLength - 1)) return "trend7";
    const zone = zones[i];
    if (zone && (zones[i - 1] === zone || zones[i - 2] === zone)) return "two_of_three";
    return null;
  });
  return { limits, signals };
}

/** True when the `length` signs up to place `end` are the same, and not 0. */
function isRow(signs: readonly number[], end: number, length: number): boolean {
  const sign = signs[end];
  if (!sign || end + 1 < length) return false;
  return signs.slice(end + 1 - length, end + 1).every((other) => other === sign);
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
