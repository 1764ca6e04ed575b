import { parentPort, workerData } from "node:worker_threads";
import { AppError } from "../errors.ts";
import { systemClock } from "../main-clock.ts";
import { openStore } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import { ledgerDeps, performImport, performUndo } from "./perform.ts";
import type { WriterAnswer, WriterMessage, WriterPlace } from "./writer.ts";

const place = workerData as WriterPlace;
const port = parentPort;
if (!port) throw new Error("the writer runs as a worker thread");

const deps = ledgerDeps(systemClock, place.today);
let opening: Promise<Store> | null = null;

/** Opened by the first order, which hears of a database that cannot be; the next one tries again. */
function openedStore(): Promise<Store> {
  opening ??= openStore(place.store).catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

async function answer(message: WriterMessage): Promise<WriterAnswer> {
  try {
    const store = await openedStore();
    const value =
      message.type === "import"
        ? await performImport(store, deps, message.order, place.temporary)
        : await performUndo(store, deps, message.number);
    return { id: message.id, value };
  } catch (error) {
    if (error instanceof AppError) {
      return { id: message.id, error: { code: error.code, details: error.details } };
    }
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return { id: message.id, error: { code: "server.internal", details: {} } };
  }
}

port.on("message", (message: WriterMessage) => {
  void answer(message).then((reply) => port.postMessage(reply));
});
