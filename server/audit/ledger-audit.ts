import type { Transaction } from "../store/store.ts";
import { appendAudit, type Actor, type AuditEntry } from "./append-audit.ts";

/** Tells of a change of the ledger inside its own transaction, in the name of this actor. */
export const ledgerAudit =
  (given: { readonly key: () => Buffer; readonly actor: Actor; readonly now: () => string }) =>
  async (
    transaction: Transaction,
    told: Pick<AuditEntry, "action" | "object" | "details">,
  ): Promise<void> => {
    const { key, actor, now } = given;
    await appendAudit(transaction, key(), { ...told, at: now(), actor, outcome: "done" });
  };
