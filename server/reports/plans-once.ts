import type { Reading } from "../access/reading.ts";
import { selectPlans, type PlanRow } from "../rollups/plans.ts";

/** Kinds of which an import may change the plans of a reading. */
const planKinds: ReadonlySet<string> = new Set(["offices", "sales_plans"]);

/** The offices' own plan rows for some period keys, of any category. */
type PlansOf = (reading: Reading, periods: readonly string[]) => Promise<readonly PlanRow[]>;

/** Plans at two ledger numbers with an import of `kind` between them: read once where it brings none. */
export function plansOnce(kind: string): PlansOf {
  const select: PlansOf = (reading, periods) =>
    selectPlans(reading, { periods, staff: false, category: null });
  if (planKinds.has(kind)) return select;
  const known = new Map<string, Promise<readonly PlanRow[]>>();
  return (reading, periods) => {
    const name = periods.join(" ");
    const plans = known.get(name) ?? select(reading, periods);
    known.set(name, plans);
    return plans;
  };
}
