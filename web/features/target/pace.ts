/** How many working days are left, and what one has brought so far. */
import { addDays } from "../../../shared/calendar/day.ts";
import type { WorkCalendar } from "../../../shared/calendar/workday.ts";
import { workCalendar, workingDays } from "../../../shared/calendar/workday.ts";
import type { ReferenceAnswer } from "../../../shared/contract/reference.ts";
import { roundedQuotient } from "../../../shared/money.ts";

export type Pace = {
  readonly daysLeft: number;
  /** 分 a working day so far, rounded half up; null where none has passed or nothing is reported. */
  readonly perWorkday: number | null;
};

/** The company's calendar from its list of exceptions. */
export function calendarOf(answer: ReferenceAnswer): WorkCalendar {
  return workCalendar(
    answer.rows.map((row) => ({ date: String(row["date"]), working: String(row["working"]) })),
  );
}

/** Of a period on a day; `actual` in 分. */
export function paceOf(
  calendar: WorkCalendar,
  period: { readonly start: string; readonly end: string },
  { on, actual }: { readonly on: string; readonly actual: number | null },
): Pace {
  const from = on < period.start ? period.start : addDays(on, 1);
  const elapsed = workingDays(calendar, period.start, on < period.end ? on : period.end);
  return {
    daysLeft: workingDays(calendar, from, period.end),
    perWorkday:
      actual === null || elapsed === 0 ? null : roundedQuotient(BigInt(actual), BigInt(elapsed)),
  };
}
