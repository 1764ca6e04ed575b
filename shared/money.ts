/** Arithmetic on minor units (分). Whole numbers throughout; what may pass 2^53 is carried as bigint. */

/** Their sum, exact whatever its size, so that the order of the values cannot matter. */
export function exactSum(values: Iterable<number>): bigint {
  let settled = 0n;
  let running = 0;
  for (const value of values) {
    const next = running + value;
    if (Number.isSafeInteger(next)) {
      running = next;
    } else {
      settled += BigInt(running);
      running = value;
    }
  }
  return settled + BigInt(running);
}

/** Their sum in minor units; the nearest number where it leaves the safe integers. 0 for none. */
export function sumMinor(values: Iterable<number>): number {
  return Number(exactSum(values));
}

/** The sum of what is known; null when nothing is. */
export function sumKnown(values: Iterable<number | null>): number | null {
  const known: number[] = [];
  for (const value of values) if (value !== null) known.push(value);
  return known.length === 0 ? null : sumMinor(known);
}

/** numerator / denominator in whole units, half rounded up (toward +∞: −2.5 is −2). Denominator > 0. */
export function roundedQuotient(numerator: bigint, denominator: bigint): number {
  if (denominator <= 0n) throw new RangeError("a rounded quotient needs a denominator above 0");
  return Number(floorQuotient(2n * numerator + denominator, 2n * denominator));
}

function floorQuotient(numerator: bigint, denominator: bigint): bigint {
  const towardZero = numerator / denominator;
  return numerator < 0n && towardZero * denominator !== numerator ? towardZero - 1n : towardZero;
}
