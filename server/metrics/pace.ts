import { monthPeriod } from "../../shared/calendar/period.ts";
import { addDays } from "../../shared/calendar/day.ts";
import { workingDays } from "../../shared/calendar/workday.ts";
import type { Question } from "./question.ts";

/** An exact fraction; `whole` > 0. */
export type Fraction = { readonly part: bigint; readonly whole: bigint };

/** A stretch of days as working days gone and working days in all. */
type Progress = { readonly gone: number; readonly all: number };

/**
 * Working days in S / working days of the period. A period without working days is 0 until it has
 * ended, then 1. Source: contract 2, `timeProgress`.
 */
export function timeProgress(question: Question): Fraction {
  const { gone, all } = progress(question, question.period);
  return { part: BigInt(gone), whole: BigInt(all) };
}

/** What `expectedCompletion` needs of the calendar, the same for every office: each month's progress. */
export type PlanPace = {
  readonly time: Fraction;
  readonly byMonth: ReadonlyMap<string, Progress>;
};

/** The progress of the period and of each of its months. */
export function planPace(question: Question, months: readonly string[]): PlanPace {
  return {
    time: timeProgress(question),
    byMonth: new Map(months.map((month) => [month, progress(question, monthPeriod(month))])),
  };
}

/**
 * The share of a plan due by `on`: Σ (month plan × that month's working days gone / all) / Σ month plans.
 * Without the plan of every month, or with nothing in them, time progress (quarter rows give no shape).
 * Source: contract 2, `expectedCompletion`.
 */
export function expectedCompletion(
  months: ReadonlyMap<string, number> | null,
  pace: PlanPace,
): Fraction {
  if (months === null) return pace.time;
  let common = 1n;
  for (const { all } of pace.byMonth.values()) common = leastCommonMultiple(common, BigInt(all));
  let due = 0n;
  let planned = 0n;
  for (const [month, { gone, all }] of pace.byMonth) {
    const amount = BigInt(months.get(month) ?? 0);
    planned += amount;
    due += amount * BigInt(gone) * (common / BigInt(all));
  }
  return planned > 0n ? { part: due, whole: planned * common } : pace.time;
}

/** Working days in S; 0 when S is empty. */
export function workdaysPassed({ calendar, span }: Question): number {
  return span ? workingDays(calendar, span.from, span.to) : 0;
}

/** Working days of the period after `on`. */
export function workdaysLeft({ calendar, period, on }: Question): number {
  return workingDays(calendar, on < period.start ? period.start : addDays(on, 1), period.end);
}

function progress(
  { calendar, on }: Question,
  { start, end }: { readonly start: string; readonly end: string },
): Progress {
  const all = workingDays(calendar, start, end);
  // Whether a stretch without working days has passed is decided by its last day.
  if (all === 0) return { gone: on >= end ? 1 : 0, all: 1 };
  return { gone: workingDays(calendar, start, on < end ? on : end), all };
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}

/** True when more than 2 working days lie after an office's newest sales up to `on`, or it has none. */
export function lagging(
  through: string | null,
  { calendar, on }: Pick<Question, "calendar" | "on">,
): boolean {
  return through === null || workingDays(calendar, addDays(through, 1), on) > 2;
}
