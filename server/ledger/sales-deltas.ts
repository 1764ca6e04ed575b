import type { SqlValue, StoredRow, Transaction } from "../store/store.ts";
import type { ChangeRecorder } from "./change-recorder.ts";
import { unpackCells, type PackedCells } from "./packed-cells.ts";
import {
  salesCounter,
  salesTables,
  type Sale,
  type SalesCell,
  type SalesTable,
} from "./sales-counter.ts";

/** Gathers the deltas of the four sales rollups; `columns` are those of the rows handed to `added`. */
export function salesDeltas(columns: readonly string[]): ChangeRecorder {
  const counter = salesCounter();
  let counted: PackedCells | null = null;
  const at = (name: string): number => columns.indexOf(name);
  const office = at("office_code");
  const date = at("date");
  const sku = at("sku");
  const staff = at("staff_code");
  const amount = at("amount");
  const saleOf = (row: readonly SqlValue[]): Sale => ({
    office: row[office] as string,
    date: row[date] as string,
    sku: (row[sku] as string | null) ?? "",
    staff: (row[staff] as string | null) ?? "",
    amount: row[amount] as number,
  });
  const storedSale = (row: StoredRow): Sale => ({
    office: row["office_code"] as string,
    date: row["date"] as string,
    sku: (row["sku"] as string | null) ?? "",
    staff: (row["staff_code"] as string | null) ?? "",
    amount: row["amount"] as number,
  });
  return {
    added: (row) => counter.count(saleOf(row), 1),
    uncounted: (row) => counter.count(saleOf(row), -1),
    removed: (row) => counter.count(storedSale(row), -1),
    reset: () => counter.reset(),
    takeCounted: (cells) => {
      counted = cells;
    },
    write: async (transaction, ledger) => {
      const own = counter.empty ? [] : counter.cells();
      const given = counted ? unpackCells(counted) : [];
      for (const table of Object.keys(salesTables) as SalesTable[]) {
        const parts = [own, given].map((all) => all.find(([name]) => name === table)?.[1] ?? []);
        const cells = counter.empty || !counted ? chained(parts) : joined(parts);
        await append(transaction, table, cells, ledger);
      }
    },
  };
}

const measures = ["ledger", "amount", "negative", "row_count"];

function append(
  transaction: Transaction,
  table: SalesTable,
  cells: Iterable<SalesCell>,
  ledger: number,
): Promise<void> {
  return transaction.append(table, [...salesTables[table], ...measures], rowsOf(cells, ledger));
}

function* rowsOf(cells: Iterable<SalesCell>, ledger: number): Iterable<readonly SqlValue[]> {
  for (const { key, amount, negative, rows } of cells) {
    yield [...key, ledger, amount, negative, rows];
  }
}

function* chained(parts: readonly Iterable<SalesCell>[]): Iterable<SalesCell> {
  for (const part of parts) yield* part;
}

/** Cells of both sides as one: a cell has one delta an entry. What cancels out is left out. */
function* joined(parts: readonly Iterable<SalesCell>[]): Iterable<SalesCell> {
  const sums = new Map<string, SalesCell>();
  for (const cell of chained(parts)) {
    const name = cell.key.join("\u0000");
    const known = sums.get(name);
    sums.set(name, known ? sumOf(known, cell) : cell);
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
