import { daysBetween } from "../../shared/calendar/day.ts";
import { visitsParts } from "./visits.ts";
import type { VisitedDealer } from "./visits.ts";

/** Sales of so many days up to asOf say what a key account is worth. */
export const dealerSalesDays = 28;

/** A dealer open at asOf. */
export type KeyAccount = VisitedDealer & { readonly opened_on: string | null };

/** True for a key account that is not on its cycle: counted in `visits.overdue`. Source: contract 2, Visits. */
export function isOverdue(dealer: KeyAccount, asOf: string): boolean {
  const { keyAccounts, onCycle } = visitsParts(dealer, { span: null, asOf });
  return keyAccounts > onCycle;
}

/**
 * Days from the last visit to asOf beyond visit_cycle_days. Never visited: counted from opened_on, and 0
 * while the first cycle still runs; null without that day, or without a cycle. Source: contract 2, Visits.
 */
export function daysOverdue(dealer: KeyAccount, asOf: string): number | null {
  const from = dealer.lastVisit ?? dealer.opened_on;
  if (from === null || dealer.visit_cycle_days === null) return null;
  return Math.max(0, daysBetween(from, asOf) - dealer.visit_cycle_days);
}
