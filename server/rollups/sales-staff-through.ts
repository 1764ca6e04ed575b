import { sql } from "kysely";
import { monthOf, monthStart } from "../../shared/calendar/month.ts";
import type { Reading } from "../access/reading.ts";
import { isAround, officesAround } from "./offices-around.ts";
import { visible } from "./visible.ts";

export type StaffThrough = {
  readonly office_code: string;
  /** "" = sales without a staff code. */
  readonly staff_code: string;
  readonly through: string | null;
};

/**
 * The newest date up to `on` with sales of each person in each office, of the scope's provinces.
 * The month sums say how far back the rows have to be looked at.
 */
export async function selectStaffThrough(
  reading: Reading,
  on: string,
): Promise<readonly StaffThrough[]> {
  const month = monthOf(on);
  const sold = officesAround(reading)
    .crossJoin("sales_by_month_staff as s")
    .whereRef("s.office_code", "=", "o.office_code")
    .where("s.month", "<=", month)
    .where("s.ledger", "<=", reading.ledger)
    .groupBy(["s.office_code", "s.staff_code", "s.month"])
    .having(sql<number>`sum(s.row_count)`, ">", 0)
    .select(["s.office_code", "s.staff_code", "s.month"]);
  // The month of `on` may hold only later days: the one before it bounds the search.
  const bounds = reading.db
    .selectFrom(sold.as("m"))
    .groupBy(["m.office_code", "m.staff_code"])
    .select([
      "m.office_code",
      "m.staff_code",
      sql<string>`coalesce(max(case when m.month < ${month} then m.month end), ${month})`.as("low"),
    ]);
  // Most people sold something this month: one pass over its days finds them all.
  const recent = reading.db
    .selectFrom("sales_actuals as s")
    .where("s.date", ">=", monthStart(month))
    .where("s.date", "<=", on)
    .where(visible("s", reading.ledger))
    .where(isAround(reading))
    .groupBy(["s.office_code", "s.staff_code"])
    .select(({ fn }) => [
      "s.office_code",
      sql<string>`coalesce(s.staff_code, '')`.as("staff_code"),
      fn.max("s.date").as("through"),
    ]);
  return reading.db
    .selectFrom(bounds.as("b"))
    .leftJoin(recent.as("r"), (join) =>
      join.onRef("r.office_code", "=", "b.office_code").onRef("r.staff_code", "=", "b.staff_code"),
    )
    .select((eb) => {
      const earlier = eb
        .selectFrom("sales_actuals as s")
        .select("s.date")
        .whereRef("s.office_code", "=", "b.office_code")
        .where("s.date", ">=", sql<string>`b.low || '-01'`)
        .where("s.date", "<=", sql<string>`b.low || '-31'`)
        .where("s.date", "<", monthStart(month))
        .where(visible("s", reading.ledger))
        .where(sql<string>`coalesce(s.staff_code, '')`, "=", eb.ref("b.staff_code"))
        .orderBy("s.date", "desc")
        .limit(1);
      return ["b.office_code", "b.staff_code", eb.fn.coalesce("r.through", earlier).as("through")];
    })
    .execute();
}
