/** What a plan of a period is (contract 2, `plan`, `unallocated`, `expectedCompletion`). */
import { monthsOf } from "./calendar.ts";
import { amountOf, cell, rowsOf, total } from "./company.ts";
import { firstOf, lastOf, daysBetween } from "./calendar.ts";
import { fraction, over, plus, times, type Fraction } from "./fraction.ts";
import { workdaysAmong, type Question } from "./question.ts";

export type PlanReason = "no_plan" | "plan_incomplete";
export type Plan = {
  readonly amount: bigint | null;
  readonly reason: PlanReason | null;
  readonly unallocated: bigint | null;
};

/** The plan written for exactly this period: the uncategorised row, else Σ of its category rows. */
function written(q: Question, office: string, period: string): bigint | null {
  const rows = rowsOf(q.company, "sales_plans").filter(
    (row) =>
      cell(row, "office_code") === office &&
      cell(row, "period") === period &&
      cell(row, "staff_code") === "" &&
      (q.category === null || cell(row, "category") === q.category),
  );
  if (rows.length === 0) return null;
  const plain = rows.filter((row) => cell(row, "category") === "");
  return total((plain.length > 0 ? plain : rows).map((row) => amountOf(row)));
}

function partsOf(period: string): string[] {
  if (period.length === 4) return [1, 2, 3, 4].map((quarter) => `${period}Q${quarter}`);
  return period.length === 6 ? monthsOf(period) : [];
}

function planned(q: Question, office: string, period: string): bigint | null {
  const own = written(q, office, period);
  return own ?? sumOfParts(q, office, period);
}

function sumOfParts(q: Question, office: string, period: string): bigint | null {
  const parts = partsOf(period).map((part) => planned(q, office, part));
  if (parts.length === 0 || parts.includes(null)) return null;
  return total(parts as bigint[]);
}

function isAnythingWritten(q: Question, office: string, period: string): boolean {
  return (
    written(q, office, period) !== null ||
    partsOf(period).some((part) => isAnythingWritten(q, office, part))
  );
}

export function planOf(q: Question, office: string): Plan {
  const amount = planned(q, office, q.period);
  const parts = sumOfParts(q, office, q.period);
  const reason = isAnythingWritten(q, office, q.period) ? "plan_incomplete" : "no_plan";
  return {
    amount,
    reason: amount === null ? reason : null,
    unallocated: amount === null || parts === null ? null : amount - parts,
  };
}

/** Working days of the month in S / those of the month; without any: 0 until it has ended, then 1. */
function shareOfDays(q: Question, days: readonly string[]): Fraction {
  const all = workdaysAmong(q, days);
  const inS = workdaysAmong(
    q,
    days.filter((day) => q.days.includes(day)),
  );
  if (all > 0) return fraction(BigInt(inS), BigInt(all));
  return fraction(q.days.includes(days.at(-1) as string) ? 1n : 0n);
}

export const timeProgressOf = (q: Question): Fraction =>
  shareOfDays(q, daysBetween(q.start, q.end));

/** The share of the plan due by `on`, by the shape of the month plans. */
export function expectedOf(q: Question, office: string): Fraction {
  const months = q.months.map((month) => ({ month, plan: planned(q, office, month) }));
  let due = fraction(0n);
  let whole = 0n;
  for (const { month, plan } of months) {
    if (plan === null) return timeProgressOf(q);
    const share = shareOfDays(q, daysBetween(firstOf(month), lastOf(month)));
    due = plus(due, times(fraction(plan), share));
    whole += plan;
  }
  return whole > 0n ? over(due, fraction(whole)) : timeProgressOf(q);
}
