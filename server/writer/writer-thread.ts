import { workerData } from "node:worker_threads";
import { withAuditHead } from "../audit/with-audit-head.ts";
import { systemClock } from "../main-clock.ts";
import { openStore } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import { answerCalls } from "../thread-answers.ts";
import { keyedImport } from "./keyed-import.ts";
import { ledgerDeps, performImport, performUndo } from "./perform.ts";
import type { WriterOrder, WriterPlace } from "./writer.ts";

const place = workerData as WriterPlace;
const { today, home } = place;
const deps = ledgerDeps({ clock: systemClock, today, home });
const importOnce = keyedImport();
let opening: Promise<Store> | null = null;

/** Opened by the first order, which hears of a database that cannot be; the next one tries again. */
function openedStore(): Promise<Store> {
  opening ??= openStore(place.store)
    .then((store) => withAuditHead(store, place.home))
    .catch((error: unknown) => {
      opening = null;
      throw error;
    });
  return opening;
}

answerCalls<WriterOrder>(async (order) => {
  const store = await openedStore();
  if (order.type === "undo") return performUndo(store, deps, order);
  const { key } = order;
  if (key === null) return performImport(store, deps, order.order, place.temporary);
  return importOnce(store, deps, { order: order.order, key, temporary: place.temporary });
});
