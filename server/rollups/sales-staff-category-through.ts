import type { Reading } from "../access/reading.ts";
import { isAround } from "./offices-around.ts";
import { ofCategory } from "./sales-filter.ts";
import type { StaffThrough } from "./sales-staff-through.ts";
import { visible } from "./visible.ts";

/**
 * The newest date up to `on` with sales of one category by each person in each office. No rollup holds
 * person and sku together: this reads the rows, for a question that is asked rarely.
 */
export async function selectStaffCategoryThrough(
  reading: Reading,
  on: string,
  category: string,
): Promise<readonly StaffThrough[]> {
  const rows = await reading.db
    .selectFrom("sales_actuals as s")
    .where(isAround(reading))
    .where("s.date", "<=", on)
    .where(visible("s", reading.ledger))
    .where(ofCategory(reading, category, null))
    .groupBy(["s.office_code", "s.staff_code"])
    .select(({ fn }) => [
      "s.office_code",
      "s.staff_code",
      fn.max<string | null>("s.date").as("through"),
    ])
    .execute();
  return rows.map((row) => ({ ...row, staff_code: row.staff_code ?? "" }));
}
