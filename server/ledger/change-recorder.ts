import type { SqlValue, StoredRow, Transaction } from "../store/store.ts";
import type { CountedSales } from "./counted-sales.ts";

/** Hears of every row a ledger entry adds or takes away, and writes what that does to the rollups. */
export type ChangeRecorder = {
  /** A row in the order of `rowColumns(kind)`, as far as its own columns. */
  added(row: readonly SqlValue[]): void;
  /** A row the checking thread counted as added, which it is not: it was known already. */
  uncounted(row: readonly SqlValue[]): void;
  removed(row: StoredRow): void;
  /** Forgets all: the file is read again. */
  reset(): void;
  /** What the checking thread counted, as if `added` had heard of each of its rows. */
  takeCounted(cells: CountedSales): void;
  /** Writes the deltas; in the transaction of the rows themselves. */
  write(transaction: Transaction, ledger: number): Promise<void>;
};
