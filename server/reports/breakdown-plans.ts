import { periodTree } from "../../shared/calendar/period.ts";
import type { Reading } from "../access/reading.ts";
import { addPlans } from "../metrics/breakdown.ts";
import type { KnownPlan } from "../metrics/breakdown.ts";
import { plan, planAmounts } from "../metrics/plan.ts";
import { selectPlans } from "../rollups/plans.ts";
import type { PlanRow } from "../rollups/plans.ts";
import type { PeriodContext } from "./context.ts";
import { groupBy } from "./group-by.ts";
import { ownPlan } from "./performance-facts.ts";

export type OfficePlans = {
  /** Of the offices in the answer together. */
  readonly whole: KnownPlan;
  /** Each category that has a plan row in the period's tree. */
  readonly byCategory: ReadonlyMap<string, KnownPlan>;
};

/** The plans of the offices in the answer: the whole as performance totals it, and with `category=`. */
export async function readOfficePlans(
  reading: Reading,
  { offices, period }: PeriodContext,
): Promise<OfficePlans> {
  const asked = { periods: periodTree(period), staff: false, category: null };
  const rows = await selectPlans(reading, asked);
  const together = (list: readonly PlanRow[], category: string | null): KnownPlan => {
    const byOffice = groupBy(list, (row) => row.office_code);
    return addPlans(
      offices.map(({ office_code }) =>
        plan(planAmounts(ownPlan(byOffice.get(office_code) ?? [], category)), period),
      ),
    );
  };
  const inAnswer = new Set(offices.map((office) => office.office_code));
  const named = groupBy(
    rows.filter((row) => row.category !== null && inAnswer.has(row.office_code)),
    (row) => row.category ?? "",
  );
  return {
    whole: together(rows, null),
    byCategory: new Map([...named].map(([category, list]) => [category, together(list, category)])),
  };
}
