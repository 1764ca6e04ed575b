import { periodTree } from "../../shared/calendar/period.ts";
import { priorSpan, splitSpan } from "../../shared/calendar/span.ts";
import type { Span } from "../../shared/calendar/span.ts";
import type { Reading } from "../access/reading.ts";
import { planAmounts } from "../metrics/plan.ts";
import type { PlanAmounts } from "../metrics/plan.ts";
import type { SalesParts } from "../metrics/sales.ts";
import { selectPlans } from "../rollups/plans.ts";
import { cellsByMember } from "../rollups/sales-cells.ts";
import type { SalesCells } from "../rollups/sales-cells.ts";
import { selectStaffCategoryThrough } from "../rollups/sales-staff-category-through.ts";
import { selectStaffDays } from "../rollups/sales-staff-days.ts";
import { selectStaffMonths } from "../rollups/sales-staff-months.ts";
import type { StaffSales } from "../rollups/sales-staff-months.ts";
import { selectStaffThrough } from "../rollups/sales-staff-through.ts";
import type { PeriodContext } from "./context.ts";
import { groupBy } from "./group-by.ts";
import { ownPlan } from "./performance-facts.ts";
import { sumOf } from "./span-sales.ts";

/** What persons sold and were allotted; "" stands for sales without a staff code. */
export type StaffSums = {
  readonly sums: (staffCode: string) => Pick<SalesParts, "plan" | "actual" | "prior">;
  /** Who has a plan row in the years asked, or sales in S or a year before. */
  readonly codes: ReadonlySet<string>;
  /** An office the person sold for or has a plan in. */
  readonly officeOf: (staffCode: string) => string | null;
};

/** Reads the sums, of the offices in the answer alone: persons add up to the offices' sales. */
export async function readStaffSums(
  reading: Reading,
  context: PeriodContext,
  category: string | null,
): Promise<StaffSums> {
  const { span, period } = context;
  const prior = span && priorSpan(span);
  const kept = inAnswerOf(context);
  const [now, before, plans] = await Promise.all([
    span ? readStaffSales(reading, span, category).then(kept) : [],
    prior ? readStaffSales(reading, prior, category).then(kept) : [],
    selectPlans(reading, { periods: periodTree(period), staff: true, category }).then(kept),
  ]);
  const sold = { now: byPerson(now), before: byPerson(before) };
  const plansOf = groupBy(plans, (row) => row.staff_code ?? "");
  const offices = new Map<string, string>();
  for (const row of [...plans, ...before, ...now])
    offices.set(row.staff_code ?? "", row.office_code);
  return {
    sums: (code) => ({
      plan: planOf(plansOf.get(code) ?? [], category),
      actual: sumOf(sold.now.get(code)),
      prior: sumOf(sold.before.get(code)),
    }),
    codes: new Set([...plansOf.keys(), ...sold.now.keys(), ...sold.before.keys()]),
    officeOf: (code) => offices.get(code) ?? null,
  };
}

/** The newest date ≤ `on` that each of the persons sold on; who never did is missing. */
export async function readStaffThrough(
  reading: Reading,
  { on, offices }: PeriodContext,
  asked: { readonly category: string | null; readonly staff: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const { category } = asked;
  const staff = new Set(asked.staff);
  const through =
    category === null
      ? await selectStaffThrough(reading, on)
      : await selectStaffCategoryThrough(reading, { on, category, offices, staff });
  const codes = new Set(offices.map((office) => office.office_code));
  const newest = new Map<string, string>();
  for (const { office_code, staff_code, through: day } of through) {
    if (!codes.has(office_code) || day === null) continue;
    if (day > (newest.get(staff_code) ?? "")) newest.set(staff_code, day);
  }
  return newest;
}

/** Keeps the rows of the offices in the answer. */
function inAnswerOf(context: PeriodContext) {
  const codes = new Set(context.offices.map((office) => office.office_code));
  return <T extends { readonly office_code: string }>(rows: readonly T[]): readonly T[] =>
    rows.filter((row) => codes.has(row.office_code));
}

async function readStaffSales(
  reading: Reading,
  span: Span,
  category: string | null,
): Promise<readonly StaffSales[]> {
  // No rollup holds person and sku together: with a category the rows themselves are added up.
  if (category !== null) return selectStaffDays(reading, span, category);
  const { months, days } = splitSpan(span);
  const [whole, broken] = await Promise.all([
    months ? selectStaffMonths(reading, months) : [],
    days ? selectStaffDays(reading, days, null) : [],
  ]);
  return [...whole, ...broken];
}

function byPerson(sales: readonly StaffSales[]): SalesCells {
  return cellsByMember(
    sales.map(({ staff_code, month, amount, negative, rows }) => ({
      member: staff_code,
      at: month,
      amount,
      negative,
      rows,
    })),
  );
}

/** A person's amounts: each office's rows by the rules of a plan, then added, period by period. */
function planOf(
  rows: readonly {
    readonly office_code: string;
    readonly period: string;
    readonly category: string | null;
    readonly amount: number;
  }[],
  category: string | null,
): PlanAmounts {
  const sums = new Map<string, number>();
  for (const group of groupBy(rows, (row) => row.office_code).values()) {
    for (const [period, amount] of planAmounts(ownPlan(group, category))) {
      sums.set(period, (sums.get(period) ?? 0) + amount);
    }
  }
  return sums;
}
