import { Worker } from "node:worker_threads";
import { workerUrl } from "../../worker-url.ts";
import { FileRefusal, refusal } from "../file-refusal.ts";
import { headerDepth, type ReadLimits } from "../limits.ts";
import type { OpenedFile, RecordBatch, Sheet } from "../record-batch.ts";
import { checkWorkbook } from "./check-workbook.ts";
import {
  unpackRecords,
  type FromThread,
  type SheetThreadData,
  type ToThread,
} from "./sheet-messages.ts";
import { openDirectory } from "./zip-directory.ts";

/** Batches on their way at a time: enough that neither side waits, little enough to stay flat. */
const batchesAhead = 3;

/**
 * A workbook whose rows are read by a thread of its own. The archive is judged before that thread is
 * started. Throws FileRefusal.
 */
export async function openXlsx(path: string, limits: ReadLimits): Promise<OpenedFile> {
  const directory = await openDirectory(path, limits);
  directory.zip.close();
  checkWorkbook(directory);
  const thread = startThread({ path, limits });
  try {
    const first = await thread.receive();
    if (first.type !== "sheets") throw refusal("damaged_file", { facts: { part: "workbook" } });
    const sheets = first.sheets.map(({ name, hidden }, i): Sheet => {
      const read = (): AsyncGenerator<RecordBatch> => readSheet(thread, i);
      return { name, hidden, head: () => readHead(read()), read };
    });
    return {
      format: "xlsx",
      encoding: null,
      delimiter: null,
      sheets,
      ragged: "ignored",
      refused: null,
      warnings: [],
      close: thread.close,
    };
  } catch (error) {
    await thread.close();
    throw error;
  }
}

type SheetThread = {
  send(message: ToThread): void;
  /** The next message. Throws FileRefusal when the file is refused, or the thread died of it. */
  receive(): Promise<FromThread>;
  close(): Promise<void>;
};

function startThread(data: SheetThreadData): SheetThread {
  const worker = new Worker(workerUrl(new URL("./sheet-thread.ts", import.meta.url)), {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: data.limits.workerMegabytes },
  });
  const arrived: (FromThread | FileRefusal)[] = [];
  let wake: (() => void) | null = null;
  const arrive = (message: FromThread | FileRefusal): void => {
    arrived.push(message);
    wake?.();
  };
  worker.on("message", arrive);
  worker.on("error", (error: Error & { code?: string }) =>
    arrive(
      error.code === "ERR_WORKER_OUT_OF_MEMORY"
        ? refusal("too_heavy")
        : refusal("damaged_file", { facts: { part: error.message.slice(0, 80) } }),
    ),
  );
  const receive = async (): Promise<FromThread> => {
    let timer: NodeJS.Timeout | undefined;
    if (arrived.length === 0) {
      const silent = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, data.limits.workerSilenceMs);
      });
      await Promise.race([new Promise<void>((resolve) => (wake = resolve)), silent]);
      clearTimeout(timer);
    }
    const next = arrived.shift() ?? refusal("too_heavy");
    if (next instanceof FileRefusal) throw next;
    if (next.type === "refused") throw new FileRefusal(next.issue);
    return next;
  };
  return {
    send: (message) => worker.postMessage(message),
    receive,
    close: async () => {
      await worker.terminate();
    },
  };
}

async function* readSheet(thread: SheetThread, sheet: number): AsyncGenerator<RecordBatch> {
  thread.send({ type: "read", sheet });
  for (let i = 0; i < batchesAhead; i += 1) thread.send({ type: "more" });
  let reading = true;
  try {
    while (reading) {
      // A refusal ends the reading as well as the end does.
      reading = false;
      const message = await thread.receive();
      if (message.type !== "batch") return;
      reading = true;
      yield unpackRecords(message.packed);
      thread.send({ type: "more" });
    }
  } finally {
    if (reading) await stopReading(thread);
  }
}

/** What is still on its way belongs to nobody; the next reading begins after it. */
async function stopReading(thread: SheetThread): Promise<void> {
  thread.send({ type: "stop" });
  try {
    while ((await thread.receive()).type !== "end");
  } catch (error) {
    // A refusal ends a reading too; whoever reads on meets it again.
    if (!(error instanceof FileRefusal)) throw error;
  }
}

async function readHead(batches: AsyncGenerator<RecordBatch>): Promise<RecordBatch> {
  for await (const batch of batches) {
    const count = batch.lines.filter((line) => line <= headerDepth).length;
    return {
      lines: batch.lines.slice(0, count),
      records: batch.records.slice(0, count),
      faults: [],
    };
  }
  return { lines: [], records: [], faults: [] };
}
