/** The scalar forms that cross HTTP (contract 0). */
import { z } from "zod";
import { reasonCodes } from "./reason-codes.ts";

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

export const reasonCode = z.enum(reasonCodes);
export type ReasonCode = z.infer<typeof reasonCode>;
