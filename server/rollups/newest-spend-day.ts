import type { Kysely } from "kysely";
import type { Tables } from "../store/tables.ts";

/** The newest day any voucher was ever dated, undone and corrected ones too; null without any. */
export async function selectNewestSpendDay(db: Kysely<Tables>): Promise<string | null> {
  const row = await db
    .selectFrom("promo_spend")
    .select((e) => e.fn.max("date").as("day"))
    .executeTakeFirst();
  return row?.day ?? null;
}
