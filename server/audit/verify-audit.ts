import type { Kysely } from "kysely";
import type { Tables } from "../store/tables.ts";
import { auditHash } from "./append-audit.ts";
import { openHead } from "./audit-head.ts";

/** What is wrong with one entry; the shape of the ledger's differences. */
export type AuditFault = {
  readonly check: "audit";
  readonly at: {
    readonly entry: number;
    readonly fault: "changed" | "removed" | "cut_off" | "no_head" | "head_not_ours";
  };
  readonly stored: string | number | null;
  readonly recomputed: string | number | null;
};

const batch = 2000;

/**
 * Recomputes the chain from its first entry and holds it against the head that was kept outside: names every
 * entry that was changed, removed from the middle, or cut off the end. `head` = the text of the head file,
 * null without one. Who can read the home's secret can write a new chain: against them it proves nothing.
 */
export async function verifyAudit(
  db: Kysely<Tables>,
  key: Buffer,
  head: string | null,
): Promise<readonly AuditFault[]> {
  const faults: AuditFault[] = [];
  const fault = (
    entry: number,
    what: AuditFault["at"]["fault"],
    stored: AuditFault["stored"] = null,
    recomputed: AuditFault["recomputed"] = null,
  ): void => void faults.push({ check: "audit", at: { entry, fault: what }, stored, recomputed });

  const known = head === null ? null : openHead(key, head);
  let seq = 0;
  let hash = "";
  for (;;) {
    const rows = await db
      .selectFrom("audit")
      .selectAll()
      .where("seq", ">", seq)
      .orderBy("seq")
      .limit(batch)
      .execute();
    for (const row of rows) {
      const { hash: stored, ...unsealed } = row;
      for (let gone = seq + 1; gone < row.seq; gone += 1) fault(gone, "removed");
      const gap = row.seq !== seq + 1;
      if (row.seq >= (known?.from ?? 1)) {
        const recomputed = auditHash(key, unsealed);
        if (recomputed !== stored) fault(row.seq, "changed", stored, recomputed);
        else if (!gap && row.prev !== hash) fault(row.seq, "changed", row.prev, hash);
      } else if (!gap && row.prev !== hash) fault(row.seq, "changed", row.prev, hash);
      if (row.seq === known?.seq && stored !== known.hash) {
        fault(row.seq, "changed", stored, known.hash);
      }
      seq = row.seq;
      hash = stored;
    }
    if (rows.length < batch) break;
  }
  if (known) for (let gone = seq + 1; gone <= known.seq; gone += 1) fault(gone, "cut_off");
  else if (head !== null) fault(seq, "head_not_ours");
  else if (seq > 0) fault(seq, "no_head");
  return faults;
}
