import { sql } from "kysely";
import { monthOf } from "../../shared/calendar/month.ts";
import type { Reading } from "../access/reading.ts";
import { officesAround } from "./offices-around.ts";
import { ofCategory } from "./sales-filter.ts";
import { visible } from "./visible.ts";

/**
 * Each office's newest date up to `on` with sales of one category, of the scope's provinces; an office
 * without any is missing. The month sums say how far back the rows have to be looked at.
 */
export async function selectCategoryThrough(
  reading: Reading,
  on: string,
  category: string,
): Promise<ReadonlyMap<string, string>> {
  const month = monthOf(on);
  const sold = officesAround(reading)
    .crossJoin("sales_by_month_sku as s")
    .whereRef("s.office_code", "=", "o.office_code")
    .where("s.month", "<=", month)
    .where("s.ledger", "<=", reading.ledger)
    .where(ofCategory(reading, category, ""))
    .groupBy(["s.office_code", "s.month"])
    .having(sql<number>`sum(s.row_count)`, ">", 0)
    .select(["s.office_code", "s.month"]);
  // The month of `on` may hold only later days: the one before it bounds the search.
  const bounds = reading.db
    .selectFrom(sold.as("m"))
    .groupBy("m.office_code")
    .select([
      "m.office_code",
      sql<string>`coalesce(max(case when m.month < ${month} then m.month end), ${month})`.as("low"),
    ]);
  const rows = await reading.db
    .selectFrom(bounds.as("b"))
    .select((eb) => [
      "b.office_code",
      eb
        .selectFrom("sales_by_day as d")
        // Never reordered on SQLite: the office's own days first, backward, then the rows of each.
        .crossJoin("sales_actuals as s")
        .select("s.date")
        .whereRef("d.office_code", "=", "b.office_code")
        .where("d.day", ">=", sql<string>`b.low || '-01'`)
        .where("d.day", "<=", on)
        .whereRef("s.date", "=", "d.day")
        .whereRef("s.office_code", "=", "d.office_code")
        .where(visible("s", reading.ledger))
        .where(ofCategory(reading, category, null))
        .orderBy("d.day", "desc")
        .limit(1)
        .as("through"),
    ])
    .execute();
  return new Map(rows.flatMap((row) => (row.through ? [[row.office_code, row.through]] : [])));
}
