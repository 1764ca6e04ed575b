/**
 * Where a total's completion is not its actual by its plan: amounts are added over every office that has one,
 * completion over the offices that have both. Who sees both numbers has to be told.
 */
import type { TierMonth } from "../../charts/three-tier-spec.ts";
import type { Subject } from "./subject.ts";

/** 22/24: how many of the offices are in the completion; null where it covers all that the amounts do. */
export function comparedOffices({ row, offices }: Subject): string | null {
  const { plan, actual, completion } = row.sales;
  if (plan === null || actual === null || completion === null) return null;
  if (agree(completion * plan, actual, plan)) return null;
  const compared = offices.filter(({ sales }) => sales.completion !== null).length;
  return `${compared}/${offices.length}`;
}

/** The months whose ΔPL% is not their ΔPL by their plan. */
export function monthsApart(months: readonly TierMonth[]): TierMonth[] {
  return months.filter(
    ({ plan, delta, deltaRatio }) =>
      plan !== null &&
      delta !== null &&
      deltaRatio !== null &&
      !agree(deltaRatio * plan, delta, plan),
  );
}

/** Apart by no more than what a ratio of doubles loses, in 分. */
function agree(made: number, given: number, plan: number): boolean {
  return Math.abs(made - given) <= Math.max(1, Math.abs(plan) * 1e-12);
}
