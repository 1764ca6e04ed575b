/** Price stability: prices seen, held against their policy (contract 2). */
import type { PriceBlock } from "../../shared/contract/performance.ts";
import type { PriceLevel } from "../../shared/contract/price-incidents.ts";
import { exactSum } from "../../shared/money.ts";
import { quotient } from "../../shared/ratio.ts";
import type { Block, Reasons } from "./block.ts";
import { isInBand } from "./price-policy.ts";
import type { PriceTerms } from "./price-policy.ts";
import type { Question } from "./question.ts";

/**
 * Sums of price / guide are kept in units of 2^-192, as whole numbers: they come out the same in any order
 * of the rows, and the difference that a spread is leaves enough of them.
 */
const ratioBits = 192n;
/** Squares of spreads below 2^-150 are what cutting off at 2^-192 leaves of none. */
const noSpread = 2 ** -150;

/** Counts and sums over observations; the sums over those that have a policy. */
export type PriceSums = {
  readonly observations: number;
  readonly withPolicy: number;
  readonly inBand: number;
  /** Σ price / guide, in 2^-192. */
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

/**
 * Sums of prices (分) under one policy; terms null = no policy: counted, never judged. Prices of one sku,
 * level and policy belong in one call, whole or not at all, so that the same rows are always cut off alike.
 */
export function priceSums(prices: readonly number[], terms: PriceTerms | null): PriceSums {
  const observations = prices.length;
  if (!terms) return { ...nothing, observations };
  let inBand = 0;
  for (const price of prices) if (isInBand(price, terms)) inBand += 1;
  const guide = BigInt(terms.guide_price);
  return {
    observations,
    withPolicy: observations,
    inBand,
    ratios: (exactSum(prices) << ratioBits) / guide,
    squares: (sumOfSquares(prices) << ratioBits) / (guide * guide),
  };
}

/** Exact: squares that fit a double are added up there as far as they go. */
function sumOfSquares(prices: readonly number[]): bigint {
  let small = true;
  for (const price of prices) small &&= price < 2 ** 26;
  if (small) return exactSum(prices.map((price) => price * price));
  return prices.reduce((sum, price) => sum + BigInt(price) * BigInt(price), 0n);
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
export function compliance(sums: Pick<PriceSums, "inBand" | "withPolicy">): number | null {
  return sums.withPolicy === 0 ? null : sums.inBand / sums.withPolicy;
}

/** index = mean(price / guide) × 100; null = nothing to judge. */
export function priceIndex(sums: PriceSums): number | null {
  if (sums.withPolicy === 0) return null;
  return quotient(sums.ratios * 100n, BigInt(sums.withPolicy) << ratioBits);
}

/** cv = population standard deviation / mean of price / guide; null below two observations or at mean 0. */
function priceSpread({ withPolicy, ratios, squares }: PriceSums): number | null {
  if (withPolicy < 2 || ratios === 0n) return null;
  const sumSquared = ratios * ratios;
  // n Σr² − (Σr)², over (Σr)²: taken on whole numbers, where nothing cancels.
  const above = ((BigInt(withPolicy) * squares) << ratioBits) - sumSquared;
  const relative = quotient(above, sumSquared);
  return relative < noSpread ? 0 : Math.sqrt(relative);
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
