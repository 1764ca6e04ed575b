import { halfWidth } from "./half-width.ts";

const isYear = (year: number): boolean => year >= 1900 && year <= 2199;
const quarterDigits: Readonly<Record<string, string>> = { 一: "1", 二: "2", 三: "3", 四: "4" };

/** `YYYY-MM` of `2026-09`, `2026年9月`, `2026/9`, `2026.9`, `202609`; null for anything else. */
export function readMonth(text: string): string | null {
  const plain = halfWidth(text);
  const found =
    /^(\d{4})[-/.](\d{1,2})$/.exec(plain) ??
    /^(\d{4})年(\d{1,2})月$/.exec(plain.replaceAll(" ", "")) ??
    /^(\d{4})(\d{2})$/.exec(plain);
  if (!found) return null;
  const month = Number(found[2]);
  if (!isYear(Number(found[1])) || month < 1 || month > 12) return null;
  return `${found[1]}-${month < 10 ? "0" : ""}${month}`;
}

/** A month, `YYYYQn` of `2026Q3`, `2026 Q3`, `2026年第3季度`, or `YYYY` of `2026`, `2026年`. */
export function readPeriod(text: string): string | null {
  const month = readMonth(text);
  if (month !== null) return month;
  const plain = halfWidth(text).replaceAll(" ", "").toUpperCase();
  const year = /^(\d{4})年?(?:度|全年)?$/.exec(plain);
  if (year) return isYear(Number(year[1])) ? (year[1] as string) : null;
  const quarter =
    /^(\d{4})年?[-/]?Q([1-4])$/.exec(plain) ?? /^(\d{4})年第?([1-4一二三四])季度?$/.exec(plain);
  if (!quarter || !isYear(Number(quarter[1]))) return null;
  const part = quarter[2] as string;
  return `${quarter[1]}Q${quarterDigits[part] ?? part}`;
}
