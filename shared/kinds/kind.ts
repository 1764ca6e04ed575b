/**
 * What an import kind is. One file per kind in this folder declares its columns; the reader, the
 * templates, data/README.md, the database tables and the OpenAPI description are made from it.
 */
import type { Language } from "../i18n/language.ts";
import type { IssueCode } from "./issue-codes.ts";

export type Label = Readonly<Record<Language, string>>;

/** Which existing thing a cell must name. `province` = a province some office lies in. */
export type Reference =
  "office" | "dealer" | "sku" | "promo" | "staff" | "manager" | "category" | "province";

/**
 * How a cell is read and stored.
 * `code`, `text`, `enum` → string; `money` → integer 分 (file: yuan); `count` → integer;
 * `decimal` → number; `day`, `month`, `period` → string; `flag` → "Y" | "N".
 */
export type ColumnType =
  "code" | "text" | "enum" | "money" | "count" | "decimal" | "day" | "month" | "period" | "flag";

export type Column = {
  /** The name in the contract, in files and in the database. */
  readonly name: string;
  readonly label: Label;
  readonly type: ColumnType;
  readonly required: boolean;
  /** Closed vocabulary of an `enum`. */
  readonly values?: readonly string[];
  readonly references?: Reference;
  /** Lowest and highest number accepted (money in 分). */
  readonly min?: number;
  readonly max?: number;
  /** Taken when the cell is empty and the key is new (line_no: 1). */
  readonly defaultValue?: number;
  /** A plausible cell for templates and documentation. */
  readonly example: string;
};

/** A checked cell: a value; null = cleared by (空); undefined = empty, a known value is kept. */
export type Cell = string | number | null | undefined;

/** A rule that needs several cells of one row (dates not reversed, floor ≤ guide ≤ ceiling). */
export type RowRule = {
  readonly code: IssueCode;
  /** The column the issue is shown at. */
  readonly column: string;
  /** True when the row is broken. `get` returns the checked cell of a column; a cell that failed its own check is undefined. */
  readonly broken: (get: (column: string) => Cell) => boolean;
};

export type Kind = {
  readonly name: string;
  readonly label: Label;
  readonly description: Label;
  readonly columns: readonly Column[];
  /** Natural key, in the order of contract 1. */
  readonly key: readonly string[];
  /** The key of a row in which `missing` is empty (a sale without a document number). */
  readonly keyWithout: { readonly missing: string; readonly key: readonly string[] } | null;
  /** The day, month or period a row is about, for `/api/rows`; null where it has none. */
  readonly dateColumn: string | null;
  /** True for what has happened: its date (a month: its first day) may not lie beyond tomorrow. */
  readonly observed: boolean;
  /**
   * Where the row's office comes from: its own `office_code`, that of its dealer or programme,
   * or null for what belongs to the whole company.
   */
  readonly officeFrom: "office_code" | "dealer_code" | "promo_code" | null;
  /** A broken one refuses the row. */
  readonly rules: readonly RowRule[];
  /** A broken one is a warning; the row counts. */
  readonly cautions: readonly RowRule[];
};
