import { addDays } from "../../shared/calendar/day.ts";
import { addMonths, monthOf, monthStart } from "../../shared/calendar/month.ts";
import type { Span } from "../../shared/calendar/span.ts";
import type { Reading } from "../access/reading.ts";
import type { OfficeRow } from "../store/tables.ts";
import { ofOffices } from "./of-offices.ts";
import { ofCategory } from "./sales-filter.ts";
import type { StaffThrough } from "./sales-staff-through.ts";
import { visible } from "./visible.ts";

type Asked = {
  readonly on: string;
  readonly category: string;
  readonly offices: readonly OfficeRow[];
  /** Who is looked for; "" = sales without a staff code. */
  readonly staff: ReadonlySet<string>;
};

/** More persons than this are not bound one by one. */
const mostBound = 500;

/**
 * The newest date up to `on` with sales of one category by each of the persons in each office. No rollup
 * holds person and sku together: the rows are read backward from `on`, one month, then two more, then four,
 * until everybody who sold anything is found. A person who sold other things alone costs a look at all rows.
 */
export async function selectStaffCategoryThrough(
  reading: Reading,
  asked: Asked,
): Promise<readonly StaffThrough[]> {
  const missing = await selectSellers(reading, asked);
  const found: StaffThrough[] = [];
  let to = asked.on;
  for (let months = 1; missing.size > 0; months *= 2) {
    const from = monthStart(addMonths(monthOf(to), 1 - months));
    const rows = await selectWithin(reading, { from, to }, { ...asked, staff: missing });
    // Found in one office, a person is newer there than anything before these days in another.
    found.push(...rows.filter((row) => missing.has(row.staff_code)));
    for (const { staff_code } of rows) missing.delete(staff_code);
    for (const [code, first] of missing) if (first >= from) missing.delete(code);
    to = addDays(from, -1);
  }
  return found;
}

/** Who of the persons sold anything up to the month of `on`, and the first day of the first such month. */
async function selectSellers(
  reading: Reading,
  { on, offices, staff }: Asked,
): Promise<Map<string, string>> {
  const rows = await reading.db
    .selectFrom("sales_by_month_staff as s")
    .where(ofOffices("s.office_code", offices))
    .where("s.month", "<=", monthOf(on))
    .where("s.ledger", "<=", reading.ledger)
    .groupBy("s.staff_code")
    .select(({ fn }) => ["s.staff_code", fn.min<string>("s.month").as("first")])
    .execute();
  const known = rows.filter((row) => staff.has(row.staff_code));
  return new Map(known.map((row) => [row.staff_code, monthStart(row.first)]));
}

async function selectWithin(
  reading: Reading,
  days: Span,
  asked: Pick<Asked, "category" | "offices"> & { readonly staff: ReadonlyMap<string, string> },
): Promise<readonly StaffThrough[]> {
  const { category, offices, staff } = asked;
  let query = reading.db
    .selectFrom("sales_actuals as s")
    .where("s.date", ">=", days.from)
    .where("s.date", "<=", days.to)
    .where(ofOffices("s.office_code", offices))
    .where(visible("s", reading.ledger))
    .where(ofCategory(reading, category, null));
  if (staff.size <= mostBound && !staff.has("")) {
    query = query.where("s.staff_code", "in", [...staff.keys()]);
  }
  const rows = await query
    .groupBy(["s.office_code", "s.staff_code"])
    .select(({ fn }) => [
      "s.office_code",
      "s.staff_code",
      fn.max<string | null>("s.date").as("through"),
    ])
    .execute();
  return rows.map((row) => ({ ...row, staff_code: row.staff_code ?? "" }));
}
