/** `GET /api/reference?kind`: what pickers offer. */
import { z } from "zod";
import { ledgerNumber } from "./values.ts";

export const referenceKinds = ["offices", "staff", "dealers", "products", "workdays"] as const;
export type ReferenceKind = (typeof referenceKinds)[number];
export const referenceAnswer = z.object({
  kind: z.enum(referenceKinds),
  ledger: ledgerNumber,
  /** The columns of that import kind, as in its file; money in 分. */
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number()]).nullable())),
});
export type ReferenceAnswer = z.infer<typeof referenceAnswer>;
