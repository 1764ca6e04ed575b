import type { Period } from "../../shared/calendar/period.ts";
import type { Span } from "../../shared/calendar/span.ts";
import type { WorkCalendar } from "../../shared/calendar/workday.ts";

/** The period and the days a number is asked about. */
export type Question = {
  readonly period: Period;
  /** The business date. */
  readonly on: string;
  /** S, the period's days up to `on`; null = empty, the period has not begun. */
  readonly span: Span | null;
  /** The last day of S, or `on` when S is empty. */
  readonly asOf: string;
  readonly calendar: WorkCalendar;
};
