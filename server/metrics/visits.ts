/** Visits to dealers and the visit cycles of key accounts (contract 2). */
import { daysBetween } from "../../shared/calendar/day.ts";
import type { VisitsBlock } from "../../shared/contract/performance.ts";
import type { Block, Reasons } from "./block.ts";
import type { Question } from "./question.ts";

/** A dealer open at asOf. */
export type VisitedDealer = {
  readonly key_account: string | null;
  readonly visit_cycle_days: number | null;
  /** Its newest visit ≤ asOf; null = never visited. */
  readonly lastVisit: string | null;
};

export type VisitsParts = {
  readonly dealers: number;
  readonly visited: number;
  readonly keyAccounts: number;
  readonly onCycle: number;
};

/** Parts of an office without open dealers. */
export function emptyVisitsParts(): VisitsParts {
  return { dealers: 0, visited: 0, keyAccounts: 0, onCycle: 0 };
}

/**
 * Parts of one dealer. Its newest visit tells all: it was visited in S when that visit lies in S, and it is
 * on cycle when that visit is at most visit_cycle_days ago. Key accounts have both the mark and a cycle.
 */
export function visitsParts(
  dealer: VisitedDealer,
  { span, asOf }: Pick<Question, "span" | "asOf">,
): VisitsParts {
  const { lastVisit, visit_cycle_days: cycle } = dealer;
  const isKey = dealer.key_account === "Y" && cycle !== null;
  return {
    dealers: 1,
    visited: span !== null && lastVisit !== null && lastVisit >= span.from ? 1 : 0,
    keyAccounts: isKey ? 1 : 0,
    onCycle: isKey && lastVisit !== null && daysBetween(lastVisit, asOf) <= cycle ? 1 : 0,
  };
}

/** Every part is a count. */
export function addVisitsParts(list: readonly VisitsParts[]): VisitsParts {
  const sums = { dealers: 0, visited: 0, keyAccounts: 0, onCycle: 0 };
  for (const parts of list) {
    sums.dealers += parts.dealers;
    sums.visited += parts.visited;
    sums.keyAccounts += parts.keyAccounts;
    sums.onCycle += parts.onCycle;
  }
  return sums;
}

/**
 * visitedRate = visited / dealers: null before the period (`not_begun`), and without dealers
 * (`insufficient_evidence`). onCycleRate = onCycle / keyAccounts at asOf, so it can be said before the
 * period too; null without key accounts (`no_key_accounts`).
 */
export function visitsBlock(
  parts: VisitsParts,
  { span }: Pick<Question, "span">,
): Block<VisitsBlock> {
  const { dealers, visited, keyAccounts, onCycle } = parts;
  const reasons: Reasons = {};
  if (!span) reasons["visits.visitedRate"] = "not_begun";
  else if (dealers === 0) reasons["visits.visitedRate"] = "insufficient_evidence";
  if (keyAccounts === 0) reasons["visits.onCycleRate"] = span ? "no_key_accounts" : "not_begun";
  const value = {
    dealers,
    visited,
    visitedRate: !span || dealers === 0 ? null : visited / dealers,
    keyAccounts,
    onCycle,
    onCycleRate: keyAccounts === 0 ? null : onCycle / keyAccounts,
    overdue: keyAccounts - onCycle,
  };
  return { value, reasons };
}
