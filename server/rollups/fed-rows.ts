import type { Reading } from "../access/reading.ts";
import type { OfficeRow } from "../store/tables.ts";
import { ofOffices } from "./of-offices.ts";
import { visible } from "./visible.ts";

type Months = { readonly from: string; readonly to: string };

export type FedPlanRow = {
  readonly origin: number;
  readonly office_code: string;
  readonly staff_code: string | null;
  readonly period: string;
  readonly category: string | null;
  readonly amount: number;
};

/**
 * Plan rows of a year: the offices' own (`staff` null) or one person's; of one category, or all.
 */
export async function selectFedPlans(
  reading: Reading,
  asked: {
    readonly offices: readonly OfficeRow[];
    readonly year: string;
    readonly staff: string | null;
    readonly category: string | null;
  },
): Promise<FedPlanRow[]> {
  const known = new Set(asked.offices.map((office) => office.office_code));
  let query = reading.db
    .selectFrom("sales_plans")
    .select(["origin", "office_code", "staff_code", "period", "category", "amount"])
    .where("period", ">=", asked.year)
    // A year's quarters (Q) and months (-) both stand between it and its text with a letter above Q.
    .where("period", "<", `${asked.year}R`)
    .where(visible("sales_plans", reading.ledger))
    .where(ofOffices("sales_plans.office_code", asked.offices))
    .where("staff_code", asked.staff === null ? "is" : "=", asked.staff);
  if (asked.category !== null) query = query.where("category", "=", asked.category);
  return (await query.execute()).filter((row) => known.has(row.office_code));
}

export type FedMarketRow = Omit<FedPlanRow, "staff_code" | "period"> & { readonly month: string };

/** Market sizes of some months; of one category, or all. */
export async function selectFedMarket(
  reading: Reading,
  { from, to }: Months,
  asked: { readonly offices: readonly OfficeRow[]; readonly category: string | null },
): Promise<FedMarketRow[]> {
  let query = reading.db
    .selectFrom("market_sizes")
    .select(["origin", "office_code", "month", "category", "amount"])
    .where("month", ">=", from)
    .where("month", "<=", to)
    .where(visible("market_sizes", reading.ledger))
    .where(ofOffices("market_sizes.office_code", asked.offices));
  if (asked.category !== null) query = query.where("category", "=", asked.category);
  return query.execute();
}

/** Days that differ from Monday–Friday, of some days. */
export async function selectFedWorkdays(
  reading: Reading,
  { from, to }: Months,
): Promise<{ readonly origin: number }[]> {
  return reading.db
    .selectFrom("workdays")
    .select("origin")
    .where("date", ">=", from)
    .where("date", "<=", to)
    .where(visible("workdays", reading.ledger))
    .execute();
}
