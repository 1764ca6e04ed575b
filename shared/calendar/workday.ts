/** Working days: Monday to Friday, corrected by the company's list of holidays and make-up days. */
import { dayNumber, weekdayOfNumber } from "./day.ts";

/** The days that differ from Monday–Friday: sorted, with the running sum of what each changes. */
export type WorkCalendar = {
  readonly days: readonly number[];
  /** changes[i] = make-up days less holidays among days[0..i-1]. */
  readonly changes: readonly number[];
};

/**
 * The calendar made from exceptions. One that says what the weekday says anyway changes nothing.
 * `working` "Y" or "N"; the order does not matter; a day may occur once.
 */
export function workCalendar(
  exceptions: readonly { readonly date: string; readonly working: string }[],
): WorkCalendar {
  const sorted = exceptions
    .map((exception) => ({ day: dayNumber(exception.date), working: exception.working === "Y" }))
    .filter(({ day, working }) => working !== isWeekday(day))
    .sort((a, b) => a.day - b.day);
  const changes = [0];
  for (const { working } of sorted) changes.push((changes.at(-1) ?? 0) + (working ? 1 : -1));
  return { days: sorted.map(({ day }) => day), changes };
}

/** Working days from `from` to `to`, both included; 0 when `to` lies before `from`. */
export function workingDays(calendar: WorkCalendar, from: string, to: string): number {
  if (to < from) return 0;
  return (
    workingDaysBefore(calendar, dayNumber(to) + 1) - workingDaysBefore(calendar, dayNumber(from))
  );
}

/** True when the company works that day. */
export function isWorkingDay(calendar: WorkCalendar, day: string): boolean {
  return workingDays(calendar, day, day) === 1;
}

function isWeekday(number: number): boolean {
  return weekdayOfNumber(number) <= 5;
}

/** Working days before a day, counted from an arbitrary fixed Monday: only differences mean anything. */
function workingDaysBefore(calendar: WorkCalendar, number: number): number {
  const sinceMonday = number - 4;
  const weeks = Math.floor(sinceMonday / 7);
  const weekdays = weeks * 5 + Math.min(sinceMonday - weeks * 7, 5);
  return weekdays + (calendar.changes[countBefore(calendar.days, number)] ?? 0);
}

/** How many of the sorted numbers are below the limit. */
function countBefore(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
