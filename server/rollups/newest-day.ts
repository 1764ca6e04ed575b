import type { Kysely } from "kysely";
import type { Tables } from "../store/tables.ts";

/** Vouchers, and prices somebody saw. */
export type DatedTable = "promo_spend" | "price_observations";

/** The newest day any row of these was ever dated, undone and corrected ones too; null without any. */
export async function selectNewestDay(
  db: Kysely<Tables>,
  table: DatedTable,
): Promise<string | null> {
  const row = await db
    .selectFrom(table)
    .select((e) => e.fn.max("date").as("day"))
    .executeTakeFirst();
  return row?.day ?? null;
}
