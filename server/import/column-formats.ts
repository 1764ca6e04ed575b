import { settleStyle, type NumberStyle } from "./cells/number-style.ts";
import { settleOrder, type DayOrder } from "./cells/read-day.ts";

/** How the cells of one column are read, where that is a matter of the whole column. */
export type ColumnFormat = { readonly style: NumberStyle; readonly order: DayOrder };

/** The usual forms: most files are read once, with these. */
export const usualFormat: ColumnFormat = { style: "dot", order: "unsettled" };

/** Per column of the kind, what its cells told of decimal sign and day order. */
export type ColumnEvidence = { readonly numbers: Uint8Array; readonly days: Uint8Array };

export function noEvidence(columns: number): ColumnEvidence {
  return { numbers: new Uint8Array(columns), days: new Uint8Array(columns) };
}

/** The formats all of the evidence asks for. */
export function settleFormats(evidence: ColumnEvidence): readonly ColumnFormat[] {
  return Array.from(evidence.numbers, (numbers, i) => ({
    style: settleStyle(numbers),
    order: settleOrder(evidence.days[i] as number),
  }));
}

export function sameFormats(a: readonly ColumnFormat[], b: readonly ColumnFormat[]): boolean {
  return a.every((format, i) => format.style === b[i]?.style && format.order === b[i]?.order);
}
