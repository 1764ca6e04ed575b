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
 * The plan rows of the scope's provinces for some period keys. `staff` true = the allocations to persons,
 * false = the offices' own rows. `category` null = all rows, else those of that category.
 */
export async function selectPlans(
  reading: Reading,
  asked: {
    readonly periods: readonly string[];
    readonly staff: boolean;
    readonly category: string | null;
  },
): Promise<readonly PlanRow[]> {
  let rows = officesAround(reading)
    .crossJoin("sales_plans as p")
    .whereRef("p.office_code", "=", "o.office_code")
    .where("p.period", "in", asked.periods)
    .where(visible("p", reading.ledger))
    .where("p.staff_code", asked.staff ? "is not" : "is", null);
  if (asked.category !== null) rows = rows.where("p.category", "=", asked.category);
  return rows
    .select(["p.office_code", "p.staff_code", "p.period", "p.category", "p.amount"])
    .orderBy("p.office_code")
    .orderBy("p.period")
    .execute();
}
