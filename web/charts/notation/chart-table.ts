/**
 * The numbers of a chart as a table. The chart's table view, its spoken readout, its file and its own
 * labels all come from here or from the same style, so they cannot differ.
 */
import type { NumberStyle } from "./number-style.ts";

export type ChartColumn = {
  readonly key: string;
  readonly label: string;
  /** Null for names and words. */
  readonly style: NumberStyle | null;
};

export type ChartCell = {
  /** As shown. */
  readonly text: string;
  /** For a file: the number itself, or the word. Null is an empty cell. */
  readonly raw: string | number | null;
  /** Why there is no number. */
  readonly reason: string | null;
};

export type ChartRow = {
  readonly key: string;
  readonly label: string;
  /** As many as there are columns. */
  readonly cells: readonly ChartCell[];
};

export type ChartTable = {
  /** Head of the first column, which holds the rows' labels. */
  readonly corner: string;
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly ChartRow[];
  /** Where each cell is a point of the chart (a matrix) and not each row. */
  readonly pointsAreCells: boolean;
};

/** A number as a cell, in the style of its column; `signed` for differences. */
export function numberCell(
  value: number | null,
  style: NumberStyle,
  options: { readonly signed?: boolean; readonly reason?: string | null } = {},
): ChartCell {
  return {
    text: options.signed ? style.writeSigned(value) : style.write(value),
    raw: value === null ? null : style.file.raw(value),
    reason: value === null ? (options.reason ?? null) : null,
  };
}

/** A word as a cell. */
export function wordCell(text: string): ChartCell {
  return { text, raw: text === "" ? null : text, reason: null };
}

/** A column's head with its unit: 計劃（萬元）; `file` for the unit of the file's raw numbers. */
export function headOf(column: ChartColumn, where: "page" | "file"): string {
  const uom = (where === "file" ? column.style?.file.uom : column.style?.uom) ?? "";
  // A percent sign stands in every cell already.
  if (uom === "" || uom === "%" || column.label.includes(uom)) return column.label;
  return withNote(column.label, uom);
}

/** A word and what belongs to it, in brackets of the script's width. */
export function withNote(text: string, note: string): string {
  return /\p{Script=Han}/u.test(text + note) ? `${text}（${note}）` : `${text} (${note})`;
}

export type ReadoutLine = { readonly label: string; readonly text: string };
export type Readout = { readonly title: string; readonly lines: readonly ReadoutLine[] };

/** How many points can be stepped through. */
export function pointCount(table: ChartTable): number {
  return table.pointsAreCells ? table.rows.length * table.columns.length : table.rows.length;
}

/** What is said of one point; null where there is none. */
export function readoutOf(table: ChartTable, point: number): Readout | null {
  const width = table.pointsAreCells ? table.columns.length : 1;
  const row = table.rows[Math.floor(point / width)];
  if (!row) return null;
  const shown = table.columns.map((column, index) => ({ column, cell: row.cells[index] }));
  const wanted = table.pointsAreCells ? shown.slice(point % width, (point % width) + 1) : shown;
  return {
    title: row.label,
    lines: wanted.flatMap(({ column, cell }) =>
      cell === undefined || (cell.raw === null && cell.reason === null)
        ? []
        : [{ label: column.label, text: readCell(column, cell) }],
    ),
  };
}

function readCell(column: ChartColumn, cell: ChartCell): string {
  if (cell.reason !== null) return `${cell.text} ${cell.reason}`;
  const uom = column.style?.uom ?? "";
  return uom === "" || uom === "%" ? cell.text : `${cell.text} ${uom}`;
}

/** A readout as one sentence, for the ear. */
export function speakReadout(readout: Readout): string {
  return [readout.title, ...readout.lines.map((line) => `${line.label} ${line.text}`)].join(" · ");
}
