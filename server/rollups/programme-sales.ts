/** Sales around programmes: day by day of an office, or of one category in it. */
import { sql } from "kysely";
import type { Span } from "../../shared/calendar/span.ts";
import type { Reading } from "../access/reading.ts";
import type { OfficeRow } from "../store/tables.ts";
import { ofOffices } from "./of-offices.ts";
import { visible } from "./visible.ts";

/** Whose sales: an office's, and of which category; null = of all. */
export type SalesOwner = { readonly office_code: string; readonly category: string | null };

export type OwnedDay = SalesOwner & { readonly day: string; readonly amount: number };

/** Sales of some days by office and day, in order of day; days without rows are left out. 分. */
export async function selectOfficeDays(
  reading: Reading,
  offices: readonly OfficeRow[],
  days: Span,
): Promise<readonly OwnedDay[]> {
  const rows = await reading.db
    .selectFrom("sales_by_day as s")
    .where(ofOffices("s.office_code", offices))
    .where("s.day", ">=", days.from)
    .where("s.day", "<=", days.to)
    .where("s.ledger", "<=", reading.ledger)
    .groupBy(["s.office_code", "s.day"])
    .having(sql<number>`sum(s.row_count)`, ">", 0)
    .select((e) => ["s.office_code", "s.day", e.fn.sum<number>("s.amount").as("amount")])
    .orderBy("s.day")
    .execute();
  return rows.map((row) => ({ ...row, category: null }));
}

/** The same of some categories, from the rows themselves: no rollup holds day and sku together. */
export async function selectOfficeCategoryDays(
  reading: Reading,
  offices: readonly OfficeRow[],
  asked: { readonly days: Span; readonly categories: readonly string[] },
): Promise<readonly OwnedDay[]> {
  return reading.db
    .selectFrom("sales_actuals as s")
    .innerJoin("products as p", "p.sku", "s.sku")
    .where(ofOffices("s.office_code", offices))
    .where("s.date", ">=", asked.days.from)
    .where("s.date", "<=", asked.days.to)
    .where(visible("s", reading.ledger))
    .where(visible("p", reading.ledger))
    .where("p.category", "in", asked.categories)
    .groupBy(["s.office_code", "p.category", "s.date"])
    .select((e) => [
      "s.office_code",
      "p.category",
      "s.date as day",
      e.fn.sum<number>("s.amount").as("amount"),
    ])
    .orderBy("s.date")
    .execute();
}

/** The offices with sales in some month before `month`. */
export async function selectSoldBefore(
  reading: Reading,
  offices: readonly OfficeRow[],
  month: string,
): Promise<readonly SalesOwner[]> {
  const rows = await reading.db
    .selectFrom("sales_by_month as s")
    .where(ofOffices("s.office_code", offices))
    .where("s.month", "<", month)
    .where("s.ledger", "<=", reading.ledger)
    .groupBy("s.office_code")
    .having(sql<number>`sum(s.row_count)`, ">", 0)
    .select("s.office_code")
    .execute();
  return rows.map((row) => ({ ...row, category: null }));
}

/** The offices and categories with sales in some month before `month`. */
export async function selectCategorySoldBefore(
  reading: Reading,
  offices: readonly OfficeRow[],
  asked: { readonly month: string; readonly categories: readonly string[] },
): Promise<readonly SalesOwner[]> {
  return reading.db
    .selectFrom("sales_by_month_sku as s")
    .innerJoin("products as p", "p.sku", "s.sku")
    .where(ofOffices("s.office_code", offices))
    .where("s.month", "<", asked.month)
    .where("s.ledger", "<=", reading.ledger)
    .where(visible("p", reading.ledger))
    .where("p.category", "in", asked.categories)
    .groupBy(["s.office_code", "p.category"])
    .having(sql<number>`sum(s.row_count)`, ">", 0)
    .select(["s.office_code", "p.category"])
    .execute();
}
