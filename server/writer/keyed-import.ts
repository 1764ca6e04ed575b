import type { ImportReport } from "../../shared/contract/imports.ts";
import { fileDigest } from "../ledger/file-digest.ts";
import { findReply, replyKey } from "../ledger/import-replies.ts";
import type { LedgerDeps } from "../ledger/ledger-deps.ts";
import type { Store } from "../store/store.ts";
import { importOrder } from "./perform.ts";
import type { ImportOrder } from "./writer.ts";

type Keyed = { readonly order: ImportOrder; readonly key: string; readonly temporary: string };

/** An import that is done once however often it is asked for with this key. Error: `request.key_used`. */
export type KeyedImport = (store: Store, deps: LedgerDeps, keyed: Keyed) => Promise<ImportReport>;

export function keyedImport(): KeyedImport {
  const atWork = new Map<string, Promise<unknown>>();
  return async (store, deps, { order, key, temporary }) => {
    const { actor } = order.by;
    const { kind, mode, acceptValid, name } = order;
    const reply = replyKey({
      key,
      who: [actor.type, actor.id],
      sent: [await fileDigest(order.path), kind, mode, acceptValid, name],
    });
    // Sent twice at once, the second waits for what the first is told.
    const before = atWork.get(reply.id);
    const work = (async (): Promise<ImportReport> => {
      await before?.catch(() => undefined);
      const known = await findReply(store.db, reply, deps.now());
      return known ?? importOrder(store, deps, { order, temporary, reply });
    })();
    atWork.set(reply.id, work);
    try {
      return await work;
    } finally {
      if (atWork.get(reply.id) === work) atWork.delete(reply.id);
    }
  };
}
