/**
 * The fast way for numbers written plainly, `-1234.56`: digits, at most one dot with one or two
 * decimals, no other sign. NaN says "not plain", and the exact reader (read-number.ts) takes over.
 */

const dot = 46;
const minus = 45;

/** 分 of a plain amount in yuan; at most 13 digits, so the arithmetic is exact. */
export function plainMinor(text: string): number {
  const length = text.length;
  let at = text.charCodeAt(0) === minus ? 1 : 0;
  const negative = at === 1;
  if (at === length || length > 15) return NaN;
  let value = 0;
  let digits = 0;
  for (; at < length; at += 1) {
    const c = text.charCodeAt(at);
    if (c < 48 || c > 57) break;
    value = value * 10 + (c - 48);
    digits += 1;
  }
  if (digits === 0) return NaN;
  const left = length - at;
  if (left === 0) value *= 100;
  else if (left === 3 && text.charCodeAt(at) === dot) {
    const tens = text.charCodeAt(at + 1) - 48;
    const ones = text.charCodeAt(at + 2) - 48;
    if (tens < 0 || tens > 9 || ones < 0 || ones > 9) return NaN;
    value = value * 100 + tens * 10 + ones;
  } else if (left === 2 && text.charCodeAt(at) === dot) {
    const tens = text.charCodeAt(at + 1) - 48;
    if (tens < 0 || tens > 9) return NaN;
    value = value * 100 + tens * 10;
  } else return NaN;
  return negative && value !== 0 ? -value : value;
}

/** A plain whole number of at most 15 digits. */
export function plainWhole(text: string): number {
  const length = text.length;
  let at = text.charCodeAt(0) === minus ? 1 : 0;
  const negative = at === 1;
  if (at === length || length > 15) return NaN;
  let value = 0;
  for (; at < length; at += 1) {
    const c = text.charCodeAt(at);
    if (c < 48 || c > 57) return NaN;
    value = value * 10 + (c - 48);
  }
  return negative && value !== 0 ? -value : value;
}
