import { verifyLedger } from "../../../server/ledger/verify/verify-ledger.ts";
import { openStore } from "../../../server/store/open-store.ts";
import type { Store } from "../../../server/store/store.ts";

/** What is in a database, counted and summed. */
export type DatabaseSums = {
  /** Every ledger number, in order. */
  readonly numbers: readonly number[];
  /** Visible rows of sales_actuals and their Σ amount. */
  readonly rows: number;
  readonly amount: number;
  /** Σ amount and Σ rows of the rollups by day, month, sku and staff: all four the same when sound. */
  readonly rollups: readonly { readonly rows: number; readonly amount: number }[];
};

export type DatabaseState = DatabaseSums & {
  /** What `verify` found wrong. */
  readonly differences: readonly unknown[];
};

const rollupTables = [
  "sales_by_day",
  "sales_by_month",
  "sales_by_month_sku",
  "sales_by_month_staff",
] as const;

/** Reads a database as it lies there, by a connection of its own. `place` as for `openStore`. */
export function readState(place: string): Promise<DatabaseState> {
  return withStore(place, async (store) => {
    const { differences } = await verifyLedger(store);
    return { ...(await sumsOf(store)), differences };
  });
}

/** The same without looking for what is wrong, where `verify` was asked already. */
export const readSums = (place: string): Promise<DatabaseSums> => withStore(place, sumsOf);

async function withStore<T>(place: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(place);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function sumsOf({ db }: Store): Promise<DatabaseSums> {
  const numbers = await db.selectFrom("ledger").select("number").orderBy("number").execute();
  const facts = await db
    .selectFrom("sales_actuals")
    .where("retired_by", "is", null)
    .select((e) => [e.fn.countAll<number>().as("rows"), e.fn.sum<number>("amount").as("amount")])
    .executeTakeFirstOrThrow();
  const rollups = [];
  for (const table of rollupTables) {
    const sums = await db
      .selectFrom(table)
      .select((e) => [
        e.fn.sum<number>("row_count").as("rows"),
        e.fn.sum<number>("amount").as("amount"),
      ])
      .executeTakeFirstOrThrow();
    rollups.push({ rows: sums.rows ?? 0, amount: sums.amount ?? 0 });
  }
  return {
    numbers: numbers.map((row) => row.number),
    rows: facts.rows,
    amount: facts.amount ?? 0,
    rollups,
  };
}

/** What a sound database looks like after these files, the reference files among the ledger's numbers. */
export function soundState(
  files: readonly { readonly rows: number; readonly amount: number }[],
  ledger: number,
): DatabaseState {
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  const amount = files.reduce((sum, file) => sum + file.amount, 0);
  return {
    numbers: Array.from({ length: ledger }, (_, i) => i + 1),
    rows,
    amount,
    rollups: rollupTables.map(() => ({ rows, amount })),
    differences: [],
  };
}
