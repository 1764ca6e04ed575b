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
  makeInserter(insertion)(rows);
}

/** The same for rows that come in batches: what was prepared for one serves the next. */
export function makeInserter(insertion: Insertion): (rows: Rows) => void {
  const width = insertion.columns.length;
  const statements: Database.Statement[] = [];
  const insertOf = (count: number): Database.Statement =>
    (statements[count] ??= prepareInsert(insertion, count));
  return (rows) => {
    const many = insertOf(rowsAtOnce);
    const values = new Array<SqlValue>(rowsAtOnce * width);
    let used = 0;
    for (const row of rows) {
      for (let i = 0; i < width; i += 1) values[used + i] = row[i] as SqlValue;
      used += width;
      if (used < values.length) continue;
      // Spread: the binding reads an argument at a third of the cost of an array's element.
      many.run(...values);
      used = 0;
    }
    if (used > 0) insertOf(used / width).run(...values.slice(0, used));
  };
}

function prepareInsert(
  { handle, table, columns, constants = {} }: Insertion,
  rows: number,
): Database.Statement {
  const names = [...columns, ...Object.keys(constants)].map((name) => `"${name}"`).join(", ");
  const marks = [...columns.map(() => "?"), ...Object.values(constants)].join(", ");
  const values = new Array(rows).fill(`(${marks})`).join(", ");
  // ROLLBACK: to undo this statement alone, the engine would keep a journal that costs more than is spared.
  return handle.prepare(`INSERT OR ROLLBACK INTO ${table} (${names}) VALUES ${values}`);
}
