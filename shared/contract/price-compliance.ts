/** `GET /api/price-compliance`: who kept which price in a period, by office, item and level. */
import { z } from "zod";
import { priceLevels } from "./price-incidents.ts";
import { count, day, ledgerNumber, periodKey, ratioOrNull } from "./values.ts";

export const priceCompliance = z.object({
  office: z.string(),
  level: z.enum(priceLevels),
  sku: z.string(),
  observations: count,
  withPolicy: count,
  inBand: count,
  /** inBand / withPolicy; null where nothing was judged: `no_policy`. */
  compliance: ratioOrNull,
});
/** Only what was observed is listed; in the order of province, office, level, sku. */
export const priceComplianceAnswer = z.object({
  period: z.object({ key: periodKey, start: day, end: day }),
  on: day,
  dataThrough: day.nullable(),
  ledger: ledgerNumber,
  scope: z.string(),
  rows: z.array(priceCompliance),
});
export type PriceCompliance = z.infer<typeof priceCompliance>;
export type PriceComplianceAnswer = z.infer<typeof priceComplianceAnswer>;
