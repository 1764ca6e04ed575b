/** One reading of a table from its header to its end. */
import type { CheckedRow, FoundIssue, RowSink } from "./checked.ts";
import { foundIssue, refusal } from "./file-refusal.ts";
import type { IssueList } from "./issue-list.ts";
import type { RecordFault, Sheet } from "./record-batch.ts";
import type { RejectedFile } from "./rejected-file.ts";
import type { CheckedRecord, RowChecker } from "./row-checker.ts";
import { shapeOf } from "./row-shape.ts";
import type { TableLayout } from "./table-layout.ts";

export type Reading = {
  readonly layout: TableLayout;
  readonly sheet: Sheet;
  readonly checker: RowChecker;
  readonly issues: IssueList;
  readonly rejects: RejectedFile;
  /** null = nothing is to be stored in this reading. */
  readonly sink: RowSink | null;
  /** True once the file is sure to be read again: what is handed on now would be in the way. */
  readonly held: () => boolean;
  readonly acceptValid: boolean;
  readonly rowLimit: number;
};

export type ReadCounts = {
  readonly read: number;
  readonly rejected: number;
  readonly skipped: readonly number[];
};

/** How many skipped lines a report names. */
const mostSkipped = 1_000;
/** Lines of a single first cell that wait for the end; more than these are no notes below a table. */
const mostWaiting = 200;

type Waiting = { readonly record: readonly string[]; readonly line: number };

/** Reads and checks every record, hands the good rows on, lists what is wrong. Throws FileRefusal. */
export async function readRows(reading: Reading): Promise<ReadCounts> {
  const { layout, checker, issues, rejects } = reading;
  const skipped = [...layout.linesAbove];
  let read = 0;
  let rejected = 0;
  let waiting: Waiting[] = [];
  let good: CheckedRow[] = [];
  let goodRecords: (readonly string[])[] = [];

  const reject = (record: readonly string[], found: readonly FoundIssue[]): void => {
    rejected += 1;
    for (const issue of found) issues.add(issue);
    rejects.add(record, found);
  };
  const skip = (line: number): void => {
    if (skipped.length < mostSkipped) skipped.push(line);
  };
  const takeData = (
    checked: CheckedRecord & { shape: "data" },
    record: readonly string[],
  ): void => {
    read += 1;
    if (read > reading.rowLimit) {
      throw refusal("too_many_rows", { facts: { limit: reading.rowLimit } });
    }
    if (checked.row === null) reject(record, checked.issues);
    else {
      good.push(checked.row);
      goodRecords.push(record);
    }
  };
  /** Rows follow, so the lines with a lone first cell were rows too, and lack the rest. */
  const endWaiting = (): void => {
    for (const { record, line } of waiting) {
      const checked = checker.check(record, line, null, true);
      if (checked.shape === "data") takeData(checked, record);
    }
    waiting = [];
  };
  const take = (record: readonly string[], line: number, faults: RecordFault[] | null): void => {
    if (waiting.length > 0 && shapeOf(layout, record) === "data") endWaiting();
    const checked = checker.check(record, line, faults, false);
    switch (checked.shape) {
      case "data":
        takeData(checked, record);
        return;
      case "first-cell":
        waiting.push({ record, line });
        if (waiting.length > mostWaiting) endWaiting();
        return;
      case "total":
        skip(line);
        checkTotal(reading, record, line);
        return;
      case "blank":
        skip(line);
    }
  };
  const handOn = async (): Promise<void> => {
    const rows = good;
    const records = goodRecords;
    good = [];
    goodRecords = [];
    if (!reading.sink || rows.length === 0 || reading.held()) return;
    if (issues.errors > 0 && !reading.acceptValid) return;
    for (const issue of await reading.sink.rows(rows)) {
      const at = rows.findIndex((row) => row.line === issue.line);
      const named = layout.columns.find(({ column }) => column.name === issue.column);
      const shown = { ...issue, column: named?.header ?? issue.column };
      if (issue.severity === "error" && at >= 0) reject(records[at] as readonly string[], [shown]);
      else issues.add(shown);
    }
  };

  for await (const batch of reading.sheet.read()) {
    let nextFault = 0;
    for (let r = 0; r < batch.records.length; r += 1) {
      const line = batch.lines[r] as number;
      let faults: RecordFault[] | null = null;
      while (batch.faults[nextFault]?.record === r) {
        (faults ??= []).push(batch.faults[nextFault] as RecordFault);
        nextFault += 1;
      }
      if (line > layout.lastHeaderLine) take(batch.records[r] as readonly string[], line, faults);
    }
    await handOn();
  }
  for (const { line } of waiting) skip(line);
  if (read === 0) issues.add(foundIssue("no_rows"));
  return { read, rejected, skipped: skipped.sort((a, b) => a - b) };
}

/** A total line is never a fact; its amounts must be those of the rows above it. */
function checkTotal(reading: Reading, record: readonly string[], line: number): void {
  const { checker, layout, issues } = reading;
  const first = record.find((text) => text.trim() !== "") ?? "";
  issues.add(foundIssue("total_line", { line, value: first }));
  const wrong: FoundIssue[] = [];
  layout.columns.forEach(({ column, place, header }, i) => {
    const text = record[place] ?? "";
    if (column.type !== "money" || text.trim() === "") return;
    const minor = checker.readMoney(text, i);
    const sum = minor === null ? null : checker.sums.differs(i, minor);
    if (minor !== null && sum === null) return;
    const facts = { sum: sum === null ? "?" : yuan(sum) };
    wrong.push(foundIssue("total_differs", { line, column: header, value: text, facts }));
  });
  checker.sums.mark();
  for (const issue of wrong) issues.add(issue);
  if (wrong.length > 0) reading.rejects.add(record, wrong);
}

/** 分 as yuan with two decimals, exactly. */
function yuan(minor: bigint): string {
  const size = minor < 0n ? -minor : minor;
  const cents = String(size % 100n).padStart(2, "0");
  return `${minor < 0n ? "-" : ""}${size / 100n}.${cents}`;
}
