import type { Span } from "../../shared/calendar/span.ts";
import type { Reading } from "../access/reading.ts";
import { eachOffice, officesAround } from "./offices-around.ts";
import { cellsByMember } from "./sales-cells.ts";
import type { SalesCells } from "./sales-cells.ts";

/** Sales of whole months (`from`, `to` are months) by office and month, of the scope's provinces. */
export async function selectSalesMonths(reading: Reading, months: Span): Promise<SalesCells> {
  const rows = await officesAround(reading)
    .crossJoin("sales_by_month as s")
    .whereRef("s.office_code", "=", "o.office_code")
    .where("s.month", ">=", months.from)
    .where("s.month", "<=", months.to)
    .where("s.ledger", "<=", reading.ledger)
    .groupBy([...eachOffice, "s.month"])
    .select(({ fn }) => [
      "o.office_code as member",
      "s.month as at",
      fn.sum<number>("s.amount").as("amount"),
      fn.sum<number>("s.negative").as("negative"),
      fn.sum<number>("s.row_count").as("rows"),
    ])
    .execute();
  return cellsByMember(rows);
}
