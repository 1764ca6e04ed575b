import type { BreakdownAnswer, BreakdownBy } from "../../shared/contract/breakdown.ts";
import type { Reading } from "../access/reading.ts";
import { breakdown } from "../metrics/breakdown.ts";
import type { KnownPlan, Part, TwoYears } from "../metrics/breakdown.ts";
import { plan } from "../metrics/plan.ts";
import { dataThrough } from "../rollups/data-through.ts";
import { selectStaff } from "../rollups/staff.ts";
import { selectWorkCalendar } from "../rollups/workdays.ts";
import { readPartFacts } from "./breakdown-parts.ts";
import type { GoodsBy } from "./breakdown-parts.ts";
import { readOfficePlans } from "./breakdown-plans.ts";
import { periodContext } from "./context.ts";
import type { PeriodContext } from "./context.ts";
import { currency } from "./currency.ts";
import { groupBy } from "./group-by.ts";
import { settleDates } from "./settle-dates.ts";
import { lifeAt } from "./performance-staff.ts";
import { readStaffSums } from "./staff-facts.ts";

export type BreakdownQuery = {
  readonly by: BreakdownBy;
  /** A period key; null = the month of `on`. */
  readonly period: string | null;
  /** The business date; null = dataThrough, and without any sales the period's last day. */
  readonly on: string | null;
};

/** `plan` null = the parts have none, and so the whole is not divided either. */
type Divided = {
  readonly parts: readonly Part[];
  readonly rest: TwoYears;
  readonly plan: KnownPlan | null;
};

/**
 * The sales of the scope's offices in S and a year before, divided: the parts and `unassigned` add up to
 * `sales.actual`, `sales.prior` (and, by category and staff, `sales.plan`) of performance's total.
 * A category or channel is that of the sku or dealer at this ledger number (contract 3).
 * Errors: those of the performance answer.
 */
export async function breakdownReport(
  reading: Reading,
  query: BreakdownQuery,
): Promise<BreakdownAnswer> {
  const [through, calendar] = await Promise.all([
    dataThrough(reading),
    selectWorkCalendar(reading),
  ]);
  const { period, on } = settleDates(query, through);
  const context = periodContext(reading, { period, on, calendar });
  const { by } = query;
  const divided =
    by === "staff" ? await byStaff(reading, context) : await byGoods(reading, context, by);
  return {
    period: { key: period.key, start: period.start, end: period.end },
    on,
    dataThrough: through,
    ledger: reading.ledger,
    currency,
    by,
    scope: reading.scope,
    ...breakdown({ ...divided, begun: context.span !== null }),
  };
}

async function byGoods(reading: Reading, context: PeriodContext, by: GoodsBy): Promise<Divided> {
  const [facts, plans] = await Promise.all([
    readPartFacts(reading, context, by),
    by === "category" ? readOfficePlans(reading, context) : null,
  ]);
  const planned = (code: string): KnownPlan =>
    plans?.byCategory.get(code) ?? { amount: null, reason: "no_plan" };
  const codes = new Set([...facts.codes, ...(plans?.byCategory.keys() ?? [])]);
  return {
    parts: [...codes].map((code) => ({
      code,
      name: facts.nameOf(code),
      plan: plans && planned(code),
      ...facts.sales(code),
    })),
    rest: facts.sales(""),
    plan: plans && plans.whole,
  };
}

/** Persons with a plan in the period, or sales in S or a year before. */
async function byStaff(reading: Reading, context: PeriodContext): Promise<Divided> {
  const [facts, staff, plans] = await Promise.all([
    readStaffSums(reading, context, null),
    selectStaff(reading),
    readOfficePlans(reading, context),
  ]);
  const lives = groupBy(staff, (row) => row.staff_code);
  const parts = [...facts.codes]
    .filter((code) => code !== "")
    .map((code): Part => {
      const { plan: allotted, actual, prior } = facts.sums(code);
      const name = lifeAt(lives.get(code) ?? [], context)?.staff_name ?? code;
      return { code, name, plan: plan(allotted, context.period), actual, prior };
    });
  const { actual, prior } = facts.sums("");
  return { parts, rest: { actual, prior }, plan: plans.whole };
}
