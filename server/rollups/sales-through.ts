import { sql } from "kysely";
import type { Reading } from "../access/reading.ts";
import { officesAround } from "./offices-around.ts";

/**
 * Each office's newest date with sales up to `on`, of the scope's provinces; an office without sales is
 * missing. Reads each office's days backward and stops at the first that still has rows.
 */
export async function selectSalesThrough(
  reading: Reading,
  on: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await officesAround(reading)
    .select((eb) => [
      "o.office_code",
      eb
        .selectFrom("sales_by_day as s")
        .select("s.day")
        .whereRef("s.office_code", "=", "o.office_code")
        .where("s.day", "<=", on)
        .where("s.ledger", "<=", reading.ledger)
        .groupBy("s.day")
        .having(sql<number>`sum(s.row_count)`, ">", 0)
        .orderBy("s.day", "desc")
        .limit(1)
        .as("through"),
    ])
    .execute();
  return new Map(rows.flatMap((row) => (row.through ? [[row.office_code, row.through]] : [])));
}
