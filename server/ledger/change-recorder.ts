import type { SqlValue, StoredRow, Transaction } from "../store/store.ts";

/** Hears of every row a ledger entry adds or takes away, and writes what that does to the rollups. */
export type ChangeRecorder = {
  /** In the order of `rowColumns(kind)`. */
  added(row: readonly SqlValue[]): void;
  removed(row: StoredRow): void;
  /** Forgets all: the file is read again. */
  reset(): void;
  /** Writes the deltas; in the transaction of the rows themselves. */
  write(transaction: Transaction, ledger: number): Promise<void>;
};
