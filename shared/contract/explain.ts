/** `GET /api/explain` and `GET /api/rows`: where a number comes from. */
import { z } from "zod";
import { ledgerNumber, minor } from "./values.ts";

export const explainAnswer = z.object({
  field: z.string(),
  by: z.string(),
  /** null = the total. */
  key: z.string().nullable(),
  scope: z.string(),
  period: z.string(),
  on: z.string(),
  ledger: ledgerNumber,
  /** `sales.completion`: names a text of the interface, and the formula of the contract. */
  formula: z.string(),
  value: z.union([z.number(), z.string(), z.boolean()]).nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  imports: z.array(
    z.object({
      ledger: ledgerNumber,
      file: z.string(),
      kind: z.string(),
      rows: z.int(),
      /** Σ of the rows' money; null where the kind has none. */
      amount: minor.nullable(),
    }),
  ),
  /** Addresses of `/api/rows` that list the rows, one per kind that fed the number. */
  rows: z.array(z.object({ kind: z.string(), href: z.string() })),
});

export const rowsAnswer = z.object({
  kind: z.string(),
  ledger: ledgerNumber,
  rows: z.array(
    z.object({
      values: z.record(z.string(), z.union([z.string(), z.number()]).nullable()),
      ledger: ledgerNumber,
      file: z.string(),
      sheet: z.string().nullable(),
      line: z.int(),
    }),
  ),
  cursor: z.string().nullable(),
});
export type ExplainAnswer = z.infer<typeof explainAnswer>;
export type RowsAnswer = z.infer<typeof rowsAnswer>;
