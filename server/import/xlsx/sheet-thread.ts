/**
 * The thread that unpacks and parses a workbook: with a heap of its own, so that no file can exhaust
 * the memory of the server. Sends batches only as fast as they are asked for.
 */
import { parentPort, workerData } from "node:worker_threads";
import { FileRefusal } from "../file-refusal.ts";
import { readSheet } from "./read-sheet.ts";
import { readWorkbook } from "./read-workbook.ts";
import {
  packRecords,
  type FromThread,
  type SheetThreadData,
  type ToThread,
} from "./sheet-messages.ts";
import { openDirectory } from "./zip-directory.ts";

const { path, limits } = workerData as SheetThreadData;
const send = (message: FromThread): void => parentPort?.postMessage(message);

let allowed = 0;
let stopped = false;
let wake: (() => void) | null = null;

/** Waits until a batch may be sent; false when nobody wants one any more. */
async function allowance(): Promise<boolean> {
  while (allowed === 0 && !stopped) {
    await new Promise<void>((resolve) => (wake = resolve));
  }
  allowed -= 1;
  return !stopped;
}

async function answering(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    send({ type: "refused", issue: error.issue });
  }
}

await answering(async () => {
  const directory = await openDirectory(path, limits);
  const workbook = await readWorkbook(directory);
  parentPort?.on("message", (message: ToThread) => {
    if (message.type === "read") {
      allowed = 0;
      stopped = false;
      const sheet = workbook.sheets[message.sheet];
      if (!sheet) return;
      void answering(async () => {
        await readSheet({
          directory,
          workbook,
          sheet,
          limits,
          take: async (batch) => {
            if (!(await allowance())) return false;
            send({ type: "batch", packed: packRecords(batch) });
            return true;
          },
        });
        send({ type: "end" });
      });
      return;
    }
    if (message.type === "more") allowed += 1;
    else stopped = true;
    wake?.();
  });
  send({
    type: "sheets",
    sheets: workbook.sheets.map(({ name, hidden }) => ({ name, hidden })),
  });
});
