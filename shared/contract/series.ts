/** `GET /api/series`: one point a month (price: one an ISO week that has observations). */
import { z } from "zod";
import { count, day, ledgerNumber, minor, minorOrNull, month, ratioOrNull } from "./values.ts";

export const seriesMeasures = ["sales", "share", "price", "promotion", "visits"] as const;
export type SeriesMeasure = (typeof seriesMeasures)[number];
export const seriesBy = ["office", "province", "company"] as const;

export const salesPoint = z.object({
  month,
  plan: minorOrNull,
  actual: minorOrNull,
  prior: minorOrNull,
  completion: ratioOrNull,
  growth: ratioOrNull,
});
export const sharePoint = z.object({ month, value: ratioOrNull, provinceValue: ratioOrNull });
export const xmrSignals = ["outside", "run7", "trend7", "two_of_three"] as const;
export const pricePoint = z.object({
  /** ISO week, `2026-W38`, and its Monday. */
  week: z.string(),
  start: day,
  index: ratioOrNull,
  compliance: ratioOrNull,
  observations: count,
  mean: ratioOrNull,
  lower: ratioOrNull,
  upper: ratioOrNull,
  signal: z.enum(xmrSignals).nullable(),
});
export const promotionPoint = z.object({ month, budget: minor, spent: minor });
export const visitsPoint = z.object({ month, visited: count, onCycleRate: ratioOrNull });

export const seriesPoint = z.union([
  salesPoint,
  sharePoint,
  pricePoint,
  promotionPoint,
  visitsPoint,
]);
export const seriesAnswer = z.object({
  measure: z.enum(seriesMeasures),
  by: z.enum(seriesBy),
  scope: z.string(),
  from: month,
  to: month,
  on: day,
  ledger: ledgerNumber,
  currency: z.string(),
  series: z.array(z.object({ code: z.string(), name: z.string(), points: z.array(seriesPoint) })),
});

export type SalesPoint = z.infer<typeof salesPoint>;
export type SharePoint = z.infer<typeof sharePoint>;
export type PricePoint = z.infer<typeof pricePoint>;
export type PromotionPoint = z.infer<typeof promotionPoint>;
export type VisitsPoint = z.infer<typeof visitsPoint>;
export type SeriesAnswer = z.infer<typeof seriesAnswer>;
