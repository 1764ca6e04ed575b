import { monthOf } from "../../shared/calendar/month.ts";
import type { Span } from "../../shared/calendar/span.ts";
import type { Reading } from "../access/reading.ts";
import { eachOffice, officesAround } from "./offices-around.ts";
import { cellsByMember } from "./sales-cells.ts";
import type { SalesCells } from "./sales-cells.ts";

/** Sales of some days of one month by office, of the scope's provinces; the cell stands at that month. */
export async function selectSalesDays(reading: Reading, days: Span): Promise<SalesCells> {
  const rows = await officesAround(reading)
    .crossJoin("sales_by_day as s")
    .whereRef("s.office_code", "=", "o.office_code")
    .where("s.day", ">=", days.from)
    .where("s.day", "<=", days.to)
    .where("s.ledger", "<=", reading.ledger)
    .groupBy(eachOffice)
    .select(({ fn }) => [
      "o.office_code as member",
      fn.sum<number>("s.amount").as("amount"),
      fn.sum<number>("s.negative").as("negative"),
      fn.sum<number>("s.row_count").as("rows"),
    ])
    .execute();
  return cellsByMember(rows.map((row) => ({ ...row, at: monthOf(days.from) })));
}
