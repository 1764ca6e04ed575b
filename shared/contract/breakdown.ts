/** `GET /api/breakdown`: parts of the scope's sales that add up to its total to the 分. */
import { z } from "zod";
import { day, ledgerNumber, minorOrNull, periodKey, reasonCode } from "./values.ts";

export const breakdownBy = ["category", "channel", "sku", "dealer", "staff"] as const;
export type BreakdownBy = (typeof breakdownBy)[number];

/** The code and name of the row of sales, and of plan, that no part has. */
export const unassigned = "unassigned";

const amounts = {
  /** Only by `category` and `staff`. */
  plan: minorOrNull.optional(),
  actual: minorOrNull,
  prior: minorOrNull,
  reasons: z.record(z.string(), reasonCode),
};
export const breakdownRow = z.object({ code: z.string(), name: z.string(), ...amounts });
export const breakdownTotal = z.object(amounts);

export const breakdownAnswer = z.object({
  period: z.object({ key: periodKey, start: day, end: day }),
  on: day,
  dataThrough: day.nullable(),
  ledger: ledgerNumber,
  currency: z.string(),
  by: z.enum(breakdownBy),
  scope: z.string(),
  /** Largest actual first, then by code; without an actual last. */
  rows: z.array(breakdownRow),
  total: breakdownTotal,
});

export type BreakdownRow = z.infer<typeof breakdownRow>;
export type BreakdownTotal = z.infer<typeof breakdownTotal>;
export type BreakdownAnswer = z.infer<typeof breakdownAnswer>;
