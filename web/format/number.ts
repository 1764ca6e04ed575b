/**
 * How numbers are written. Own code, because `Intl` writes 12.3K for zh-HK and CN¥ for zh-TW.
 *
 * Money (分 in, unit of the column out; thousands by comma, the sign is U+2212):
 * | 分            | 元          | 萬元      | 億元   |
 * |---------------|-------------|-----------|--------|
 * | 0, −0         | 0           | 0.0       | 0.000  |
 * | 99,900        | 999         | 0.0       | 0.000  |
 * | 100,000       | 1,000       | 0.1       | 0.000  |
 * | 1,234,500     | 12,345      | 1.2       | 0.000  |
 * | 1,999,999,900 | 19,999,999  | 1,999.9   | 0.199  |
 * | 12,345,678,900| 123,456,789 | 12,345.6  | 1.234  |
 * | −40           | 0           | 0.0       | 0.000  |
 * | −123,456,789  | −1,234,567  | −123.4    | −0.012 |
 * | null          | —           | —         | —      |
 *
 * Levels are cut, not rounded: 19,999,999 yuan must never read 2,000.0 萬元 (a threshold not met).
 * Differences (`signed`) are rounded half away from zero and always carry their sign, except 0.
 * What is needed is rounded up: 15,999 yuan a day read as 1.5 萬元 would miss the target.
 * | needed, 分 | 元    | 萬元 | 億元  |
 * |------------|-------|------|-------|
 * | 0, −0      | 0     | 0.0  | 0.000 |
 * | 10,000     | 100   | 0.1  | 0.001 |
 * | 1,500,000  | 15,000| 1.5  | 0.001 |
 * | 1,500,001  | 15,001| 1.6  | 0.001 |
 * | null       | —     | —    | —     |
 * In English sentences the daily need and pace keep three figures below ten millions: CNY 2.1m for 2,023,693
 * yuan would ask for 4 % too much.
 *
 * Percent: 0.99963 → 99.9% (cut), 1 → 100.0%, −0.0231 → −2.3%, signed 0.0567 → +5.7%, null → —
 * Percentage points: 1.34 → +1.3, −0.04 → 0.0, null → —
 */

import type { Language } from "../../shared/i18n/language.ts";

export const moneyUnits = ["yuan", "wan", "yi"] as const;
export type MoneyUnit = (typeof moneyUnits)[number];

/** What stands for a number that cannot be said. */
export const noNumber = "—";
const minus = "\u2212";

/** 分 per last shown digit, and digits after the point. */
const unitSteps: Record<MoneyUnit, { step: number; decimals: number }> = {
  yuan: { step: 100, decimals: 0 },
  wan: { step: 100_000, decimals: 1 },
  yi: { step: 10_000_000, decimals: 3 },
};

/** Money in 分 as text in `unit`; `signed` for differences (rounded, with +). null → "—". */
export function formatMoney(minor: number | null, unit: MoneyUnit, signed = false): string {
  return writeMoney(minor, unit, signed ? "change" : "level");
}

/** Money in 分 that is still needed, rounded up at its last digit. null → "—". */
export function formatNeed(minor: number | null, unit: MoneyUnit): string {
  return writeMoney(minor, unit, "need");
}

/** What an amount stands for decides how it is rounded: cut, to the nearest with its sign, or up. */
type Nature = "level" | "change" | "need";

function writeMoney(minor: number | null, unit: MoneyUnit, nature: Nature): string {
  if (minor === null) return noNumber;
  const { step, decimals } = unitSteps[unit];
  return writeDigits(moneyDigits(minor, step, nature), decimals, nature === "change");
}

/** In English prose nobody counts in ten thousands: decimals and what they count. */
const prose: Record<MoneyUnit, readonly [number, string]> = {
  yuan: [0, ""],
  wan: [0, "k"],
  yi: [1, "m"],
};

export type MoneyWords = {
  readonly unit: MoneyUnit;
  /** Its name in the reader's language. */
  readonly unitText: string;
  readonly language: Language;
};

/** Money in 分 within a sentence, with its unit: 37.3 萬元, in English CNY 373k or CNY 1.2m. */
export function sayMoney(minor: number | null, words: MoneyWords, signed = false): string {
  return sayAs(minor, words, signed ? "change" : "level");
}

/** Money in 分 that a day still needs, rounded up, within a sentence: CNY 2.03m. */
export function sayNeed(minor: number | null, words: MoneyWords): string {
  return sayAs(minor, words, "need", true);
}

