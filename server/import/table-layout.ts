/** Where the table of a file begins and which of its columns is which. */
import { issueSeverity, type IssueCode } from "../../shared/kinds/issue-codes.ts";
import type { Column, Kind } from "../../shared/kinds/kind.ts";
import { bracketsOf, matchHeader } from "../../shared/kinds/match-header.ts";
import { headerUnit, lineUnit } from "./cells/units.ts";
import type { FoundIssue } from "./checked.ts";
import { foundIssue } from "./file-refusal.ts";
import type { RecordBatch } from "./record-batch.ts";

/** The column of the rejected file with what was wrong; ignored when the mended file comes in again. */
export const issueColumn = "_issue";

export type LaidColumn = {
  readonly column: Column;
  /** Place in a record; -1 = the file has no such column. */
  readonly place: number;
  /** As the person wrote it; the column's name where the file has none. */
  readonly header: string;
  /** Unit of a money column as a power of ten of a yuan; undefined = none given. */
  readonly unit: number | undefined;
};

export type TableLayout = {
  readonly kind: Kind;
  /** Place of the header among the head's records, and its line. */
  readonly headerRecord: number;
  readonly headerLine: number;
  /** The rows after this line are data; beyond headerLine when the header goes over two rows. */
  readonly lastHeaderLine: number;
  readonly linesAbove: readonly number[];
  /** All headers as written, for the rejected file. */
  readonly headers: readonly string[];
  /** One per column of the kind. */
  readonly columns: readonly LaidColumn[];
  readonly ignoredColumns: readonly string[];
  /** What keeps the table from being read: a column twice, a unit that cannot be told. */
  readonly issues: readonly FoundIssue[];
};

/** The header of the kind among the first rows; null when no row holds every required column. */
export function findLayout(kind: Kind, head: RecordBatch): TableLayout | null {
  for (let i = 0; i < head.records.length; i += 1) {
    const record = head.records[i] as readonly string[];
    if (missingColumns(kind, record).length === 0) return withLowerRow(kind, head, i);
    const headers = mergedHeader(kind, head, i);
    if (headers) return layOut({ kind, head, headers, headerRecord: i, lastRecord: i });
  }
  return null;
}

/**
 * A header whose row has all that is required may go on in the next one (merged cells again): a row in
 * which every cell is the name of a column is no data.
 */
function withLowerRow(kind: Kind, head: RecordBatch, row: number): TableLayout {
  const upper = head.records[row] as readonly string[];
  const lower = head.records[row + 1] ?? [];
  const filled = lower.filter((text) => text !== "");
  if (filled.length === 0 || !filled.every((text) => matchHeader(kind, text))) {
    return layOut({ kind, head, headers: upper, headerRecord: row, lastRecord: row });
  }
  const width = Math.max(lower.length, upper.length);
  const headers = Array.from({ length: width }, (_, i) => upper[i] || lower[i] || "");
  return layOut({ kind, head, headers, headerRecord: row, lastRecord: row + 1 });
}

/**
 * A header over two rows, as merged cells leave it: what is empty in the lower row stands above it.
 * Only a lower row that names some column itself can be one.
 */
function mergedHeader(kind: Kind, head: RecordBatch, row: number): readonly string[] | null {
  const lower = head.records[row] as readonly string[];
  const upper = row > 0 ? (head.records[row - 1] as readonly string[]) : [];
  if (!lower.some((text) => matchHeader(kind, text))) return null;
  const width = Math.max(lower.length, upper.length);
  const merged = Array.from({ length: width }, (_, i) => lower[i] || upper[i] || "");
  return missingColumns(kind, merged).length === 0 ? merged : null;
}

/** The required columns a row does not name. */
export function missingColumns(kind: Kind, record: readonly string[]): readonly Column[] {
  const named = new Set(record.map((text) => matchHeader(kind, text)));
  return kind.columns.filter((column) => column.required && !named.has(column));
}

/** How many columns of the kind a row names. */
export function namedColumns(kind: Kind, record: readonly string[]): number {
  return new Set(record.map((text) => matchHeader(kind, text)).filter(Boolean)).size;
}

/** One error for each column that the row nearest to a header lacks. */
export function missingColumnIssues(kind: Kind, head: RecordBatch): readonly FoundIssue[] {
  let nearest = 0;
  let most = -1;
  head.records.forEach((record, i) => {
    const named = namedColumns(kind, record);
    if (named > most && record.some((text) => text !== "")) [nearest, most] = [i, named];
  });
  const line = head.lines[nearest] ?? 1;
  const found = (head.records[nearest] ?? []).filter((text) => text !== "").join(" | ");
  return missingColumns(kind, head.records[nearest] ?? []).map((column) =>
    foundIssue("missing_column", {
      line,
      column: column.name,
      facts: { line, found: found.slice(0, 200), label: column.label["zh-Hant"] },
    }),
  );
}

function layOut(given: {
  readonly kind: Kind;
  readonly head: RecordBatch;
  readonly headers: readonly string[];
  readonly headerRecord: number;
  readonly lastRecord: number;
}): TableLayout {
  const { kind, head, headers, headerRecord } = given;
  const headerLine = head.lines[headerRecord] as number;
  const places = new Map<Column, number[]>();
  const ignored: string[] = [];
  headers.forEach((text, place) => {
    const column = matchHeader(kind, text);
    if (column) places.set(column, [...(places.get(column) ?? []), place]);
    else if (text.trim() !== "" && text.trim() !== issueColumn) ignored.push(text);
  });
  const issues: FoundIssue[] = [];
  for (const twice of places.values()) {
    if (twice.length < 2) continue;
    const [first, again] = [headers[twice[0] as number], headers[twice[1] as number]];
    issues.push(at("duplicate_column", headerLine, again as string, first as string));
  }
  const above = head.records.slice(0, headerRecord);
  const fromLine = unitAbove(above);
  const columns = kind.columns.map((column): LaidColumn => {
    const place = places.get(column)?.[0] ?? -1;
    const header = place < 0 ? column.name : (headers[place] as string);
    const own = column.type === "money" ? headerUnit(bracketsOf(header)) : undefined;
    const unit = own === undefined && column.type === "money" ? fromLine.unit : own;
    if (place >= 0 && unit === null) {
      const line = own === null ? headerLine : (head.lines[fromLine.record] as number);
      issues.push(at("ambiguous_unit", line, header, own === null ? header : fromLine.text));
    }
    return { column, place, header, unit: unit ?? undefined };
  });
  return {
    kind,
    headerRecord,
    headerLine,
    lastHeaderLine: head.lines[given.lastRecord] as number,
    linesAbove: head.lines.slice(0, headerRecord),
    headers,
    columns,
    ignoredColumns: ignored,
    issues,
  };
}

function at(code: IssueCode, line: number, column: string, value: string): FoundIssue {
  return { severity: issueSeverity[code], line, column, code, value, suggestion: null };
}

type UnitLine = {
  readonly unit: number | null | undefined;
  readonly record: number;
  readonly text: string;
};

/** The unit that the lines above the header give; null when unknown or two of them differ. */
function unitAbove(above: readonly (readonly string[])[]): UnitLine {
  let found: UnitLine = { unit: undefined, record: -1, text: "" };
  above.forEach((record, i) => {
    const unit = lineUnit(record);
    if (unit === undefined) return;
    const text = record.filter((cell) => cell !== "").join(" ");
    const same = found.unit === undefined || found.unit === unit;
    found = { unit: same ? unit : null, record: i, text };
  });
  return found;
}
