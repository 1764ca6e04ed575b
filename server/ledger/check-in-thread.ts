import { Worker } from "node:worker_threads";
import type { Kind } from "../../shared/kinds/kind.ts";
import { kindByName } from "../../shared/kinds/kinds.ts";
import { workerUrl } from "../worker-url.ts";
import type { CheckOutcome } from "../import/check-file.ts";
import type { FoundIssue } from "../import/checked.ts";
import type { RowApplier } from "./apply-rows.ts";
import type { CheckMessage, CheckOrder } from "./check-messages.ts";
import type { CountedSales } from "./counted-sales.ts";
import { makeUnpacker } from "./packed-batch.ts";

export type ThreadResult = {
  readonly outcome: CheckOutcome;
  readonly sha256: string;
  readonly counted: CountedSales | null;
};

type OpenSink = (kind: Kind) => Promise<RowApplier>;

export type CheckThread = {
  /** Once. The sink stays with the caller. */
  check(order: CheckOrder, openSink: OpenSink): Promise<ThreadResult>;
  close(): Promise<void>;
};

/**
 * `checkFile` in a thread of its own: a large file is read and checked on one core while the rows before
 * are written on the other. Started before the order is known, it loads its code in the meantime.
 */
export function startCheckThread(): CheckThread {
  const worker = new Worker(workerUrl(new URL("./check-thread.ts", import.meta.url)), {
    // Rows live for one batch: a large nursery lets them die there.
    resourceLimits: { maxYoungGenerationSizeMb: 32 },
  });
  let sink: OpenSink | null = null;
  // Followed from its start on, so that a thread that dies before its order is not waited for.
  const result = follow(worker, (kind) => (sink as OpenSink)(kind));
  result.catch(() => undefined);
  return {
    check: (order, openSink) => {
      sink = openSink;
      worker.postMessage(order);
      return result;
    },
    close: async () => void (await worker.terminate()),
  };
}

function follow(worker: Worker, openSink: OpenSink): Promise<ThreadResult> {
  let sink: RowApplier | null = null;
  let unpack: ReturnType<typeof makeUnpacker> = () => [];
  const take = async (message: CheckMessage): Promise<readonly FoundIssue[]> => {
    if (message.type === "kind") {
      const kind = kindByName(message.kind) as Kind;
      unpack = makeUnpacker(kind);
      sink = await openSink(kind);
    } else if (message.type === "reset") await sink?.reset();
    else if (message.type === "end") await sink?.end();
    else if (message.type === "rows") return (await sink?.rows(unpack(message.batch))) ?? [];
    return [];
  };
  return new Promise((resolve, reject) => {
    // One after the other, in the order they were sent: rows must not overtake a reset. The answer waits
    // for the step under way and is the last one: nothing may still write when the caller rolls back.
    let work: Promise<void> = Promise.resolve();
    let over = false;
    const then = (step: () => void | Promise<void>): void => {
      work = work
        .then(() => (over ? undefined : step()))
        .catch((error: unknown) => {
          over = true;
          reject(error as Error);
        });
    };
    const fail = (error: Error) => (): void => {
      throw error;
    };
    worker.on("message", (message: CheckMessage) =>
      then(async () => {
        if (message.type === "failed") throw new Error(message.message);
        if (message.type === "done") {
          const { outcome, sha256, counted } = message;
          const kind = outcome.kind === null ? null : kindByName(outcome.kind);
          over = true;
          resolve({ outcome: { ...outcome, kind }, sha256, counted });
          return;
        }
        worker.postMessage({ issues: await take(message) });
      }),
    );
    worker.on("error", (error) => then(fail(error as Error)));
    // A slow writer is still at the last batches when the thread has ended.
    worker.on("exit", (code) => then(fail(new Error(`the checking thread ended with ${code}`))));
  });
}
