import { deepPercent } from "./price-incident-rules.ts";
import { isInBand } from "./price-policy.ts";
import type { PriceTerms } from "./price-policy.ts";

export type PriceBreach = {
  /** The limit that was broken: the floor, or the ceiling; 分. */
  readonly limit: number;
  /** How far beyond the limit / the limit. */
  readonly depth: number;
  /** Decided on integers: 9 yuan below a floor of 90 is exactly 10 %, whatever floats say. */
  readonly deep: boolean;
};

/** How a price breaks its band; null when it lies within. Limits are above 0 (contract 1). */
export function priceBreach(price: number, terms: PriceTerms): PriceBreach | null {
  if (isInBand(price, terms)) return null;
  const limit = price < terms.floor_price ? terms.floor_price : terms.ceiling_price;
  const beyond = Math.abs(price - limit);
  return {
    limit,
    depth: beyond / limit,
    deep: BigInt(beyond) * 100n >= BigInt(limit) * BigInt(deepPercent),
  };
}
