/** The scalar forms that cross HTTP (contract 0). */
import { z } from "zod";

/** Money: integer minor units (分), never a float. */
export const minor = z.int();
export const minorOrNull = minor.nullable();
/** Σ numerator / Σ denominator, divided once. */
export const ratioOrNull = z.number().nullable();
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const month = z.string().regex(/^\d{4}-\d{2}$/);
export const periodKey = z.string().regex(/^\d{4}(?:Q[1-4]|-(?:0[1-9]|1[0-2]))?$/);
export const ledgerNumber = z.int().min(0);
export const count = z.int().min(0);

/** Why a number cannot be said; where several hold, the first of this list (contract 0). */
export const reasonCodes = [
  "no_plan",
  "plan_incomplete",
  "plan_zero",
  "not_reported",
  "not_begun",
  "no_prior",
  "no_market",
  "no_whole_month",
  "no_census",
  "no_policy",
  "too_few_observations",
  "no_programme",
  "no_key_accounts",
  "no_days_left",
  "nobody_to_compare",
  "insufficient_evidence",
  "not_by_category",
  "not_by_staff",
  "too_few",
] as const;
export const reasonCode = z.enum(reasonCodes);
export type ReasonCode = (typeof reasonCodes)[number];
