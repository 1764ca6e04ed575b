/** Exact arithmetic: a number becomes a double once, at the very end. */

export type Fraction = { readonly n: bigint; readonly d: bigint };

/** In lowest terms: sums of many prices over few guide prices stay short. */
export function fraction(n: bigint, d = 1n): Fraction {
  let [a, b] = [n < 0n ? -n : n, d < 0n ? -d : d];
  while (b !== 0n) [a, b] = [b, a % b];
  return d < 0n ? { n: -n / a, d: -d / a } : { n: n / a, d: d / a };
}
export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, fraction(-b.n, b.d));
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);
export const isLess = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d;
export const sumOf = (list: readonly Fraction[]): Fraction => list.reduce(plus, fraction(0n));

/** Half towards +∞. */
export function rounded({ n, d }: Fraction): bigint {
  const [up, down] = [2n * n + d, 2n * d];
  const whole = up / down;
  return up % down < 0n ? whole - 1n : whole;
}

/** The nearest double. */
export function toNumber({ n, d }: Fraction): number {
  if (n < 0n) return -toNumber({ n: -n, d });
  if (n === 0n) return 0;
  // 80 bits of the quotient and a sticky bit round as the exact quotient does.
  const shift = Math.max(0, 80 + d.toString(2).length - n.toString(2).length);
  const scaled = n << BigInt(shift);
  const quotient = (scaled / d) * 2n + (scaled % d === 0n ? 0n : 1n);
  return Number(quotient) / 2 ** (shift + 1);
}
