import { periodMonths, periodParts } from "../../shared/calendar/period.ts";
import type { Period } from "../../shared/calendar/period.ts";
import type { ReasonCode } from "../../shared/contract/values.ts";
import { sumMinor } from "../../shared/money.ts";

/** One office's (or one person's) plan rows: the amount of each period key that has any, in 分. */
export type PlanAmounts = ReadonlyMap<string, number>;

export type Plan = {
  /** 分; null: see `reason`. */
  readonly amount: number | null;
  readonly reason: ReasonCode | null;
  /** What the parts one level down leave open, 分; null unless every part is known. */
  readonly unallocated: number | null;
  /** Month key → plan in 分 for every month of the period; null unless all are known. */
  readonly months: ReadonlyMap<string, number> | null;
};

/**
 * The amounts of a period's rows: an uncategorised row is the plan, else the category rows add up to it.
 * The rows are those of one office without a staff code, or of one person: an allocation is never added
 * to the plan it was taken from. Source: contract 2, `plan`.
 */
export function planAmounts(
  rows: readonly {
    readonly period: string;
    readonly category: string | null;
    readonly amount: number;
  }[],
): PlanAmounts {
  const whole = new Map<string, number>();
  const parts = new Map<string, number[]>();
  for (const row of rows) {
    if (row.category === null) whole.set(row.period, row.amount);
    else parts.set(row.period, [...(parts.get(row.period) ?? []), row.amount]);
  }
  for (const [period, amounts] of parts) {
    if (!whole.has(period)) whole.set(period, sumMinor(amounts));
  }
  return whole;
}

/**
 * The plan of a period: its own row, else the sum of its parts one level down if all of them are known.
 * null: `no_plan` when the period's whole tree is empty, `plan_incomplete` when parts are missing.
 * Source: contract 2, `plan` and `unallocated`.
 */
export function plan(amounts: PlanAmounts, period: Period): Plan {
  const amount = amountOf(amounts, period);
  const parts = partsOf(amounts, period);
  return {
    amount,
    reason: amount !== null ? null : isEmpty(amounts, period) ? "no_plan" : "plan_incomplete",
    // A month has no level below it: what it leaves open cannot be said.
    unallocated:
      amount === null || parts === null || parts.length === 0 ? null : amount - sumMinor(parts),
    months: knownMonths(amounts, period),
  };
}

function amountOf(amounts: PlanAmounts, period: Period): number | null {
  const own = amounts.get(period.key);
  if (own !== undefined) return own;
  const parts = partsOf(amounts, period);
  return parts === null || parts.length === 0 ? null : sumMinor(parts);
}

/** The plans one level down, or null when one of them is not known. */
function partsOf(amounts: PlanAmounts, period: Period): readonly number[] | null {
  const parts: number[] = [];
  for (const part of periodParts(period)) {
    const amount = amountOf(amounts, part);
    if (amount === null) return null;
    parts.push(amount);
  }
  return parts;
}

function isEmpty(amounts: PlanAmounts, period: Period): boolean {
  return !amounts.has(period.key) && periodParts(period).every((part) => isEmpty(amounts, part));
}

function knownMonths(amounts: PlanAmounts, period: Period): ReadonlyMap<string, number> | null {
  const known = new Map<string, number>();
  for (const month of periodMonths(period)) {
    const amount = amounts.get(month);
    if (amount === undefined) return null;
    known.set(month, amount);
  }
  return known;
}
