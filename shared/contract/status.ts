/** Health, readiness, the running installation, and the one form of an error. */
import { z } from "zod";
import { ledgerNumber } from "./values.ts";

export const errorAnswer = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    details: z.record(z.string(), z.unknown()),
  }),
});
export const healthAnswer = z.object({ status: z.literal("ok"), version: z.string() });
export const readyAnswer = z.object({
  status: z.enum(["ready", "not_ready"]),
  database: z.boolean(),
  ledger: ledgerNumber.nullable(),
  disk: z.boolean(),
});
/** What the page must know before its first number. */
export const installationAnswer = z.object({
  version: z.string(),
  /** True while the demo company is served in place of the empty own home. */
  demo: z.boolean(),
  today: z.string(),
  currency: z.string(),
  ledger: ledgerNumber,
  /** True where plain http was allowed on the network: shown as a red banner on every page. */
  insecure: z.boolean(),
});
export type ErrorAnswer = z.infer<typeof errorAnswer>;
export type InstallationAnswer = z.infer<typeof installationAnswer>;
