/** Ratios: exact whole numbers, divided once. */

const largestSafe = BigInt(Number.MAX_SAFE_INTEGER);
const isSafe = (value: bigint): boolean => value <= largestSafe && value >= -largestSafe;

/**
 * numerator / denominator as the nearest double, also where the two do not fit one.
 * A denominator of 0 is a fault of the caller: a ratio without a whole is null, decided before.
 */
export function quotient(numerator: bigint, denominator: bigint): number {
  if (denominator === 0n) throw new RangeError("a ratio needs a whole that is not 0");
  // Two numbers held exactly divide to the nearest double by themselves.
  if (isSafe(numerator) && isSafe(denominator)) return Number(numerator) / Number(denominator) + 0;
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const shift = Math.max(0, bits(d) - bits(n) + 64);
  const scaled = n << BigInt(shift);
  // The lowest bit says "and something more", so that the one rounding below cannot tie by mistake.
  const whole = ((scaled / d) << 1n) | (scaled % d === 0n ? 0n : 1n);
  const size = Number(whole) / 2 ** (shift + 1);
  return negative ? -size : size;
}

function bits(value: bigint): number {
  return value.toString(16).length * 4;
}

/** The change from one ratio to another, in percentage points. */
export function percentagePoints(value: number, from: number): number {
  return (value - from) * 100;
}
