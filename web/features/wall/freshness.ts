/**
 * How fresh the business numbers are, apart from the connection: the sales of a working day are due at
 * 08:00 of the next working day.
 */
import { addDays, daysBetween } from "../../../shared/calendar/day.ts";
import { isWorkingDay, workCalendar } from "../../../shared/calendar/workday.ts";
import type { ReferenceAnswer } from "../../../shared/contract/reference.ts";

/** Minutes from midnight, and as it is written. */
export const dueMinute = 8 * 60;
export const dueClock = "08:00";

export type Freshness =
  | { readonly kind: "fresh" }
  /** One working day is missing. */
  | { readonly kind: "late"; readonly lateMinutes: number }
  /** Two or more are: the numbers have stopped. */
  | { readonly kind: "stale"; readonly day: string; readonly days: number };

/**
 * The first two days (up to today) at whose 08:00 a working day after `dataThrough` fell due; two are
 * enough to know. Empty without any data: there is nothing that could have stopped.
 */
export function dueDays(
  workdays: ReferenceAnswer,
  { dataThrough, today }: { readonly dataThrough: string | null; readonly today: string },
): readonly string[] {
  if (dataThrough === null) return [];
  const calendar = workCalendar(
    workdays.rows.map((row) => ({ date: String(row["date"]), working: String(row["working"]) })),
  );
  const due: string[] = [];
  let missing = false;
  for (let day = addDays(dataThrough, 1); day <= today && due.length < 2; day = addDays(day, 1)) {
    if (!isWorkingDay(calendar, day)) continue;
    if (missing) due.push(day);
    missing = true;
  }
  return due;
}

/** What the numbers are at a minute of today; `dueDays` as above. */
export function freshnessAt(
  facts: {
    readonly dataThrough: string | null;
    readonly today: string;
    readonly dueDays: readonly string[];
  },
  minute: number,
): Freshness {
  const { dataThrough, today } = facts;
  const passed = facts.dueDays.filter((day) => day < today || minute >= dueMinute);
  const [first] = passed;
  if (first === undefined || dataThrough === null) return { kind: "fresh" };
  if (passed.length > 1) {
    return { kind: "stale", day: dataThrough, days: daysBetween(dataThrough, today) };
  }
  return { kind: "late", lateMinutes: daysBetween(first, today) * 1440 + minute - dueMinute };
}
