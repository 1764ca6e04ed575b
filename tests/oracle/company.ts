/** A company as its files say it: rows of text cells, "" where a cell is empty. */

export type FileRow = Readonly<Record<string, string>>;
export type Company = Readonly<Record<string, readonly FileRow[]>>;

export const rowsOf = (company: Company, kind: string): readonly FileRow[] => company[kind] ?? [];
export const cell = (row: FileRow, column: string): string => row[column] ?? "";

/** Yuan in a file → 分. */
export function minorOf(text: string): bigint {
  const sign = text.startsWith("-") ? -1n : 1n;
  const [whole = "0", part = ""] = text.replace("-", "").split(".");
  return sign * (BigInt(whole) * 100n + BigInt(part.padEnd(2, "0")));
}

export const amountOf = (row: FileRow, column = "amount"): bigint => minorOf(cell(row, column));
export const total = (list: readonly bigint[]): bigint => list.reduce((sum, one) => sum + one, 0n);

/** Comma separated, no quotes: what these tests write. */
export function parseRows(text: string): FileRow[] {
  const [header = "", ...lines] = text
    .replace(/^\ufeff/, "")
    .trim()
    .split(/\r?\n/);
  const columns = header.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ""]));
  });
}

/** True when the thing of that row is open on some day from `from` to `to`. */
export function isOpenBetween(row: FileRow, from: string, to: string): boolean {
  const [opened, closed] = [cell(row, "opened_on"), cell(row, "closed_on")];
  return (opened === "" || opened <= to) && (closed === "" || closed >= from);
}
