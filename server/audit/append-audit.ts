import { createHmac } from "node:crypto";
import type { Transaction } from "../store/store.ts";
import type { AuditRow } from "../store/access-rows.ts";
import { lastEntry } from "./last-entry.ts";

/** Who did something, as the audit keeps it. */
export type Actor = {
  readonly type: "person" | "token" | "screen" | "console" | "anonymous";
  readonly id: string;
  readonly name: string;
};

export type AuditEntry = {
  readonly at: string;
  readonly actor: Actor;
  /** As in the route table: `import`, `sign_in`, `grant` … */
  readonly action: string;
  /** What it was done to: `import:12`, `person:ID`; "" where there is nothing to name. */
  readonly object: string;
  readonly outcome: "done" | "refused";
  readonly details: Readonly<Record<string, unknown>>;
};

/** The hash of an entry: keyed, over every column and the entry before it. */
export function auditHash(key: Buffer, row: Omit<AuditRow, "hash">): string {
  const parts = [
    row.seq,
    row.at,
    row.actor_type,
    row.actor_id,
    row.actor_name,
    row.action,
    row.object,
    row.outcome,
    row.details,
    row.prev,
  ];
  return createHmac("sha256", key).update(JSON.stringify(parts)).digest("base64url");
}

/** Appends one entry in the transaction of what it tells of: both are there or neither. */
export async function appendAudit(
  transaction: Transaction,
  key: Buffer,
  entry: AuditEntry,
): Promise<AuditRow> {
  const last = await lastEntry(transaction.db);
  const unsealed = {
    seq: (last?.seq ?? 0) + 1,
    at: entry.at,
    actor_type: entry.actor.type,
    actor_id: entry.actor.id,
    actor_name: entry.actor.name,
    action: entry.action,
    object: entry.object,
    outcome: entry.outcome,
    details: JSON.stringify(entry.details),
    prev: last?.hash ?? "",
  };
  const row: AuditRow = { ...unsealed, hash: auditHash(key, unsealed) };
  const columns = Object.keys(row) as (keyof AuditRow)[];
  await transaction.append("audit", columns, [columns.map((name) => row[name])]);
  return row;
}
