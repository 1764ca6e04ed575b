/** Sales by parts that add up to the whole, and the plan the parts were given of it (contract 3). */
import { compareCodePoints } from "../../shared/code-points.ts";
import { unassigned } from "../../shared/contract/breakdown.ts";
import type { BreakdownRow, BreakdownTotal } from "../../shared/contract/breakdown.ts";
import { sumKnown } from "../../shared/money.ts";
import { firstReason } from "./block.ts";
import type { Reasons } from "./block.ts";
import type { Plan } from "./plan.ts";
import type { SalesSum } from "./sales.ts";

/** 分, or why there is none. */
export type KnownPlan = Pick<Plan, "amount" | "reason">;

/** Sales of S, and of the same days a year before. */
export type TwoYears = { readonly actual: SalesSum; readonly prior: SalesSum };

export type Part = TwoYears & {
  readonly code: string;
  readonly name: string;
  /** null = not divided this way. */
  readonly plan: KnownPlan | null;
};

/** Several plans as one: Σ of what is known; the first reason of the contract's list where nothing is. */
export function addPlans(plans: readonly KnownPlan[]): KnownPlan {
  const amount = sumKnown(plans.map((plan) => plan.amount));
  if (amount !== null) return { amount, reason: null };
  const held = plans.flatMap((plan) => plan.reason ?? []);
  return { amount, reason: held.length > 0 ? firstReason(held) : "no_plan" };
}

/**
 * The rows and their total. What no part has is the row `unassigned`: the sales in `rest`, and of the plan
 * what is left of the whole (below 0 where the parts were given more); it is there only if it says
 * something. Amounts in 分; actual and prior null without a row, all but the plan before the period
 * (`not_begun`). Source: contract 2 (`plan`, `actual`, `prior`) and 3.
 */
export function breakdown(given: {
  readonly parts: readonly Part[];
  readonly rest: TwoYears;
  /** The plan of the whole; null = not divided this way. */
  readonly plan: KnownPlan | null;
  readonly begun: boolean;
}): { readonly rows: BreakdownRow[]; readonly total: BreakdownTotal } {
  const { parts, rest, plan, begun } = given;
  const left = plan && restOfPlan(plan, parts);
  const hasRest = (begun && rest.actual.rows + rest.prior.rows > 0) || (left?.amount ?? 0) !== 0;
  const all: readonly Part[] = hasRest
    ? [...parts, { code: unassigned, name: unassigned, plan: left, ...rest }]
    : parts;
  const rows = all.map((part): BreakdownRow => {
    const actual = begun && part.actual.rows > 0 ? part.actual.amount : null;
    const prior = begun && part.prior.rows > 0 ? part.prior.amount : null;
    return {
      code: part.code,
      name: part.name,
      ...amounts({ plan: part.plan, actual, prior }, begun),
    };
  });
  const total = {
    plan,
    actual: sumKnown(rows.map((row) => row.actual)),
    prior: sumKnown(rows.map((row) => row.prior)),
  };
  return { rows: rows.sort(byActualThenCode), total: amounts(total, begun) };
}

function restOfPlan(plan: KnownPlan, parts: readonly Part[]): KnownPlan {
  if (plan.amount === null) return plan;
  const given = sumKnown(parts.map((part) => part.plan?.amount ?? null)) ?? 0;
  return { amount: plan.amount - given, reason: null };
}

function amounts(
  row: {
    readonly plan: KnownPlan | null;
    readonly actual: number | null;
    readonly prior: number | null;
  },
  begun: boolean,
): BreakdownTotal {
  const reasons: Reasons = {};
  if (row.plan && row.plan.amount === null) reasons["plan"] = row.plan.reason ?? "no_plan";
  if (row.actual === null) reasons["actual"] = begun ? "not_reported" : "not_begun";
  if (row.prior === null) reasons["prior"] = begun ? "no_prior" : "not_begun";
  return {
    ...(row.plan ? { plan: row.plan.amount } : {}),
    actual: row.actual,
    prior: row.prior,
    reasons: reasons as BreakdownTotal["reasons"],
  };
}

function byActualThenCode(a: BreakdownRow, b: BreakdownRow): number {
  if (a.actual !== b.actual) {
    if (a.actual === null) return 1;
    if (b.actual === null) return -1;
    return b.actual - a.actual;
  }
  return compareCodePoints(a.code, b.code);
}