/** Money in 分 that a day has brought, to be read beside its need: as many digits, cut. */
export function sayDaily(minor: number | null, words: MoneyWords): string {
  return sayAs(minor, words, "level", true);
}

function sayAs(minor: number | null, words: MoneyWords, nature: Nature, daily = false): string {
  const { unit, unitText, language } = words;
  if (language !== "en" || minor === null) {
    return `${writeMoney(minor, unit, nature)}\u00a0${unitText}`;
  }
  // From a million on in millions: who compares CNY 464,764k with the year has to count digits.
  const own = unit === "wan" && Math.abs(minor) >= 100_000_000 ? "yi" : unit;
  const [decimals, count] = prose[own];
  const more = daily && own === "yi" && Math.abs(minor) < 1_000_000_000 ? 1 : 0;
  const digits = moneyDigits(minor, unitSteps[own].step / 10 ** more, nature);
  return `CNY\u00a0${writeDigits(digits, decimals + more, nature === "change")}${count}`;
}

/** In units of the last shown digit, of `step` 分. */
function moneyDigits(minor: number, step: number, nature: Nature): number {
  // Remainder first: whole numbers all the way, so that no digit comes from a rounded quotient.
  const rest = minor % step;
  const cut = (minor - rest) / step;
  if (nature === "need") return rest > 0 ? cut + 1 : cut;
  return nature === "change" && Math.abs(rest) * 2 >= step ? cut + Math.sign(minor) : cut;
}

/** Money in 分 to the 分, in yuan: 1234567 → "12,345.67". For accounts of one number. null → "—". */
export function formatMoneyExact(minor: number | null): string {
  return minor === null ? noNumber : writeDigits(minor, 2, false);
}

/** Money in 分 in thousands of yuan, as English prose says it, for a column beside it: 12345678 → "123". */
export function formatThousands(minor: number | null, signed = false): string {
  if (minor === null) return noNumber;
  return writeDigits(
    moneyDigits(minor, unitSteps.wan.step, signed ? "change" : "level"),
    0,
    signed,
  );
}

/**
 * A ratio as percent. Levels are cut (99.96 % of plan must not read as plan met); `signed` changes
 * are rounded and carry +. null → "—".
 */
export function formatPercent(ratio: number | null, decimals = 1, signed = false): string {
  if (ratio === null) return noNumber;
  const scale = 100 * 10 ** decimals;
  const exact = ratio * scale;
  const nearest = Math.round(exact);
  // 0.29 × 100 is 28.999…96 in binary: what is whole but for that noise is whole.
  const isWhole = Math.abs(exact - nearest) <= 1e-12 * Math.max(1, Math.abs(exact));
  let digits = signed || isWhole ? roundHalfAway(exact) : Math.trunc(exact);
  if (!signed && ratio < 1 && digits >= scale) digits = scale - 1;
  return `${writeDigits(digits, decimals, signed)}%`;
}

/** Percentage points, always with a sign and without the unit (the column's title names it). */
export function formatPp(pp: number | null, decimals = 1): string {
  if (pp === null) return noNumber;
  return writeDigits(roundHalfAway(pp * 10 ** decimals), decimals, true);
}

/** A count with thousands: 12345 → "12,345". null → "—". */
export function formatCount(count: number | null): string {
  return count === null ? noNumber : writeDigits(count, 0, false);
}

/** A plain number with a fixed number of decimals (a price index): 97.256 → "97.3". */
export function formatDecimal(value: number | null, decimals: number): string {
  if (value === null) return noNumber;
  return writeDigits(roundHalfAway(value * 10 ** decimals), decimals, false);
}

function roundHalfAway(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value));
}

/** `digits` is the number without its decimal point: writeDigits(-1234, 1) → "−123.4". */
function writeDigits(digits: number, decimals: number, signed: boolean): string {
  // BigInt writes every digit where a number would turn to 1e+21.
  const text = BigInt(Math.abs(digits))
    .toString()
    .padStart(decimals + 1, "0");
  const whole = text.slice(0, text.length - decimals).replace(/\B(?=(\d{3})+$)/g, ",");
  const fraction = decimals > 0 ? `.${text.slice(text.length - decimals)}` : "";
  const sign = digits < 0 ? minus : signed && digits > 0 ? "+" : "";
  return `${sign}${whole}${fraction}`;
}
