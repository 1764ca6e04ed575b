/** Steps between periods (`2026`, `2026Q3`, `2026-09`), on their text: no time zone can move them. */
import { addMonths, monthOf } from "../../../shared/calendar/month.ts";
import { parsePeriod, periodsOf, type PeriodKind } from "../../../shared/calendar/period.ts";

export const periodKinds: readonly PeriodKind[] = ["month", "quarter", "year"];

/** What kind of period a key names; a key that names none counts as a month. */
export function kindOfPeriod(key: string): PeriodKind {
  return parsePeriod(key)?.kind ?? "month";
}

/** The month, quarter or year that holds a day. */
export function periodHolding(day: string, kind: PeriodKind): string {
  const [month, quarter, year] = periodsOf(day);
  return kind === "month" ? month : kind === "quarter" ? quarter : year;
}

/** The period `steps` later (negative: earlier), of the same kind. */
export function shiftPeriod(key: string, steps: number): string {
  const period = parsePeriod(key);
  if (!period) return key;
  const size = { month: 1, quarter: 3, year: 12 }[period.kind];
  const month = addMonths(monthOf(period.start), steps * size);
  return periodHolding(`${month}-01`, period.kind);
}

/** The same stretch of time as another kind: what holds `on` if the period does, else its end. */
export function changePeriodKind(key: string, kind: PeriodKind, on: string): string {
  const period = parsePeriod(key);
  if (!period || period.kind === kind) return key;
  // Going finer from the period that holds `on` lands where the news is, not in a December to come.
  const inside = on >= period.start && on <= period.end ? on : period.end;
  return periodHolding(inside, kind);
}
