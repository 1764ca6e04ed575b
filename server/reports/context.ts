import type { Period } from "../../shared/calendar/period.ts";
import { isOpenWithin, spanTo } from "../../shared/calendar/span.ts";
import type { WorkCalendar } from "../../shared/calendar/workday.ts";
import type { Reading } from "../access/reading.ts";
import type { Question } from "../metrics/question.ts";
import type { OfficeRow } from "../store/tables.ts";

export type { Block } from "../metrics/block.ts";

/** What every block of an answer is asked about. */
export type PeriodContext = Question & {
  /** The offices of the scope that are in the answer: open on some day of S (S empty: of the period). */
  readonly offices: readonly OfficeRow[];
};

/** The context of one period for the offices of a reading. */
export function periodContext(
  reading: Reading,
  asked: { readonly period: Period; readonly on: string; readonly calendar: WorkCalendar },
): PeriodContext {
  const span = spanTo(asked.period, asked.on);
  const question = { ...asked, span, asOf: span ? span.to : asked.on };
  return { ...question, offices: officesInAnswer(reading.offices, question) };
}

/** Those of the offices that were open on some day of S, or of the period when S is empty. */
export function officesInAnswer(
  offices: readonly OfficeRow[],
  { period, span }: Pick<Question, "period" | "span">,
): readonly OfficeRow[] {
  const days = span ?? { from: period.start, to: period.end };
  return offices.filter((office) =>
    isOpenWithin({ opened: office.opened_on, closed: office.closed_on }, days),
  );
}
