/** Promotion money: programmes that start in the period, and the vouchers they were charged with (contract 2). */
import { addDays, daysBetween } from "../../shared/calendar/day.ts";
import type { FundBlock, PromotionBlock } from "../../shared/contract/performance.ts";
import type { VoucherFault } from "../../shared/contract/promotions.ts";
import { exactSum } from "../../shared/money.ts";
import { quotient } from "../../shared/ratio.ts";
import type { Block, Reasons } from "./block.ts";
import type { Question } from "./question.ts";

export type Programme = {
  readonly fund: string;
  readonly purpose: string;
  readonly start_on: string;
  readonly end_on: string;
  /** 分 */
  readonly budget: number;
  readonly expected_sales: number | null;
};
export type Voucher = { readonly date: string; readonly purpose: string; readonly amount: number };

/** A voucher may still come so many days after the programme's end. */
const windowDays = 60;
/** Shares of a budget are kept in units of 2^-64 分, as whole numbers, so that no order of adding matters. */
const fractionBits = 64n;

/** Sums of one fund, in 分; `elapsed` = Σ budget × share of the programme's days gone by, in 2^-64 分. */
type FundParts = {
  readonly budget: bigint;
  readonly spent: bigint;
  readonly elapsed: bigint;
  readonly expectedSales: bigint;
  readonly offPurpose: bigint;
  readonly overBudget: bigint;
};
export type PromotionParts = { readonly promotion: FundParts; readonly city_fund: FundParts };

const nothing: FundParts = {
  budget: 0n,
  spent: 0n,
  elapsed: 0n,
  expectedSales: 0n,
  offPurpose: 0n,
  overBudget: 0n,
};

/** Parts of an office without programmes. */
export function emptyPromotionParts(): PromotionParts {
  return { promotion: nothing, city_fund: nothing };
}

/** Parts of one programme: `vouchers` are its vouchers dated ≤ `on`. */
export function programmeParts(
  programme: Programme,
  vouchers: readonly Voucher[],
  on: string,
): PromotionParts {
  const faults = faultsOf(programme);
  const spent = exactSum(vouchers.map((voucher) => voucher.amount));
  // Each voucher once, also with two faults; a credit note takes its part back.
  const off = vouchers.filter((voucher) => faults(voucher).length > 0);
  const offPurpose = exactSum(off.map((voucher) => voucher.amount));
  const budget = BigInt(programme.budget);
  const fund: FundParts = {
    budget,
    spent,
    elapsed: elapsedBudget(programme, on),
    expectedSales: BigInt(programme.expected_sales ?? 0),
    offPurpose,
    overBudget: spent > budget ? spent - budget : 0n,
  };
  return programme.fund === "city_fund"
    ? { promotion: nothing, city_fund: fund }
    : { promotion: fund, city_fund: nothing };
}

/** Why a voucher's money was not spent on the programme's purpose; empty = it was. */
export function faultsOf(programme: Programme): (voucher: Voucher) => readonly VoucherFault[] {
  const last = addDays(programme.end_on, windowDays);
  return ({ purpose, date }) => {
    const faults: VoucherFault[] = [];
    if (purpose !== programme.purpose) faults.push("purpose_mismatch");
    if (date < programme.start_on || date > last) faults.push("outside_window");
    return faults;
  };
}

/** budget × calendar days of the programme gone by at `on` / all its days, first and last day included. */
function elapsedBudget({ budget, start_on, end_on }: Programme, on: string): bigint {
  const days = daysBetween(start_on, end_on) + 1;
  const gone = Math.max(0, daysBetween(start_on, on < end_on ? on : end_on) + 1);
  return ((BigInt(budget) * BigInt(gone)) << fractionBits) / BigInt(days);
}

/** Every part is a sum. */
export function addPromotionParts(list: readonly PromotionParts[]): PromotionParts {
  return {
    promotion: addFunds(list.map((parts) => parts.promotion)),
    city_fund: addFunds(list.map((parts) => parts.city_fund)),
  };
}

function addFunds(list: readonly FundParts[]): FundParts {
  return list.reduce(
    (a, b) => ({
      budget: a.budget + b.budget,
      spent: a.spent + b.spent,
      elapsed: a.elapsed + b.elapsed,
      expectedSales: a.expectedSales + b.expectedSales,
      offPurpose: a.offPurpose + b.offPurpose,
      overBudget: a.overBudget + b.overBudget,
    }),
    nothing,
  );
}

/**
 * useRate = Σ spent / Σ budget; timeProgress = Σ budget × share of days gone / Σ budget; both null without
 * a budget (`no_programme`; `not_begun` before the period). Money in 分, 0 without programmes.
 */
export function promotionBlock(
  parts: PromotionParts,
  { span }: Pick<Question, "span">,
): Block<PromotionBlock> {
  const reasons: Reasons = {};
  const fund = (path: string, sums: FundParts): FundBlock => {
    const known = sums.budget > 0n;
    if (!known) {
      reasons[`${path}.useRate`] = span ? "no_programme" : "not_begun";
      reasons[`${path}.timeProgress`] = span ? "no_programme" : "not_begun";
    }
    return {
      budget: Number(sums.budget),
      spent: Number(sums.spent),
      remaining: Number(sums.budget - sums.spent),
      useRate: known ? quotient(sums.spent, sums.budget) : null,
      timeProgress: known ? quotient(sums.elapsed, sums.budget << fractionBits) : null,
      expectedSales: Number(sums.expectedSales),
      offPurpose: Number(sums.offPurpose),
      overBudget: Number(sums.overBudget),
    };
  };
  const value: PromotionBlock = {
    ...fund("promotion", addFunds([parts.promotion, parts.city_fund])),
    byFund: {
      promotion: fund("promotion.byFund.promotion", parts.promotion),
      city_fund: fund("promotion.byFund.city_fund", parts.city_fund),
    },
  };
  return { value, reasons };
}
