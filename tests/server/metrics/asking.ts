import { parsePeriod } from "../../../shared/calendar/period.ts";
import type { Period } from "../../../shared/calendar/period.ts";
import { spanTo } from "../../../shared/calendar/span.ts";
import { workCalendar } from "../../../shared/calendar/workday.ts";
import type { WorkCalendar } from "../../../shared/calendar/workday.ts";
import type { Question } from "../../../server/metrics/question.ts";

/** A question about a period at a business date; Monday to Friday unless a calendar is given. */
export function asking(
  key: string,
  on: string,
  calendar: WorkCalendar = workCalendar([]),
): Question {
  const period = parsePeriod(key) as Period;
  const span = spanTo(period, on);
  return { period, on, span, asOf: span?.to ?? on, calendar };
}
