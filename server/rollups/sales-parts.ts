import { sql } from "kysely";
import type { Span } from "../../shared/calendar/span.ts";
import type { Reading } from "../access/reading.ts";
import type { SalesSum } from "../metrics/sales.ts";
import type { OfficeRow } from "../store/tables.ts";
import { ofOffices } from "./of-offices.ts";
import { visible } from "./visible.ts";

/** Sales of one office to one dealer, or of one sku; null = without. 分. */
export type PartSales = SalesSum & {
  readonly office_code: string;
  readonly part: string | null;
};

type Asked = { readonly offices: readonly OfficeRow[]; readonly span: Span };

/** Sales of whole months (`span` in months) by office and sku. With very many offices, of others too. */
export async function selectSkuMonths(
  reading: Reading,
  { offices, span }: Asked,
): Promise<PartSales[]> {
  const rows = await reading.db
    .selectFrom("sales_by_month_sku as s")
    .where(ofOffices("s.office_code", offices))
    .where("s.month", ">=", span.from)
    .where("s.month", "<=", span.to)
    .where("s.ledger", "<=", reading.ledger)
    .groupBy(["s.office_code", "s.sku"])
    .select(({ fn }) => [
      "s.office_code",
      "s.sku as part",
      fn.sum<number>("s.amount").as("amount"),
      fn.sum<number>("s.negative").as("negative"),
      fn.sum<number>("s.row_count").as("rows"),
    ])
    .execute();
  return rows.map((row) => ({ ...row, part: row.part === "" ? null : row.part }));
}

/** Sales of some days by office and dealer or sku, from the rows themselves. Offices as above. */
export async function selectPartDays(
  reading: Reading,
  { offices, span, part }: Asked & { readonly part: "sku" | "dealer_code" },
): Promise<PartSales[]> {
  return reading.db
    .selectFrom("sales_actuals as s")
    .where(ofOffices("s.office_code", offices))
    .where("s.date", ">=", span.from)
    .where("s.date", "<=", span.to)
    .where(visible("s", reading.ledger))
    .groupBy(["s.office_code", `s.${part}`])
    .select(({ fn }) => [
      "s.office_code",
      `s.${part} as part` as const,
      fn.sum<number>("s.amount").as("amount"),
      sql<number>`sum(case when s.amount < 0 then s.amount else 0 end)`.as("negative"),
      fn.countAll<number>().as("rows"),
    ])
    .execute();
}
