/** Price stability: prices seen, held against their policy (contract 2). */
import type { PriceBlock } from "../../shared/contract/performance.ts";
import type { PriceLevel } from "../../shared/contract/price-incidents.ts";
import { quotient } from "../../shared/ratio.ts";
import type { Block, Reasons } from "./block.ts";
import { isInBand } from "./price-policy.ts";
import type { PriceTerms } from "./price-policy.ts";
import type { Question } from "./question.ts";

/**
 * price / guide is kept in units of 2^-96, as a whole number: sums of whole numbers do not depend on the
 * order of the rows, and a spread of equal ratios is exactly 0.
 */
const ratioBits = 96n;

/** Counts and sums over observations; the sums over those that have a policy. */
export type PriceSums = {
  readonly observations: number;
  readonly withPolicy: number;
  readonly inBand: number;
  /** Σ price / guide, in 2^-96. */
  readonly ratios: bigint;
  /** Σ of their squares, in 2^-192. */
  readonly squares: bigint;
};
export type PriceParts = Readonly<Record<PriceLevel, PriceSums>>;

const nothing: PriceSums = { observations: 0, withPolicy: 0, inBand: 0, ratios: 0n, squares: 0n };

/** Parts of an office without observations. */
export function emptyPriceParts(): PriceParts {
  return { dealer: nothing, retail: nothing };
}

/** Sums of `observations` equal prices of one level; terms null = no policy: counted, never judged. */
export function priceSums(
  price: number,
  terms: PriceTerms | null,
  observations: number,
): PriceSums {
  if (!terms) return { ...nothing, observations };
  const ratio = (BigInt(price) << ratioBits) / BigInt(terms.guide_price);
  const n = BigInt(observations);
  return {
    observations,
    withPolicy: observations,
    inBand: isInBand(price, terms) ? observations : 0,
    ratios: ratio * n,
    squares: ratio * ratio * n,
  };
}

/** Every part is a count or a sum. */
export function addPriceSums(list: Iterable<PriceSums>): PriceSums {
  const sums = { ...nothing };
  for (const one of list) {
    sums.observations += one.observations;
    sums.withPolicy += one.withPolicy;
    sums.inBand += one.inBand;
    sums.ratios += one.ratios;
    sums.squares += one.squares;
  }
  return sums;
}

export function addPriceParts(list: readonly PriceParts[]): PriceParts {
  return {
    dealer: addPriceSums(list.map((parts) => parts.dealer)),
    retail: addPriceSums(list.map((parts) => parts.retail)),
  };
}

/** compliance = in band / with policy; null = nothing to judge. */
export function compliance(sums: PriceSums): number | null {
  return sums.withPolicy === 0 ? null : sums.inBand / sums.withPolicy;
}

/** index = mean(price / guide) × 100; null = nothing to judge. */
export function priceIndex(sums: PriceSums): number | null {
  if (sums.withPolicy === 0) return null;
  return quotient(sums.ratios * 100n, BigInt(sums.withPolicy) << ratioBits);
}

/** cv = population standard deviation / mean of price / guide; null below two observations or at mean 0. */
export function priceSpread({ withPolicy, ratios, squares }: PriceSums): number | null {
  if (withPolicy < 2 || ratios === 0n) return null;
  const sumSquared = ratios * ratios;
  // n Σr² − (Σr)² is taken on whole numbers, where nothing cancels.
  return Math.sqrt(quotient(BigInt(withPolicy) * squares - sumSquared, sumSquared));
}

/**
 * Both levels together and each alone. Nulls: `not_begun` before the period; `no_policy` when observations
 * have none; `too_few_observations` when there are none, or one for the cv; `insufficient_evidence` for
 * the cv of prices that are all 0.
 */
export function priceBlock(parts: PriceParts, { span }: Pick<Question, "span">): Block<PriceBlock> {
  const reasons: Reasons = {};
  const level = (path: string, sums: PriceSums) => {
    const { observations, withPolicy, inBand } = sums;
    const missing = !span
      ? "not_begun"
      : observations > 0 && withPolicy === 0
        ? "no_policy"
        : "too_few_observations";
    const cv = priceSpread(sums);
    if (withPolicy === 0) {
      reasons[`${path}.compliance`] = missing;
      reasons[`${path}.index`] = missing;
    }
    if (cv === null) reasons[`${path}.cv`] = withPolicy < 2 ? missing : "insufficient_evidence";
    return {
      observations,
      withPolicy,
      inBand,
      compliance: compliance(sums),
      index: priceIndex(sums),
      cv,
    };
  };
  const value = {
    ...level("price", addPriceSums([parts.dealer, parts.retail])),
    byLevel: {
      dealer: level("price.byLevel.dealer", parts.dealer),
      retail: level("price.byLevel.retail", parts.retail),
    },
  };
  return { value, reasons };
}
