/**
 * Cells → values, the inner part of the hot loop. Plain cells are taken by character code; anything else
 * goes to the exact readers (read-cell.ts). What is wrong is handed to `fail`.
 */
import type { IssueCode } from "../../shared/kinds/issue-codes.ts";
import type { Cell } from "../../shared/kinds/kind.ts";
import { plainMinor, plainWhole } from "./cells/plain-number.ts";
import { isPlainDay } from "./cells/read-day.ts";
import { noEvidence, type ColumnEvidence, type ColumnFormat } from "./column-formats.ts";
import type { IssueFacts } from "./file-refusal.ts";
import { knownCodes, makeSuggester, unknownCode, type KnownCodes } from "./look-up.ts";
import { dotIsDecimal } from "./cells/number-style.ts";
import { rangeFault, readCell } from "./read-cell.ts";
import type { References } from "./references.ts";
import { isTotalWord, mayBeTotalWord } from "./row-shape.ts";
import type { LaidColumn, TableLayout } from "./table-layout.ts";

/** Notes what is wrong at a column of the kind (-1 = none of them). */
export type Fail = (
  column: number,
  code: IssueCode,
  value: string | null,
  suggestion: string | null,
  facts?: IssueFacts,
) => void;

export type CellChecker = {
  /** The value of a cell that is not empty; undefined when it failed. */
  read(text: string, column: number): Cell;
  readEmpty(column: number, cleared: boolean): Cell;
  readonly evidence: ColumnEvidence;
};

const text = 0;
const code = 1;
const reference = 2;
const money = 3;
const whole = 4;
const day = 5;
const other = 6;

export function makeCellChecker(given: {
  readonly layout: TableLayout;
  readonly formats: readonly ColumnFormat[];
  readonly references: References;
  readonly managers: ReadonlySet<string>;
  /** The last day a fact may have, and the column that is checked against it (-1 = none). */
  readonly tomorrow: string;
  readonly dayAt: number;
  readonly cellCharacters: number;
  readonly fail: Fail;
  readonly warnUnclean: (column: number, value: string) => void;
}): CellChecker {
  const { formats, tomorrow, dayAt, fail } = given;
  const { columns } = given.layout;
  const evidence = noEvidence(columns.length);
  const suggest = makeSuggester();
  const required = columns.map(({ column }) => column.required);
  const defaults = columns.map(({ column }): Cell => column.defaultValue);
  const bounded = columns.map(({ column }) => column.min !== undefined || column.max !== undefined);
  const known = columns.map(({ column }): KnownCodes | null =>
    column.references ? knownCodes(column.references, given.references, given.managers) : null,
  );
  const types = columns.map((laid, i) =>
    typeOf(laid, formats[i] as ColumnFormat, known[i] ?? null),
  );

  let lastDay = "";

  const checkRange = (value: number, written: string, i: number): Cell => {
    if (!bounded[i]) return value;
    const fault = rangeFault(value, (columns[i] as LaidColumn).column);
    if (!fault) return value;
    fail(i, fault.code, written, null, fault.facts);
    return undefined;
  };
  const readSlowly = (written: string, i: number): Cell => {
    const format = formats[i] as ColumnFormat;
    const read = readCell(written, columns[i] as LaidColumn, { index: i, format, evidence });
    if (typeof read === "number") return checkRange(read, written, i);
    if (typeof read === "object") {
      fail(i, read.code, written, null, read.facts);
      return undefined;
    }
    if (i === dayAt && read > tomorrow) fail(i, "future_date", written, null);
    return read;
  };
  const checkLength = (written: string, i: number): Cell => {
    if (written.length <= given.cellCharacters) return written;
    const facts = { length: written.length, limit: given.cellCharacters };
    fail(i, "text_too_long", written.slice(0, 200), null, facts);
    return undefined;
  };
  const readReference = (written: string, i: number): Cell => {
    const codes = known[i] as KnownCodes;
    if (codes.has(written)) return written;
    const of = (columns[i] as LaidColumn).column.references;
    if (of) fail(i, unknownCode[of], written, suggest(codes, written));
    return undefined;
  };
  const readCode = (written: string, i: number): Cell => {
    if (mayBeTotalWord(written) && isTotalWord(written)) {
      fail(i, "unknown_value", written, null, { values: "—" });
      return undefined;
    }
    if (isUnclean(written)) given.warnUnclean(i, written);
    return checkLength(written, i);
  };
  return {
    evidence,
    read: (written, i) => {
      switch (types[i]) {
        case money: {
          const minor = plainMinor(written);
          if (minor !== minor) return readSlowly(written, i);
          if (((evidence.numbers[i] as number) & dotIsDecimal) === 0 && written.includes(".")) {
            (evidence.numbers[i] as number) |= dotIsDecimal;
          }
          return checkRange(minor, written, i);
        }
        case whole: {
          const number = plainWhole(written);
          return number !== number ? readSlowly(written, i) : checkRange(number, written, i);
        }
        case day:
          // Files come in order of day: what was good in the row before is good again.
          if (written === lastDay) return lastDay;
          if (!isPlainDay(written)) return readSlowly(written, i);
          if (written <= tomorrow) lastDay = written;
          else if (i === dayAt) fail(i, "future_date", written, null);
          return written;
        case reference:
          return readReference(written, i);
        case code:
          return readCode(written, i);
        case text:
          return checkLength(written, i);
        default:
          return readSlowly(written, i);
      }
    },
    readEmpty: (i, cleared) => {
      if (required[i]) fail(i, "required_empty", null, null);
      return defaults[i] ?? (cleared ? null : undefined);
    },
  };
}

/** How a column is read first. Plain money is only plain without a unit and with the dot as decimal sign. */
function typeOf(
  { column, unit }: LaidColumn,
  format: ColumnFormat,
  known: KnownCodes | null,
): number {
  switch (column.type) {
    case "money":
      return (unit ?? 0) === 0 && format.style !== "comma" ? money : other;
    case "count":
    case "decimal":
      return whole;
    case "day":
      return day;
    case "code":
      return known ? reference : code;
    case "text":
      return known ? reference : text;
    default:
      return other;
  }
}

/** A code that the eye misreads: blanks around it, or invisible characters in it. */
function isUnclean(written: string): boolean {
  const first = written.charCodeAt(0);
  const last = written.charCodeAt(written.length - 1);
  if (first > 0x20 && first < 0x7f && last > 0x20 && last < 0x7f) return false;
  return /^\s|\s$|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/u.test(written);
}
