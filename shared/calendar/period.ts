/** Years, quarters and months as the plan names them: `2026`, `2026Q3`, `2026-09`. */
import { twoDigits } from "./day.ts";
import { isMonth, monthEnd, monthOf, monthsBetween, monthStart } from "./month.ts";

export type PeriodKind = "year" | "quarter" | "month";
export type Period = {
  readonly key: string;
  readonly kind: PeriodKind;
  /** First and last day. */
  readonly start: string;
  readonly end: string;
};

/** The period a key names, or null when it names none. */
export function parsePeriod(key: string): Period | null {
  if (isMonth(key)) return { key, kind: "month", start: monthStart(key), end: monthEnd(key) };
  const year = key.slice(0, 4);
  if (/^\d{4}$/.test(key))
    return { key, kind: "year", start: `${year}-01-01`, end: `${year}-12-31` };
  if (!/^\d{4}Q[1-4]$/.test(key)) return null;
  const last = Number(key[5]) * 3;
  return {
    key,
    kind: "quarter",
    start: `${year}-${twoDigits(last - 2)}-01`,
    end: monthEnd(`${year}-${twoDigits(last)}`),
  };
}

/** The period of a month key. The key must be a month. */
export function monthPeriod(month: string): Period {
  return { key: month, kind: "month", start: monthStart(month), end: monthEnd(month) };
}

/** The month, quarter and year keys a day lies in, smallest first. */
export function periodsOf(day: string): readonly [string, string, string] {
  const year = day.slice(0, 4);
  return [monthOf(day), `${year}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`, year];
}

/** The months of a period, in order. */
export function periodMonths(period: Period): readonly string[] {
  return monthsBetween(monthOf(period.start), monthOf(period.end));
}

/** The keys of a period and of everything below it: a quarter's own and those of its months. */
export function periodTree(period: Period): readonly string[] {
  return [period.key, ...periodParts(period).flatMap(periodTree)];
}

/** One level down: the quarters of a year, the months of a quarter; a month has no parts. */
export function periodParts(period: Period): readonly Period[] {
  if (period.kind === "month") return [];
  if (period.kind === "quarter") return periodMonths(period).map(monthPeriod);
  return [1, 2, 3, 4].map((quarter) => parsePeriod(`${period.key}Q${quarter}`) as Period);
}
