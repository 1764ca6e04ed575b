/** The exact readers of one cell, for whatever is not written in the plainest way. */
import type { IssueCode } from "../../shared/kinds/issue-codes.ts";
import type { Column } from "../../shared/kinds/kind.ts";
import { halfWidth } from "./cells/half-width.ts";
import { readDay, type ReadDay } from "./cells/read-day.ts";
import { readFlag } from "./cells/read-flag.ts";
import { countOf, decimalOf, isFault, minorOf, readNumber } from "./cells/read-number.ts";
import { readMonth, readPeriod } from "./cells/read-period.ts";
import type { ColumnEvidence, ColumnFormat } from "./column-formats.ts";
import type { IssueFacts } from "./file-refusal.ts";
import type { LaidColumn } from "./table-layout.ts";

export type CellFault = { readonly code: IssueCode; readonly facts?: IssueFacts };

/** The value of a cell that is not empty, or what is wrong with it. Leaves its evidence for the column. */
export function readCell(
  text: string,
  laid: LaidColumn,
  at: { readonly index: number; readonly format: ColumnFormat; readonly evidence: ColumnEvidence },
): string | number | CellFault {
  const { column } = laid;
  switch (column.type) {
    case "money":
    case "count":
    case "decimal":
      return readNumeric(text, laid, at);
    case "day": {
      const read = readDay(text, at.format.order);
      (at.evidence.days[at.index] as number) |= read.evidence;
      return read.day ?? { code: dayFault(read) };
    }
    case "month":
      return readMonth(text) ?? { code: "bad_month" };
    case "period":
      return readPeriod(text) ?? { code: "bad_period" };
    case "flag":
      return readFlag(text) ?? { code: "bad_flag" };
    case "enum":
      return readEnum(text, column);
    default:
      return text;
  }
}

function dayFault(read: ReadDay): IssueCode {
  return read.evidence === 0 || read.day !== null ? "bad_date" : ambiguousOrBad(read);
}

/** A day that settles its column's order but does not exist (31/02/2026) is bad, not ambiguous. */
function ambiguousOrBad(read: ReadDay): IssueCode {
  const settles = 3;
  return (read.evidence & settles) !== 0 ? "bad_date" : "ambiguous_date";
}

function readNumeric(
  text: string,
  laid: LaidColumn,
  at: { readonly index: number; readonly format: ColumnFormat; readonly evidence: ColumnEvidence },
): number | CellFault {
  const { column } = laid;
  const read = readNumber(text, at.format.style);
  (at.evidence.numbers[at.index] as number) |= read.evidence;
  if (isFault(read)) return { code: read.code };
  const isMoney = column.type === "money";
  if (read.money && column.type === "decimal") return { code: "bad_number" };
  const value = isMoney
    ? minorOf(read, laid.unit)
    : column.type === "count"
      ? countOf(read)
      : decimalOf(read);
  return typeof value === "number" ? value : { code: value };
}

/** What keeps a number out of its column's range; null when nothing does. */
export function rangeFault(value: number, column: Column): CellFault | null {
  const { min, max } = column;
  if (min !== undefined && value < min) {
    if (min === 0) return { code: "negative_not_allowed" };
    return { code: "out_of_range", facts: { min, max: max ?? "∞" } };
  }
  if (max !== undefined && value > max) {
    return { code: "out_of_range", facts: { min: min ?? "-∞", max } };
  }
  return null;
}

function readEnum(text: string, column: Column): string | CellFault {
  const values = column.values ?? [];
  if (values.includes(text)) return text;
  const plain = halfWidth(text).toLowerCase();
  if (values.includes(plain)) return plain;
  return { code: "unknown_value", facts: { values: values.join(", ") } };
}
