/**
 * Days, months and periods as people write them. Text in, text out: no time zone can shift a day. The
 * spaces inside of them do not break: a day is one thing, whole on its line.
 *
 * | in          | zh (both)        | en          |
 * |-------------|------------------|-------------|
 * | 2026-09-16  | 9/16             | 16 Sep      |
 * | 2026-09-16  | 9 月 16 日         | 16 Sep      |
 * | 2026-09-16  | 2026 年 9 月 16 日 | 16 Sep 2026 |
 * | 2026-09     | 2026 年 9 月      | Sep 2026    |
 * | 2026Q3      | 2026 年第 3 季    | Q3 2026     |
 * | 2026        | 2026 年          | 2026        |
 */
import type { Language } from "../../shared/i18n/language.ts";

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

function monthName(month: number): string {
  return months[month - 1] ?? "";
}

/** Text that stays on one line. */
const whole = (text: string) => text.replaceAll(" ", "\u00a0");

/** Day and month of a `YYYY-MM-DD`: 9/16 or 16 Sep. */
export function formatDayShort(day: string, language: Language): string {
  const [, month, date] = day.split("-").map(Number) as [number, number, number];
  return whole(language === "en" ? `${date} ${monthName(month)}` : `${month}/${date}`);
}

/** Day and month in a sentence: 9 月 16 日 or 16 Sep. */
export function formatDayWords(day: string, language: Language): string {
  const [, month, date] = day.split("-").map(Number) as [number, number, number];
  return whole(language === "en" ? `${date} ${monthName(month)}` : `${month} 月 ${date} 日`);
}

/** The whole `YYYY-MM-DD`: 2026 年 9 月 16 日 or 16 Sep 2026. */
export function formatDay(day: string, language: Language): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return whole(
    language === "en" ? `${date} ${monthName(month)} ${year}` : `${year} 年 ${month} 月 ${date} 日`,
  );
}

/** A period key (`2026`, `2026Q3`, `2026-09`) in words. */
export function formatPeriod(key: string, language: Language): string {
  const year = key.slice(0, 4);
  const part = key.length === 4 ? "" : formatPeriodShort(key, language);
  if (language === "en") return whole(`${part} ${year}`.trim());
  return whole(key[4] === "Q" ? `${year} 年${part}` : `${year} 年 ${part}`.trim());
}

/** The period without its year, for a sentence: 9 月, 第 3 季, 2026 年; Sep, Q3, 2026. */
export function formatPeriodShort(key: string, language: Language): string {
  if (key.length === 4) return formatPeriod(key, language);
  if (key[4] === "Q") return whole(language === "en" ? `Q${key[5]}` : `第 ${key[5]} 季`);
  const month = Number(key.slice(5));
  return whole(language === "en" ? monthName(month) : `${month} 月`);
}
