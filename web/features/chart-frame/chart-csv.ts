/** A chart as a file: its table in raw numbers, and in every row what they are and from when. */
import { csvFile } from "../../../shared/csv.ts";
import type { ChartSpec } from "../../charts/notation/chart-spec.ts";
import { titleLines } from "../../charts/notation/chart-spec.ts";
import { headOf, type ChartTable } from "../../charts/notation/chart-table.ts";
import type { ChartWords } from "../../charts/parts/words.ts";

/** What was asked and when: stands on every file and picture. */
export type Provenance = {
  /** The filters in words: 廣東 · 2026 年 9 月. */
  readonly filters: string;
  /** The business day the numbers run to, in words. */
  readonly asOf: string;
  readonly ledger: number;
};

/** As somebody would type it: who looks for "9 月" in a spreadsheet must find it. */
const plain = <T>(cell: T) => (typeof cell === "string" ? cell.replaceAll("\u00a0", " ") : cell);

/** The file's text. Numbers are raw (yuan, ratios), "—" is an empty cell. */
export function chartCsv(
  spec: ChartSpec,
  table: ChartTable,
  { words, provenance }: { words: ChartWords; provenance: Provenance },
): string {
  const title = titleLines(spec).join(" · ");
  const records = [
    [
      table.corner,
      ...table.columns.map((column) => headOf(column, "file")),
      words.title,
      words.filters,
      words.asOf,
      words.ledger,
    ],
    ...table.rows.map((row) => [
      row.label,
      ...row.cells.map(({ raw }) => raw),
      title,
      provenance.filters,
      provenance.asOf,
      provenance.ledger,
    ]),
  ];
  return csvFile(records.map((record) => record.map(plain)));
}
