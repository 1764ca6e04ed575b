import { sql } from "kysely";
import type { Reading } from "../access/reading.ts";

/**
 * The newest date with sales rows of the whole company at this ledger number, whatever the scope; null
 * when there are none.
 */
export async function dataThrough(reading: Reading): Promise<string | null> {
  // Before the first sales no day has any: the few months tell that sooner than all days.
  const some = await reading.db
    .selectFrom("sales_by_month")
    .select("ledger")
    .where("ledger", "<=", reading.ledger)
    .limit(1)
    .executeTakeFirst();
  if (!some) return null;
  const row = await reading.db
    .selectFrom("sales_by_day")
    .select("day")
    .where("ledger", "<=", reading.ledger)
    .groupBy("day")
    .having(sql<number>`sum(row_count)`, ">", 0)
    .orderBy("day", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.day ?? null;
}
