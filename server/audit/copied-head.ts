import type { Store } from "../store/store.ts";
import { openHead, sealedHead } from "./audit-head.ts";
import { auditKey } from "./audit-key.ts";
import { lastEntry } from "./last-entry.ts";

/** Where a backup carries the head of its audit; a database in its place keeps it outside. */
const metaKey = "audit_head";

/** Puts the head of a copy's own audit into the copy. `head` = that of the home it was taken from. */
export async function putHead(copy: Store, home: string, head: string | null): Promise<void> {
  const last = await lastEntry(copy.db);
  if (!last) return;
  const key = auditKey(home);
  const from = openHead(key, head ?? "")?.from ?? 1;
  const text = sealedHead(key, { ...last, count: last.seq, from });
  await copy.write(async (transaction) => {
    await transaction.append("meta", ["key", "value"], [[metaKey, text]]);
    return { commit: true, value: undefined };
  });
}

/**
 * The head a backup carries, taken out of it; null without one. One that another home sealed says nothing
 * here: its entries count as given, and this home's begin after them.
 */
export async function takeHead(backup: Store, home: string): Promise<string | null> {
  const row = await backup.db
    .selectFrom("meta")
    .select("value")
    .where("key", "=", metaKey)
    .executeTakeFirst();
  await backup.write(async ({ db }) => {
    await db.deleteFrom("meta").where("key", "=", metaKey).execute();
    return { commit: true, value: undefined };
  });
  const key = auditKey(home);
  if (row && openHead(key, row.value)) return row.value;
  const last = await lastEntry(backup.db);
  if (!last) return null;
  return sealedHead(key, { ...last, count: last.seq, from: last.seq + 1 });
}
