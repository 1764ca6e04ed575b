import type Database from "better-sqlite3";
import type { Rows, SqlValue } from "./store.ts";

export type Insertion = {
  readonly handle: Database.Database;
  readonly table: string;
  readonly columns: readonly string[];
  /** Columns that are the same number in every row. */
  readonly constants?: Readonly<Record<string, number>>;
};

/** More spares hardly anything: by then a row costs what the engine needs for it. */
const rowsAtOnce = 50;

/** Inserts many rows, some at once. A row that breaks a constraint ends the transaction. */
export function insertRows(insertion: Insertion, rows: Rows): void {
  const many = insertOf(insertion, rowsAtOnce);
  let values: SqlValue[] = [];
  for (const row of rows) {
    for (const value of row) values.push(value);
    if (values.length < rowsAtOnce * insertion.columns.length) continue;
    many.run(values);
    values = [];
  }
  const left = values.length / insertion.columns.length;
  if (left > 0) insertOf(insertion, left).run(values);
}

function insertOf(
  { handle, table, columns, constants = {} }: Insertion,
  rows: number,
): Database.Statement {
  const names = [...columns, ...Object.keys(constants)].map((name) => `"${name}"`).join(", ");
  const marks = [...columns.map(() => "?"), ...Object.values(constants)].join(", ");
  const values = new Array(rows).fill(`(${marks})`).join(", ");
  // ROLLBACK: to undo this statement alone, the engine would keep a journal that costs more than is spared.
  return handle.prepare(`INSERT OR ROLLBACK INTO ${table} (${names}) VALUES ${values}`);
}
