/** The month, quarter and year an office's page shows side by side. */
import { addMonths, monthOf } from "../../../shared/calendar/month.ts";
import { parsePeriod, periodsOf } from "../../../shared/calendar/period.ts";

export type BoardPeriods = {
  readonly month: string;
  readonly quarter: string;
  readonly year: string;
};

/**
 * The chosen period and its neighbours up and down. Of a longer period, its month is the one `on` lies in,
 * else its first (to come) or its last (past).
 */
export function boardPeriods(chosen: string, on: string): BoardPeriods {
  const period = parsePeriod(chosen);
  const day =
    period === null || (period.start <= on && on <= period.end)
      ? on
      : on < period.start
        ? period.start
        : period.end;
  const inside = period?.kind === "month" ? period.start : day;
  const [month, quarter, year] = periodsOf(inside);
  return { month, quarter, year };
}

/** January to December of a year. */
export function monthsOfYear(year: string): readonly string[] {
  return Array.from({ length: 12 }, (_, index) => addMonths(`${year}-01`, index));
}

/** True when the month is over on that day. */
export function isOver(month: string, on: string): boolean {
  return month < monthOf(on) || parsePeriod(month)?.end === on;
}
