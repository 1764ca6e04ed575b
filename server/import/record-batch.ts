import type { IssueCode } from "../../shared/kinds/issue-codes.ts";
import type { FoundIssue } from "./checked.ts";

/** What a reader found wrong with one record while taking it apart. */
export type RecordFault = {
  /** Place of the record in its batch. */
  readonly record: number;
  /** Place of the cell in the record; null = the record as a whole. */
  readonly cell: number | null;
  readonly code: IssueCode;
  readonly value: string | null;
};

/** Some thousand records, each a list of cell texts; `lines[i]` is where record i starts in the file. */
export type RecordBatch = {
  readonly lines: readonly number[];
  readonly records: readonly (readonly string[])[];
  /** In the order of the records. */
  readonly faults: readonly RecordFault[];
};

/** One table of a file: the only one of a CSV file, each sheet of a workbook. */
export type Sheet = {
  /** null for CSV. */
  readonly name: string | null;
  readonly hidden: boolean;
  /** The first rows, up to line 30. */
  head(): Promise<RecordBatch>;
  /** All records from the first on; may be called again. Throws FileRefusal. */
  read(): AsyncIterable<RecordBatch>;
};

export type OpenedFile = {
  readonly format: "csv" | "xlsx" | null;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheets: readonly Sheet[];
  /** True where every record of the table must have as many cells as the header (CSV). */
  readonly ragged: "error" | "ignored";
  /** Why nothing can be read; `sheets` is then empty. */
  readonly refused: FoundIssue | null;
  readonly warnings: readonly FoundIssue[];
  close(): Promise<void>;
};
