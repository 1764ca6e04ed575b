import type Database from "better-sqlite3";
import type { Rows, SqlValue } from "./store.ts";

export type Insertion = {
  readonly handle: Database.Database;
  readonly table: string;
  readonly columns: readonly string[];
  /** Columns that are the same number in every row. */
  readonly constants?: Readonly<Record<string, number>>;
};

/**
 * Inserts many rows, each by a statement of its own: one that takes several would need the engine to keep
 * a journal for it, which costs more than the calls it spares.
 */
export function insertRows(
  { handle, table, columns, constants = {} }: Insertion,
  rows: Rows,
): void {
  const names = [...columns, ...Object.keys(constants)].map((name) => `"${name}"`).join(", ");
  const fixed = Object.values(constants)
    .map((value) => `, ${value}`)
    .join("");
  const marks = columns.map(() => "?").join(", ");
  const statement = handle.prepare(`INSERT INTO ${table} (${names}) VALUES (${marks}${fixed})`);
  for (const row of rows) statement.run(row as SqlValue[]);
}
