import type { SqlValue } from "../store/store.ts";
import type { ChangeRecorder } from "./change-recorder.ts";
import {
  eachCell,
  salesTables,
  type CountedSales,
  type CountedTable,
  type SalesCell,
  type SalesTable,
} from "./counted-sales.ts";
import { salesCounter, type Sale } from "./sales-counter.ts";
import { makeTextNumbers } from "./text-numbers.ts";

/** Gathers the deltas of the four sales rollups; `columns` are those of the rows handed to `added`. */
export function salesDeltas(columns: readonly string[]): ChangeRecorder {
  const words = {
    offices: makeTextNumbers(),
    dates: makeTextNumbers(),
    skus: makeTextNumbers(),
    staff: makeTextNumbers(),
  };
  const counter = salesCounter(words);
  let counted: CountedSales | null = null;
  const at = (name: string): number => columns.indexOf(name);
  const office = at("office_code");
  const date = at("date");
  const sku = at("sku");
  const staff = at("staff_code");
  const amount = at("amount");
  const saleOf = (row: readonly SqlValue[]): Sale => ({
    office: words.offices.of(row[office] as string),
    date: words.dates.of(row[date] as string),
    sku: words.skus.of((row[sku] as string | null) ?? ""),
    staff: words.staff.of((row[staff] as string | null) ?? ""),
    amount: row[amount] as number,
  });
  return {
    added: (row) => counter.count(saleOf(row), 1),
    uncounted: (row) => counter.count(saleOf(row), -1),
    removed: (row) => counter.count(saleOf(columns.map((name) => row[name] as SqlValue)), -1),
    reset: () => counter.reset(),
    takeCounted: (cells) => {
      counted = cells;
    },
    write: async (transaction, ledger) => {
      const own = counter.empty ? [] : counter.cells();
      for (const table of Object.keys(salesTables) as SalesTable[]) {
        const parts = [...own, ...(counted ?? [])].filter((part) => part.table === table);
        const columns = [...salesTables[table], ...measures];
        await transaction.fill(table, columns, rowsOf(parts, ledger));
      }
    },
  };
}

const measures = ["ledger", "amount", "negative", "row_count"];

function* rowsOf(parts: readonly CountedTable[], ledger: number): Iterable<readonly SqlValue[]> {
  const [only] = parts;
  const cells = parts.length === 1 && only ? eachCell(only) : joined(parts);
  for (const { key, amount, negative, rows } of cells) {
    yield [...key, ledger, amount, negative, rows];
  }
}

/** Cells of both sides as one: a cell has one delta an entry. What cancels out is left out. */
function* joined(parts: readonly CountedTable[]): Iterable<SalesCell> {
  const sums = new Map<string, SalesCell>();
  for (const part of parts) {
    for (const cell of eachCell(part)) {
      const name = cell.key.join("\u0000");
      const known = sums.get(name);
      sums.set(name, known ? sumOf(known, cell) : cell);
    }
  }
  for (const cell of sums.values()) {
    if (cell.amount !== 0 || cell.negative !== 0 || cell.rows !== 0) yield cell;
  }
}

const sumOf = (a: SalesCell, b: SalesCell): SalesCell => ({
  key: a.key,
  amount: a.amount + b.amount,
  negative: a.negative + b.negative,
  rows: a.rows + b.rows,
});
