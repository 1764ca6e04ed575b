import type { Transaction } from "../store/store.ts";
import { appendAudit, type AuditEntry } from "./append-audit.ts";

/** Tells of a change of the ledger inside its own transaction, in the name of who asked for it. */
export const ledgerAudit =
  (given: { readonly key: () => Buffer; readonly now: () => string }) =>
  async (
    transaction: Transaction,
    told: Pick<AuditEntry, "actor" | "action" | "object" | "details">,
  ): Promise<void> => {
    const { key, now } = given;
    await appendAudit(transaction, key(), { ...told, at: now(), outcome: "done" });
  };
