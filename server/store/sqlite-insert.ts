import type Database from "better-sqlite3";
import type { Rows, SqlValue } from "./store.ts";

/** Rows a statement takes: fewer calls into the engine, and not so many that binding them costs more. */
const rowsAtOnce = 8;

export type Insertion = {
  readonly handle: Database.Database;
  readonly table: string;
  readonly columns: readonly string[];
  /** Columns that are the same number in every row. */
  readonly constants?: Readonly<Record<string, number>>;
};

/**
 * Inserts many rows. `OR ROLLBACK`: a row that cannot be stored ends the whole transaction, which spares
 * the engine a journal for every statement of several rows; callers throw the transaction away anyway.
 */
export function insertRows(
  { handle, table, columns, constants = {} }: Insertion,
  rows: Rows,
): void {
  const names = [...columns, ...Object.keys(constants)].map((name) => `"${name}"`).join(", ");
  const fixed = Object.values(constants)
    .map((value) => `, ${value}`)
    .join("");
  const one = `(${columns.map(() => "?").join(", ")}${fixed})`;
  const text = `INSERT OR ROLLBACK INTO ${table} (${names}) VALUES `;
  const single = handle.prepare(text + one);
  const several = handle.prepare(text + new Array(rowsAtOnce).fill(one).join(", "));
  const width = columns.length;
  const values = new Array<SqlValue>(width * rowsAtOnce);
  let filled = 0;
  for (const row of rows) {
    for (let i = 0; i < width; i += 1) values[filled + i] = row[i] as SqlValue;
    filled += width;
    if (filled < values.length) continue;
    several.run(values);
    filled = 0;
  }
  for (let at = 0; at < filled; at += width) single.run(values.slice(at, at + width));
}
