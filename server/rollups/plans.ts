import { monthOf } from "../../shared/calendar/month.ts";
import type { Reading } from "../access/reading.ts";
import { officesAround } from "./offices-around.ts";
import { visible } from "./visible.ts";

export type PlanRow = {
  readonly office_code: string;
  readonly staff_code: string | null;
  readonly period: string;
  readonly category: string | null;
  readonly amount: number;
};

/**
 * The plan rows of the scope's provinces whose period lies in the years from `from` to `to` (days):
 * years, quarters and months. `staff` true = the allocations to persons, false = the offices' own rows.
 * `category` null = all rows, else those of that category.
 */
export async function selectPlans(
  reading: Reading,
  asked: {
    readonly from: string;
    readonly to: string;
    readonly staff: boolean;
    readonly category: string | null;
  },
): Promise<readonly PlanRow[]> {
  // As text, a year stands before its quarters and months, and all of them before the next year.
  const lowest = asked.from.slice(0, 4);
  const highest = `${monthOf(asked.to).slice(0, 4)}\uffff`;
  let rows = officesAround(reading)
    .crossJoin("sales_plans as p")
    .whereRef("p.office_code", "=", "o.office_code")
    .where("p.period", ">=", lowest)
    .where("p.period", "<=", highest)
    .where(visible("p", reading.ledger))
    .where("p.staff_code", asked.staff ? "is not" : "is", null);
  if (asked.category !== null) rows = rows.where("p.category", "=", asked.category);
  return rows
    .select(["p.office_code", "p.staff_code", "p.period", "p.category", "p.amount"])
    .orderBy("p.office_code")
    .orderBy("p.period")
    .execute();
}
