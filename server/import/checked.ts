/** What leaves the row checks and enters the ledger. */
import type { Cell } from "../../shared/kinds/kind.ts";

export type CheckedRow = {
  /** Where the record starts in the person's file. */
  readonly line: number;
  /** The office the row belongs to (own column, or that of its dealer or programme); "" for company-wide kinds. */
  readonly officeCode: string;
  /** The natural key's parts joined by U+001F, empty parts as empty text. */
  readonly key: string;
  /** One per column of the kind, in its order. */
  readonly cells: readonly Cell[];
};

/** An issue before it is worded: code and place; the message is made in the reader's language. */
export type FoundIssue = {
  readonly severity: "error" | "warning";
  readonly line: number | null;
  /** The header as the person wrote it. */
  readonly column: string | null;
  readonly code: string;
  readonly value: string | null;
  readonly suggestion: string | null;
  /** Facts for the message: `{ limit: "200 MB" }`. */
  readonly facts?: Readonly<Record<string, string | number>>;
};

/** Where checked rows go: the ledger's open transaction. */
export type RowSink = {
  /** Forget every row so far: the columns' formats had to be settled first and the file is read again. */
  reset(): void | Promise<void>;
  /** May find what only the stored row can tell (a kept value that breaks a rule): those rows are rejected. */
  rows(batch: readonly CheckedRow[]): readonly FoundIssue[] | Promise<readonly FoundIssue[]>;
  /** No row follows, and those handed on may stay; not called for a file that is refused. */
  end(): void | Promise<void>;
};
