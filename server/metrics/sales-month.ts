import type { SalesPoint } from "../../shared/contract/series.ts";
import { exactSum, sumKnown } from "../../shared/money.ts";
import { quotient } from "../../shared/ratio.ts";
import { completion, growth } from "./sales.ts";
import type { SalesSum } from "./sales.ts";
import { pooledGrowth } from "./sales-total.ts";

/** One month's sales as a point of a series, without its month. */
export type MonthSales = Omit<SalesPoint, "month">;

/**
 * One office's month by the rules of the sales block: no row, no amount; completion and growth null where
 * the block's are. Money in 分. Source: contract 2, Sales.
 */
export function monthSales(month: {
  readonly plan: number | undefined;
  readonly actual: SalesSum | undefined;
  readonly prior: SalesSum | undefined;
}): MonthSales {
  const plan = month.plan ?? null;
  const actual = month.actual ? month.actual.amount : null;
  const prior = month.prior ? month.prior.amount : null;
  return {
    plan,
    actual,
    prior,
    completion: completion(actual, plan),
    growth: growth(actual, prior),
  };
}

/**
 * Several offices' month by the rules of totals: amounts are Σ of what is known, completion and growth
 * Σ/Σ over the offices whose own is known. Source: contract 2, Totals.
 */
export function addMonthSales(list: readonly MonthSales[]): MonthSales {
  const compared = list.filter((month) => month.completion !== null);
  const done = exactSum(compared.map((month) => month.actual ?? 0));
  const planned = exactSum(compared.map((month) => month.plan ?? 0));
  return {
    plan: sumKnown(list.map((month) => month.plan)),
    actual: sumKnown(list.map((month) => month.actual)),
    prior: sumKnown(list.map((month) => month.prior)),
    completion: compared.length === 0 ? null : quotient(done, planned),
    growth: pooledGrowth(list.filter((month) => month.growth !== null)),
  };
}
