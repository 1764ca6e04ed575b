/** The only place where the wall writes an amount: a screen that hides amounts is given none of it. */
import {
  formatMoney,
  formatThousands,
  sayMoney,
  sayNeed,
  type MoneyWords,
} from "../../format/number.ts";

/**
 * Amounts in 分 as text, `signed` for differences: beside their unit (萬元, in English CNY k as its sentences
 * say it), and within a sentence.
 */
export type WallMoney = {
  readonly write: (minor: number | null, signed?: boolean) => string;
  readonly say: (minor: number | null, signed?: boolean) => string;
  /** What is still needed, within a sentence: rounded up. */
  readonly need: (minor: number | null) => string;
};

/** What the last digit of a written amount stands for, in 分: 0.1 萬元, CNY 1k. */
const lastDigit = 100_000;

/** True where parts, each cut as they are written, do not add up to their written whole. */
export function isCutApart(whole: number, parts: readonly number[]): boolean {
  const written = (minor: number) => Math.trunc(minor / lastDigit);
  return parts.reduce((sum, part) => sum + written(part), 0) !== written(whole);
}

/** Null where the screen shows rates only: then no slide can write an amount. */
export function moneyWriter(amounts: boolean, words: Omit<MoneyWords, "unit">): WallMoney | null {
  if (!amounts) return null;
  return {
    write: (minor, signed) =>
      words.language === "en" ? formatThousands(minor, signed) : formatMoney(minor, "wan", signed),
    say: (minor, signed) => sayMoney(minor, { ...words, unit: "wan" }, signed),
    need: (minor) => sayNeed(minor, { ...words, unit: "wan" }),
  };
}
