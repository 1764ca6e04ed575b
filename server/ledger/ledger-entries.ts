import type { Kysely } from "kysely";
import type { LedgerRow, Tables } from "../store/tables.ts";

/** The newest ledger number; 0 before the first import. */
export async function newestNumber(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom("ledger")
    .select((e) => e.fn.max("number").as("number"))
    .executeTakeFirst();
  return row?.number ?? 0;
}

export async function findEntry(
  db: Kysely<Tables>,
  number: number,
): Promise<LedgerRow | undefined> {
  return db.selectFrom("ledger").selectAll().where("number", "=", number).executeTakeFirst();
}

/** The number of the undo of an entry, null while it stands. */
export async function undoneBy(db: Kysely<Tables>, number: number): Promise<number | null> {
  const row = await db
    .selectFrom("ledger")
    .select("number")
    .where("of", "=", number)
    .executeTakeFirst();
  return row?.number ?? null;
}

/** Numbers of the imports that were not undone. */
export async function standingImports(db: Kysely<Tables>): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom("ledger as l")
    .select("l.number")
    .where("l.op", "=", "import")
    .where((e) =>
      e.not(
        e.exists(e.selectFrom("ledger as u").select("u.number").whereRef("u.of", "=", "l.number")),
      ),
    )
    .execute();
  return new Set(rows.map((row) => row.number));
}
