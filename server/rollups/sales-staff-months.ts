import type { Span } from "../../shared/calendar/span.ts";
import type { Reading } from "../access/reading.ts";
import { officesAround } from "./offices-around.ts";

/** Sales of one person in one office ("" = without a staff code) in one month, or in days of it. 分. */
export type StaffSales = {
  readonly office_code: string;
  readonly staff_code: string;
  readonly month: string;
  readonly amount: number;
  readonly negative: number;
  readonly rows: number;
};

/** Sales of whole months (`from`, `to` are months) by office, person and month, of the scope's provinces. */
export async function selectStaffMonths(
  reading: Reading,
  months: Span,
): Promise<readonly StaffSales[]> {
  return officesAround(reading)
    .crossJoin("sales_by_month_staff as s")
    .whereRef("s.office_code", "=", "o.office_code")
    .where("s.month", ">=", months.from)
    .where("s.month", "<=", months.to)
    .where("s.ledger", "<=", reading.ledger)
    .groupBy(["s.office_code", "s.staff_code", "s.month"])
    .select(({ fn }) => [
      "s.office_code",
      "s.staff_code",
      "s.month",
      fn.sum<number>("s.amount").as("amount"),
      fn.sum<number>("s.negative").as("negative"),
      fn.sum<number>("s.row_count").as("rows"),
    ])
    .execute();
}
