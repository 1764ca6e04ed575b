import { appendAudit } from "../../audit/append-audit.ts";
import type { DeskCommand, Told } from "../command-deps.ts";

/** Tells the audit of something that was asked for and not done; nobody's access changes by it. */
export const recordRefusal: DeskCommand<Told, null> = (deps, actor, told) =>
  deps.store.write(async (transaction) => {
    await appendAudit(transaction, deps.auditKey, {
      ...told,
      at: deps.now().toISOString(),
      actor,
      outcome: "refused",
    });
    return { commit: true, value: null };
  });
