import { sql } from "kysely";
import type { Span } from "../../shared/calendar/span.ts";
import type { Reading } from "../access/reading.ts";
import type { OfficeRow } from "../store/tables.ts";
import type { Fed } from "./fed.ts";
import { ofOffices } from "./of-offices.ts";
import { ofCategory } from "./sales-filter.ts";
import { visible } from "./visible.ts";

/** Which sales: of whom, and which of theirs. */
export type SalesAsked = {
  readonly offices: readonly OfficeRow[];
  /** undefined = everybody's; null = those without a staff code. */
  readonly staff: string | null | undefined;
  /** undefined = all; null = those without a sku. */
  readonly category: string | null | undefined;
  readonly returnsOnly: boolean;
};

export type FedMonth = Fed & { readonly month: string };

/** Sales rows of some days by office, month and the import they came with. */
export async function selectFedSales(
  reading: Reading,
  span: Span,
  asked: SalesAsked,
): Promise<FedMonth[]> {
  const known = new Set(asked.offices.map((office) => office.office_code));
  let query = reading.db
    .selectFrom("sales_actuals as s")
    .where("s.date", ">=", span.from)
    .where("s.date", "<=", span.to)
    .where(visible("s", reading.ledger))
    .where(ofOffices("s.office_code", asked.offices));
  if (asked.staff === null) query = query.where("s.staff_code", "is", null);
  else if (asked.staff !== undefined) query = query.where("s.staff_code", "=", asked.staff);
  if (asked.category !== undefined) query = query.where(ofCategory(reading, asked.category, null));
  if (asked.returnsOnly) query = query.where("s.amount", "<", 0);
  const month = sql<string>`substr(s.date, 1, 7)`;
  const rows = await query
    .groupBy(["s.office_code", "s.origin", month])
    .select((e) => [
      "s.office_code as office",
      "s.origin",
      month.as("month"),
      e.fn.countAll<number>().as("rows"),
      e.fn.sum<number>("s.amount").as("amount"),
    ])
    .execute();
  return rows
    .filter((row) => known.has(row.office))
    .map((row) => ({ ...row, kind: "sales_actuals" }));
}
