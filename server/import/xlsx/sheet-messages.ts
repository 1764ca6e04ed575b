/** What the reading thread of a workbook and its owner say to each other. */
import type { FoundIssue } from "../checked.ts";
import type { ReadLimits } from "../limits.ts";
import type { RecordBatch, RecordFault } from "../record-batch.ts";

export type SheetThreadData = { readonly path: string; readonly limits: ReadLimits };

export type ToThread =
  | { readonly type: "read"; readonly sheet: number }
  /** One more batch may be sent. */
  | { readonly type: "more" }
  | { readonly type: "stop" };

export type FromThread =
  | { readonly type: "sheets"; readonly sheets: readonly { name: string; hidden: boolean }[] }
  | { readonly type: "batch"; readonly packed: PackedRecords }
  | { readonly type: "end" }
  | { readonly type: "refused"; readonly issue: FoundIssue };

/** Records as one text: a tenth of the cost of sending each cell. XML lets no U+0000 into a cell. */
export type PackedRecords = {
  readonly lines: readonly number[];
  readonly widths: readonly number[];
  readonly cells: string;
  readonly faults: readonly RecordFault[];
};

const part = "\u0000";

export function packRecords(batch: RecordBatch): PackedRecords {
  return {
    lines: batch.lines,
    widths: batch.records.map((record) => record.length),
    cells: batch.records
      .filter((record) => record.length > 0)
      .map((record) => record.join(part))
      .join(part),
    faults: batch.faults,
  };
}

export function unpackRecords(packed: PackedRecords): RecordBatch {
  const cells = packed.cells.split(part);
  let next = 0;
  const records = packed.widths.map((width) => {
    const record = cells.slice(next, next + width);
    next += width;
    return record;
  });
  return { lines: packed.lines, records, faults: packed.faults };
}
