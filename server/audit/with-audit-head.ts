import type { Store } from "../store/store.ts";
import { openHead, readHead, sealedHead, writeHead } from "./audit-head.ts";
import { auditKey } from "./audit-key.ts";
import { lastEntry } from "./last-entry.ts";

/** The store, keeping the head of its audit in the home after every transaction that added to it. */
export function withAuditHead(store: Store, home: string): Store {
  let kept = 0;
  const keep = async (): Promise<void> => {
    const last = await lastEntry(store.db);
    if (!last || last.seq === kept) return;
    const key = auditKey(home);
    const known = openHead(key, readHead(home) ?? "");
    // Another process may have added, and kept, more meanwhile.
    if (!known || known.seq < last.seq) {
      const head = { ...last, count: last.seq, from: known?.from ?? 1 };
      writeHead(home, sealedHead(key, head));
    }
    kept = last.seq;
  };
  return {
    ...store,
    write: async (work) => {
      const value = await store.write(work);
      // What is committed is committed: a head that cannot be written now is written with the next entry.
      await keep().catch(() => undefined);
      return value;
    },
  };
}
