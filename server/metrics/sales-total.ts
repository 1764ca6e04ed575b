import type { PerformanceTotal, SalesBlock } from "../../shared/contract/performance.ts";
import type { ReasonCode } from "../../shared/contract/values.ts";
import { exactSum, sumKnown, sumMinor } from "../../shared/money.ts";
import { percentagePoints, quotient } from "../../shared/ratio.ts";
import { firstReason } from "./block.ts";
import type { Block, Reasons } from "./block.ts";
import { lagging, workdaysLeft, workdaysPassed } from "./pace.ts";
import type { Question } from "./question.ts";
import { actualPerWorkday, requiredPerWorkday } from "./sales.ts";

export type SalesCounts = PerformanceTotal["counted"];
type Row = Block<SalesBlock>;

/**
 * The sales of several offices. Amounts are Σ of what is known (null if nothing is), so the gap is Σ gap.
 * completion and expectedCompletion are Σ/Σ over the rows whose own completion is known, growth over those
 * whose own growth is known: an office that has not reported makes a total neither better nor worse.
 * `question` gives the working days. Source: contract 2, Totals.
 */
export function salesTotal(rows: readonly Row[], question: Question, timeProgress: number): Row {
  const values = rows.map((row) => row.value);
  const compared = values.filter((row) => row.completion !== null);
  const grown = values.filter((row) => row.growth !== null);
  const done = completionOf(compared);
  const expected = shareDue(compared);
  const through = newest(values.map((row) => row.through));
  const gap = sumKnown(values.map((row) => row.gap));
  const actual = sumKnown(values.map((row) => row.actual));
  const uncategorised = values.flatMap((row) =>
    row.uncategorised === undefined ? [] : [row.uncategorised],
  );
  const value: SalesBlock = {
    plan: sumKnown(values.map((row) => row.plan)),
    unallocated: sumKnown(values.map((row) => row.unallocated)),
    actual,
    returns: sumMinor(values.map((row) => row.returns)),
    prior: sumKnown(values.map((row) => row.prior)),
    timeProgress,
    expectedCompletion: expected,
    planToDate: sumKnown(values.map((row) => row.planToDate)),
    completion: done,
    paceGapPp: done === null || expected === null ? null : percentagePoints(done, expected),
    gap,
    requiredPerWorkday: requiredPerWorkday(gap, workdaysLeft(question)),
    actualPerWorkday: actualPerWorkday(actual, workdaysPassed(question)),
    growth: pooledGrowth(grown),
    through,
    lagging: lagging(through, question),
    ...(uncategorised.length === 0 ? {} : { uncategorised: sumMinor(uncategorised) }),
  };
  return { value, reasons: totalReasons(value, rows, question.span !== null) };
}

/** How many offices stand behind a total. Source: contract 2, `counted`. */
export function salesCounts(rows: readonly Row[]): SalesCounts {
  const count = (holds: (row: SalesBlock) => boolean): number =>
    rows.filter((row) => holds(row.value)).length;
  return {
    offices: rows.length,
    withPlan: count((row) => row.plan !== null),
    reported: count((row) => row.actual !== null),
    compared: count((row) => row.completion !== null),
    lagging: count((row) => row.lagging),
  };
}

/** Σ actual / Σ prior − 1 of rows whose own growth is known; null for none. Source: contract 2. */
export function pooledGrowth(
  rows: readonly { readonly actual: number | null; readonly prior: number | null }[],
): number | null {
  if (rows.length === 0) return null;
  const prior = exactSum(rows.map((row) => row.prior ?? 0));
  return quotient(exactSum(rows.map((row) => row.actual ?? 0)) - prior, prior);
}

function completionOf(rows: readonly SalesBlock[]): number | null {
  if (rows.length === 0) return null;
  return quotient(
    exactSum(rows.map((row) => row.actual ?? 0)),
    exactSum(rows.map((row) => row.plan ?? 0)),
  );
}

/**
 * Σ (plan × its share due) / Σ plan. Not from planToDate: that is money, rounded office by office, and a
 * total of offices that are all due by one half would be due by a little more or less.
 */
function shareDue(rows: readonly SalesBlock[]): number | null {
  if (new Set(rows.map((row) => row.expectedCompletion)).size <= 1)
    return rows[0]?.expectedCompletion ?? null;
  let due = 0;
  for (const row of rows) due += (row.plan ?? 0) * (row.expectedCompletion ?? 0);
  return due / Number(exactSum(rows.map((row) => row.plan ?? 0)));
}

function newest(days: readonly (string | null)[]): string | null {
  let found: string | null = null;
  for (const day of days) if (day !== null && (found === null || day > found)) found = day;
  return found;
}

/** Reasons that hold for a total of no office at all. */
const reasonsOfNone: Readonly<Record<string, ReasonCode>> = {
  plan: "no_plan",
  unallocated: "no_plan",
  expectedCompletion: "no_plan",
  planToDate: "no_plan",
  completion: "no_plan",
  paceGapPp: "no_plan",
  gap: "no_plan",
  requiredPerWorkday: "no_plan",
  actual: "not_reported",
  actualPerWorkday: "not_reported",
  growth: "not_reported",
  prior: "no_prior",
  through: "not_reported",
};

/** The share of plan due is taken over rows with a completion, so it fails as completion does. */
const failsAs: Readonly<Record<string, string>> = {
  expectedCompletion: "completion",
  actualPerWorkday: "actual",
};

/** Amounts by the day: where the amount is known, the days are what is missing. */
const withoutDays: Readonly<
  Record<string, { readonly of: keyof SalesBlock; readonly reason: ReasonCode }>
> = {
  requiredPerWorkday: { of: "gap", reason: "no_days_left" },
  actualPerWorkday: { of: "actual", reason: "insufficient_evidence" },
};

/** A total is null for the reasons of its rows: the first of the contract's list that any of them has. */
function totalReasons(value: SalesBlock, rows: readonly Row[], begun: boolean): Reasons {
  const reasons: Record<string, ReasonCode> = {};
  for (const [field, number] of Object.entries(value)) {
    if (number !== null) continue;
    const source = failsAs[field] ?? field;
    const own = rows.flatMap((row) => row.reasons[`sales.${source}`] ?? []);
    const noDays = withoutDays[field];
    if (noDays && value[noDays.of] !== null) own.splice(0, own.length, noDays.reason);
    const waits =
      !begun && ["actual", "prior", "completion", "growth", "paceGapPp"].includes(source);
    reasons[`sales.${field}`] = waits
      ? "not_begun"
      : firstReason(own.length > 0 ? own : [reasonsOfNone[field] ?? "not_reported"]);
  }
  return reasons;
}
