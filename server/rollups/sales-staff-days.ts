import { sql } from "kysely";
import { monthOf } from "../../shared/calendar/month.ts";
import type { Span } from "../../shared/calendar/span.ts";
import type { Reading } from "../access/reading.ts";
import { isAround } from "./offices-around.ts";
import { ofCategory } from "./sales-filter.ts";
import type { StaffSales } from "./sales-staff-months.ts";
import { visible } from "./visible.ts";

/**
 * Sales of some days by office and person, of the scope's provinces, from the rows themselves; they stand
 * at the month of the first day. `category` null = all of them.
 */
export async function selectStaffDays(
  reading: Reading,
  days: Span,
  category: string | null,
): Promise<readonly StaffSales[]> {
  let sales = reading.db
    .selectFrom("sales_actuals as s")
    .where(isAround(reading))
    .where("s.date", ">=", days.from)
    .where("s.date", "<=", days.to)
    .where(visible("s", reading.ledger));
  if (category !== null) sales = sales.where(ofCategory(reading, category, null));
  const rows = await sales
    .groupBy(["s.office_code", "s.staff_code"])
    .select(({ fn }) => [
      "s.office_code",
      "s.staff_code",
      fn.sum<number>("s.amount").as("amount"),
      sql<number>`sum(case when s.amount < 0 then s.amount else 0 end)`.as("negative"),
      fn.countAll<number>().as("rows"),
    ])
    .execute();
  const month = monthOf(days.from);
  return rows.map((row) => ({ ...row, staff_code: row.staff_code ?? "", month }));
}
