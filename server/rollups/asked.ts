import type { Question } from "../metrics/question.ts";
import type { OfficeRow } from "../store/tables.ts";

/** A period's question and the offices whose parts are wanted; a PeriodContext is one. */
export type Asked = Question & { readonly offices: readonly OfficeRow[] };
