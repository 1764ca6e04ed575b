import type { Kysely } from "kysely";
import type { Tables } from "../store/tables.ts";

/** The newest day any price was ever seen on, undone and corrected ones too; null without any. */
export async function selectNewestPriceDay(db: Kysely<Tables>): Promise<string | null> {
  const row = await db
    .selectFrom("price_observations")
    .select((e) => e.fn.max("date").as("day"))
    .executeTakeFirst();
  return row?.day ?? null;
}
