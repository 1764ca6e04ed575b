/** On which side of its limits an incident's price is: a depth alone does not say. */
import type { PriceIncident } from "../../../shared/contract/price-incidents.ts";

export function sideOf({ worstPrice, limit }: PriceIncident): "above" | "below" {
  return worstPrice > limit ? "above" : "below";
}

/** The depth with its side: −0.124 below the floor, 0.124 above the ceiling. */
export function signedDepth(one: PriceIncident): number {
  return sideOf(one) === "below" ? -one.depth : one.depth;
}
