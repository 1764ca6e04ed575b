import type { SalesBlock } from "../../shared/contract/performance.ts";
import type { ReasonCode } from "../../shared/contract/values.ts";
import { roundedQuotient } from "../../shared/money.ts";
import { percentagePoints, quotient } from "../../shared/ratio.ts";
import { firstReason } from "./block.ts";
import type { Block, Reasons } from "./block.ts";
import { expectedCompletion, lagging, workdaysLeft, workdaysPassed } from "./pace.ts";
import type { PlanPace } from "./pace.ts";
import { plan } from "./plan.ts";
import type { PlanAmounts } from "./plan.ts";
import type { Question } from "./question.ts";

/** Sales rows of some days: Σ amount, Σ of the negative amounts (returns), how many rows. 分. */
export type SalesSum = {
  readonly amount: number;
  readonly negative: number;
  readonly rows: number;
};
export const noSales: SalesSum = { amount: 0, negative: 0, rows: 0 };

/** What is known of one office, or one person, in a period. */
export type SalesParts = {
  readonly plan: PlanAmounts;
  /** Sales of S, and of the same days a year before. */
  readonly actual: SalesSum;
  readonly prior: SalesSum;
  /** The newest date with sales up to `on`. */
  readonly through: string | null;
  /** Only with `category=`: Σ of the sales in S without a sku; else null. */
  readonly uncategorised: number | null;
};

/** completion = actual / plan; null unless both are known and plan > 0. Source: contract 2. */
export function completion(actual: number | null, planned: number | null): number | null {
  if (actual === null || planned === null || planned <= 0) return null;
  return quotient(BigInt(actual), BigInt(planned));
}

/** growth = actual / prior − 1, divided once; null unless both are known and prior > 0. Source: contract 2. */
export function growth(actual: number | null, prior: number | null): number | null {
  if (actual === null || prior === null || prior <= 0) return null;
  return quotient(BigInt(actual) - BigInt(prior), BigInt(prior));
}

/**
 * What must be sold on each working day that is left: max(0, gap) / days, half rounded up, in 分.
 * null when the gap is not known or no working day is left. Source: contract 2.
 */
export function requiredPerWorkday(gap: number | null, daysLeft: number): number | null {
  if (gap === null || daysLeft <= 0) return null;
  return roundedQuotient(BigInt(Math.max(0, gap)), BigInt(daysLeft));
}

/**
 * What a working day has brought so far: actual / working days in S, half rounded up, in 分.
 * null when the actual is not known or no working day has passed.
 */
export function actualPerWorkday(actual: number | null, daysPassed: number): number | null {
  if (actual === null || daysPassed <= 0) return null;
  return roundedQuotient(BigInt(actual), BigInt(daysPassed));
}

/**
 * The sales block of one office or person, each null with its reason. Money in 分, ratios as numbers,
 * paceGapPp in percentage points. Source: contract 2, Sales.
 */
export function salesBlock(
  parts: SalesParts,
  question: Question,
  pace: PlanPace,
): Block<SalesBlock> {
  const begun = question.span !== null;
  const planned = plan(parts.plan, question.period);
  const actual = begun && parts.actual.rows > 0 ? parts.actual.amount : null;
  const prior = begun && parts.prior.rows > 0 ? parts.prior.amount : null;
  const due = planned.amount === null ? null : expectedCompletion(planned.months, pace);
  const expected = due && quotient(due.part, due.whole);
  const done = completion(actual, planned.amount);
  const gap =
    planned.amount === null ? null : !begun ? planned.amount : minus(planned.amount, actual);
  const value: SalesBlock = {
    plan: planned.amount,
    unallocated: planned.unallocated,
    actual,
    returns: begun ? parts.actual.negative : 0,
    prior,
    timeProgress: quotient(pace.time.part, pace.time.whole),
    expectedCompletion: expected,
    planToDate:
      planned.amount === null || due === null
        ? null
        : roundedQuotient(BigInt(planned.amount) * due.part, due.whole),
    completion: done,
    paceGapPp: done === null || expected === null ? null : percentagePoints(done, expected),
    gap,
    requiredPerWorkday: requiredPerWorkday(gap, workdaysLeft(question)),
    actualPerWorkday: actualPerWorkday(actual, workdaysPassed(question)),
    growth: growth(actual, prior),
    through: parts.through,
    lagging: lagging(parts.through, question),
    ...(parts.uncategorised === null ? {} : { uncategorised: parts.uncategorised }),
  };
  return { value, reasons: salesReasons(value, { begun, planReason: planned.reason }) };
}

function minus(planned: number, actual: number | null): number | null {
  return actual === null ? null : planned - actual;
}

/** The reason of every null of a sales block; `planReason` says why the plan is null. */
function salesReasons(
  value: SalesBlock,
  { begun, planReason }: { readonly begun: boolean; readonly planReason: ReasonCode | null },
): Reasons {
  const reasons: Record<string, ReasonCode> = {};
  const give = (field: keyof SalesBlock, held: readonly (ReasonCode | null | false)[]): void => {
    if (value[field] !== null) return;
    const codes = held.filter((code): code is ReasonCode => code !== null && code !== false);
    reasons[`sales.${field}`] = firstReason(codes);
  };
  const noActual: ReasonCode | null =
    value.actual !== null ? null : begun ? "not_reported" : "not_begun";
  const noPrior: ReasonCode | false = !begun
    ? "not_begun"
    : (value.prior === null || value.prior <= 0) && "no_prior";
  const overPlan: (ReasonCode | null | false)[] = begun
    ? [planReason, value.plan !== null && value.plan <= 0 && "plan_zero", noActual]
    : ["not_begun"];
  give("plan", [planReason]);
  give("unallocated", [planReason ?? "plan_incomplete"]);
  give("actual", [noActual]);
  give("prior", [noPrior]);
  give("expectedCompletion", [planReason]);
  give("planToDate", [planReason]);
  give("completion", overPlan);
  give("paceGapPp", overPlan);
  // Before the period has begun the gap is the plan: only a missing plan leaves it open.
  const noGap = begun ? [planReason, noActual] : [planReason];
  give("gap", noGap);
  give("requiredPerWorkday", value.gap === null ? noGap : ["no_days_left"]);
  give("actualPerWorkday", [noActual ?? "insufficient_evidence"]);
  give("growth", begun ? [noActual, noPrior] : ["not_begun"]);
  give("through", ["not_reported"]);
  return reasons;
}
