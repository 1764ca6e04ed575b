import { addMonths } from "../../shared/calendar/month.ts";
import type { ShareBlock } from "../../shared/contract/performance.ts";
import type { ReasonCode } from "../../shared/contract/values.ts";
import { exactSum, sumMinor } from "../../shared/money.ts";
import { percentagePoints, quotient } from "../../shared/ratio.ts";
import { firstReason } from "./block.ts";
import type { Block } from "./block.ts";
import type { SalesSum } from "./sales.ts";

/** One office's months: its sales, and the size of its city's market in 分, by month key. */
export type ShareMonths = {
  readonly sales: ReadonlyMap<string, SalesSum>;
  readonly market: ReadonlyMap<string, number>;
};

/** A month and the same month a year before. */
export type ComparedMonth = { readonly month: string; readonly before: string };

/** Months, each with the one a year before. */
export function comparedMonths(months: readonly string[]): readonly ComparedMonth[] {
  return months.map((month) => ({ month, before: addMonths(month, -12) }));
}

/** Months that count, and exact sums over them: sales and market, now and a year before. */
export type ShareParts = {
  readonly months: readonly string[];
  readonly sales: bigint;
  readonly market: bigint;
  readonly priorSales: bigint;
  readonly priorMarket: bigint;
  /** Why no month counts; null when one does. */
  readonly reason: ReasonCode | null;
};

/**
 * The size of each month's market: the uncategorised row, else the sum of its category rows, in 分.
 * Source: contract 2, Market share.
 */
export function marketAmounts(
  rows: readonly {
    readonly month: string;
    readonly category: string | null;
    readonly amount: number;
  }[],
): ReadonlyMap<string, number> {
  const whole = new Map<string, number>();
  const parts = new Map<string, number[]>();
  for (const row of rows) {
    if (row.category === null) whole.set(row.month, row.amount);
    else parts.set(row.month, [...(parts.get(row.month) ?? []), row.amount]);
  }
  for (const [month, amounts] of parts) if (!whole.has(month)) whole.set(month, sumMinor(amounts));
  return whole;
}

/**
 * Of the whole months of S, those that qualify: in the month and in the same month a year before the
 * market is known and above 0 and there is at least one sales row. `begun` is false when S is empty.
 * Source: contract 2, Market share.
 */
export function shareParts(
  office: ShareMonths,
  wholeMonths: readonly ComparedMonth[],
  begun: boolean,
): ShareParts {
  const reported = (month: string): boolean => (office.sales.get(month)?.rows ?? 0) > 0;
  const sales = (month: string): number => office.sales.get(month)?.amount ?? 0;
  const market = (month: string): number => office.market.get(month) ?? 0;
  const qualifies = (month: string): boolean => reported(month) && market(month) > 0;
  const used = wholeMonths.filter(({ month, before }) => qualifies(month) && qualifies(before));
  return {
    months: used.map(({ month }) => month),
    sales: exactSum(used.map(({ month }) => sales(month))),
    market: exactSum(used.map(({ month }) => market(month))),
    priorSales: exactSum(used.map(({ before }) => sales(before))),
    priorMarket: exactSum(used.map(({ before }) => market(before))),
    reason: used.length > 0 ? null : !begun ? "not_begun" : whyNone(wholeMonths, reported),
  };
}

function whyNone(
  wholeMonths: readonly ComparedMonth[],
  reported: (month: string) => boolean,
): ReasonCode {
  if (wholeMonths.length === 0) return "no_whole_month";
  if (!wholeMonths.some(({ month }) => reported(month))) return "not_reported";
  return wholeMonths.some(({ before }) => reported(before)) ? "no_market" : "no_prior";
}

/** The office-months of several offices taken together. */
export function addShareParts(list: readonly ShareParts[]): ShareParts {
  const sum = (pick: (parts: ShareParts) => bigint): bigint =>
    list.reduce((total, parts) => total + pick(parts), 0n);
  const months = [...new Set(list.flatMap((parts) => parts.months))].sort();
  const reasons = list.flatMap((parts) => parts.reason ?? []);
  return {
    months,
    sales: sum((parts) => parts.sales),
    market: sum((parts) => parts.market),
    priorSales: sum((parts) => parts.priorSales),
    priorMarket: sum((parts) => parts.priorMarket),
    reason: months.length > 0 ? null : reasons.length === 0 ? "no_market" : firstReason(reasons),
  };
}

type Readings = ShareBlock["province"];

/** Σ sales / Σ market over the months that count, and a year before; all null when none does. */
export function shareReadings(parts: ShareParts): Readings {
  if (parts.reason !== null) return { value: null, prior: null, changePp: null };
  const value = quotient(parts.sales, parts.market);
  const prior = quotient(parts.priorSales, parts.priorMarket);
  return { value, prior, changePp: percentagePoints(value, prior) };
}

/**
 * Market share of one office, or of several pooled, against the province. `province` is null where the
 * row lies in no single province. Source: contract 2, Market share.
 */
export function shareBlock(own: ShareParts, province: ShareParts | null): Block<ShareBlock> {
  const readings = shareReadings(own);
  const around: Readings = province
    ? shareReadings(province)
    : { value: null, prior: null, changePp: null };
  const reasons: Record<string, ReasonCode> = {};
  const noProvince: ReasonCode = province?.reason ?? "nobody_to_compare";
  for (const name of ["value", "prior", "changePp"] as const) {
    if (own.reason !== null) reasons[`share.${name}`] = own.reason;
    if (around[name] === null) reasons[`share.province.${name}`] = noProvince;
  }
  const known = readings.changePp !== null && around.changePp !== null;
  if (!known) reasons["share.vsProvincePp"] = own.reason ?? noProvince;
  return {
    value: {
      ...readings,
      province: around,
      vsProvincePp: known ? Number(readings.changePp) - Number(around.changePp) : null,
      months: [...own.months],
    },
    reasons,
  };
}
