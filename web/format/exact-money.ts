/** An amount to the 分 with its unit: for accounts of one number, and prices. */
import { formatMoneyExact } from "./number.ts";

/** 3910 → "39.10 元", "CNY 39.10": a currency's letters stand before what they count. null → "—". */
export function sayMoneyExact(minor: number | null, unit: string): string {
  const text = formatMoneyExact(minor);
  if (minor === null) return text;
  return /^[A-Z]/.test(unit) ? `${unit}\u00a0${text}` : `${text}\u00a0${unit}`;
}
