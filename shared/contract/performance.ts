/** `GET /api/performance`: every office's period against plan, last year and its province. */
import { z } from "zod";
import {
  count,
  day,
  ledgerNumber,
  minor,
  minorOrNull,
  month,
  periodKey,
  ratioOrNull,
  reasonCode,
} from "./values.ts";

export const salesBlock = z.object({
  plan: minorOrNull,
  unallocated: minorOrNull,
  actual: minorOrNull,
  returns: minor,
  prior: minorOrNull,
  timeProgress: ratioOrNull,
  expectedCompletion: ratioOrNull,
  planToDate: minorOrNull,
  completion: ratioOrNull,
  paceGapPp: ratioOrNull,
  gap: minorOrNull,
  requiredPerWorkday: minorOrNull,
  /** `actual` / the working days in S, half rounded up: what a working day has brought so far. */
  actualPerWorkday: minorOrNull,
  growth: ratioOrNull,
  through: day.nullable(),
  lagging: z.boolean(),
  /** Only with `category=`: sales without a sku, left out of `actual`. */
  uncategorised: minor.optional(),
});

export const benchmarkBlock = z.object({
  pooled: ratioOrNull,
  mean: ratioOrNull,
  leaveOneOut: ratioOrNull,
  above: z.object({
    pooled: z.boolean().nullable(),
    mean: z.boolean().nullable(),
    leaveOneOut: z.boolean().nullable(),
  }),
  disagree: z.boolean(),
  offices: count,
  excluded: z.array(z.string()),
});

export const shareBlock = z.object({
  value: ratioOrNull,
  prior: ratioOrNull,
  changePp: ratioOrNull,
  province: z.object({ value: ratioOrNull, prior: ratioOrNull, changePp: ratioOrNull }),
  vsProvincePp: ratioOrNull,
  months: z.array(month),
});

/** Coverage or penetration: two counts of one census row. */
export const censusBlock = z.object({
  value: ratioOrNull,
  numerator: count.nullable(),
  denominator: count.nullable(),
  month: month.nullable(),
  /** True when the value is above 1: a fault of the data, shown and never capped. */
  fault: z.boolean(),
});

const fundMoney = {
  budget: minor,
  spent: minor,
  remaining: minor,
  useRate: ratioOrNull,
  timeProgress: ratioOrNull,
  expectedSales: minor,
  offPurpose: minor,
  overBudget: minor,
};
export const fundBlock = z.object(fundMoney);
export const promotionBlock = z.object({
  ...fundMoney,
  byFund: z.object({ promotion: fundBlock, city_fund: fundBlock }),
});

export const visitsBlock = z.object({
  dealers: count,
  visited: count,
  visitedRate: ratioOrNull,
  keyAccounts: count,
  onCycle: count,
  onCycleRate: ratioOrNull,
  overdue: count,
});
/** `by=staff`: the visits that person made in S. */
export const staffVisitsBlock = z.object({ made: count, dealers: count });

const priceNumbers = {
  observations: count,
  withPolicy: count,
  inBand: count,
  compliance: ratioOrNull,
  index: ratioOrNull,
  cv: ratioOrNull,
};
export const priceLevelBlock = z.object(priceNumbers);
export const priceBlock = z.object({
  ...priceNumbers,
  byLevel: z.object({ dealer: priceLevelBlock, retail: priceLevelBlock }),
});

export const incidentCounts = z.object({ critical: count, warning: count });

export const performanceRow = z.object({
  code: z.string(),
  name: z.string(),
  provinceCode: z.string().nullable(),
  sales: salesBlock,
  benchmark: benchmarkBlock.nullable(),
  share: shareBlock.nullable(),
  coverage: censusBlock.nullable(),
  penetration: censusBlock.nullable(),
  promotion: promotionBlock.nullable(),
  visits: z.union([visitsBlock, staffVisitsBlock]).nullable(),
  price: priceBlock.nullable(),
  incidents: incidentCounts.nullable(),
  reasons: z.record(z.string(), reasonCode),
});

export const performanceTotal = performanceRow.extend({
  counted: z.object({
    offices: count,
    withPlan: count,
    reported: count,
    compared: count,
    lagging: count,
  }),
});

export const performanceBy = ["office", "province", "company", "staff"] as const;
export type PerformanceBy = (typeof performanceBy)[number];

export const performanceAnswer = z.object({
  period: z.object({ key: periodKey, start: day, end: day }),
  on: day,
  /** Working days of the period: in S, and after `on`. */
  workdays: z.object({ passed: count, left: count }),
  dataThrough: day.nullable(),
  ledger: ledgerNumber,
  currency: z.string(),
  by: z.enum(performanceBy),
  scope: z.string(),
  rows: z.array(performanceRow),
  total: performanceTotal,
});

export type SalesBlock = z.infer<typeof salesBlock>;
export type BenchmarkBlock = z.infer<typeof benchmarkBlock>;
export type ShareBlock = z.infer<typeof shareBlock>;
export type CensusBlock = z.infer<typeof censusBlock>;
export type FundBlock = z.infer<typeof fundBlock>;
export type PromotionBlock = z.infer<typeof promotionBlock>;
export type VisitsBlock = z.infer<typeof visitsBlock>;
export type PriceBlock = z.infer<typeof priceBlock>;
export type PerformanceRow = z.infer<typeof performanceRow>;
export type PerformanceTotal = z.infer<typeof performanceTotal>;
export type PerformanceAnswer = z.infer<typeof performanceAnswer>;
