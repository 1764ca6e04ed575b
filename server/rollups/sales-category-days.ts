import { sql } from "kysely";
import { monthOf } from "../../shared/calendar/month.ts";
import type { Span } from "../../shared/calendar/span.ts";
import type { Reading } from "../access/reading.ts";
import { isAround } from "./offices-around.ts";
import { cellsByMember } from "./sales-cells.ts";
import type { SalesCells } from "./sales-cells.ts";
import { ofCategory } from "./sales-filter.ts";
import { visible } from "./visible.ts";

/**
 * Sales of one category in some days of one month by office, of the scope's provinces, from the rows
 * themselves; the cell stands at that month. `category` null = the sales without a sku.
 */
export async function selectCategoryDays(
  reading: Reading,
  days: Span,
  category: string | null,
): Promise<SalesCells> {
  const rows = await reading.db
    .selectFrom("sales_actuals as s")
    .where(isAround(reading))
    .where("s.date", ">=", days.from)
    .where("s.date", "<=", days.to)
    .where(visible("s", reading.ledger))
    .where(ofCategory(reading, category, null))
    .groupBy("s.office_code")
    .select(({ fn }) => [
      "s.office_code as member",
      fn.sum<number>("s.amount").as("amount"),
      sql<number>`sum(case when s.amount < 0 then s.amount else 0 end)`.as("negative"),
      fn.countAll<number>().as("rows"),
    ])
    .execute();
  return cellsByMember(rows.map((row) => ({ ...row, at: monthOf(days.from) })));
}
