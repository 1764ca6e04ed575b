/** The days a question is about: S of the contract, and the same days a year before. */
import { addDays } from "./day.ts";
import { addMonths, monthEnd, monthOf } from "./month.ts";
import type { Period } from "./period.ts";

/** Days from `from` to `to`, both included. */
export type Span = { readonly from: string; readonly to: string };

/** S: the period's days up to the business date `on`; null when `on` lies before the period. */
export function spanTo(period: Period, on: string): Span | null {
  if (on < period.start) return null;
  return { from: period.start, to: on < period.end ? on : period.end };
}

/** The same day a year before: 29 February becomes the 28th. */
export function yearBefore(day: string): string {
  const month = addMonths(monthOf(day), -12);
  const same = month + day.slice(7);
  const last = monthEnd(month);
  return same < last ? same : last;
}

/**
 * The same days a year before. A span that ends with a month ends with that month a year before too, so
 * that February 2025 is compared with all 29 days of February 2024.
 */
export function priorSpan(span: Span): Span {
  const month = monthOf(span.to);
  const toMonthEnd = span.to === monthEnd(month);
  return {
    from: yearBefore(span.from),
    to: toMonthEnd ? monthEnd(addMonths(month, -12)) : yearBefore(span.to),
  };
}

/**
 * A span that starts with a month, as whole months and the days of the month it breaks off in.
 * Either may be empty.
 */
export function splitSpan(span: Span): {
  readonly months: Span | null;
  readonly days: Span | null;
} {
  const from = monthOf(span.from);
  const last = monthOf(span.to);
  if (span.to === monthEnd(last)) return { months: { from, to: last }, days: null };
  return {
    months: from < last ? { from, to: monthOf(addDays(`${last}-01`, -1)) } : null,
    days: { from: `${last}-01`, to: span.to },
  };
}

/** True when something open from `opened` to `closed` (null = open-ended) is open on a day of the span. */
export function isOpenWithin(
  life: { readonly opened: string | null; readonly closed: string | null },
  span: Span,
): boolean {
  return (
    (life.opened === null || life.opened <= span.to) &&
    (life.closed === null || life.closed >= span.from)
  );
}
