/**
 * Where a total's completion is not its actual by its plan: amounts are added over every office that has one,
 * completion over the offices that have both. Who sees both numbers has to be told.
 */
import type { PerformanceRow } from "../../shared/contract/performance.ts";

/** 22/24: how many of the offices are in the completion; null where it covers all that the amounts do. */
export function writeCompared(
  { plan, actual, completion }: PerformanceRow["sales"],
  counted: { readonly compared: number; readonly offices: number },
): string | null {
  if (plan === null || actual === null || completion === null) return null;
  if (agree(completion * plan, actual, plan)) return null;
  return `${counted.compared}/${counted.offices}`;
}

/** Apart by no more than what a ratio of doubles loses, in 分. */
export function agree(made: number, given: number, plan: number): boolean {
  return Math.abs(made - given) <= Math.max(1, Math.abs(plan) * 1e-12);
}
