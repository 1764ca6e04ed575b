import { dayNumber } from "../../shared/calendar/day.ts";
import { compareCodePoints } from "../../shared/code-points.ts";
import { priceBreach } from "./price-breach.ts";
import type { PriceBreach } from "./price-breach.ts";
import { policiesInOrder, policyOn } from "./price-policy.ts";
import type { PricePolicy } from "./price-policy.ts";

/** A price as it was seen, of one office, level and sku; dealer_code null or "" = not named. */
export type PriceObservation = {
  readonly date: string;
  readonly dealer_code: string | null;
  readonly line_no: number;
  readonly price: number;
};

/** An observation that has a policy, held against it. */
export type JudgedPrice = {
  readonly date: string;
  /** The date as days from 1970-01-01. */
  readonly day: number;
  /** "" = not named: all those count as one dealer. */
  readonly dealer: string;
  readonly price: number;
  readonly guide: number;
  /** null = in band. */
  readonly breach: PriceBreach | null;
};

/**
 * The observations of one (office, level, sku) that have a policy, in the order in which incidents are
 * told: date, dealer_code by code points (blank first), line_no. The order they come in does not matter.
 */
export function judgedPrices(
  observations: readonly PriceObservation[],
  policies: readonly PricePolicy[],
  provinceCode: string,
): JudgedPrice[] {
  const ordered = policiesInOrder(policies, provinceCode);
  if (ordered.length === 0) return [];
  const judged: JudgedPrice[] = [];
  for (const seen of [...observations].sort(inOrderOfTelling)) {
    const policy = policyOn(ordered, seen.date);
    if (!policy) continue;
    judged.push({
      date: seen.date,
      day: dayNumber(seen.date),
      dealer: seen.dealer_code ?? "",
      price: seen.price,
      guide: policy.guide_price,
      breach: priceBreach(seen.price, policy),
    });
  }
  return judged;
}

function inOrderOfTelling(a: PriceObservation, b: PriceObservation): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return compareCodePoints(a.dealer_code ?? "", b.dealer_code ?? "") || a.line_no - b.line_no;
}
