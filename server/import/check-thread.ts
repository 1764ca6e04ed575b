import { parentPort, workerData } from "node:worker_threads";
import type { Kind } from "../../shared/kinds/kind.ts";
import { kindByName } from "../../shared/kinds/kinds.ts";
import { checkFile } from "./check-file.ts";
import type { FoundIssue, RowSink } from "./checked.ts";
import type { CheckMessage, CheckOrder, CheckReply } from "./check-messages.ts";
import { openFile } from "./open-file.ts";
import { batchBuffers, packBatch } from "./packed-batch.ts";

const order = workerData as CheckOrder;
const port = parentPort;
if (!port) throw new Error("the checks run as a worker thread");

/** So many batches may be on their way to the writer before the checks wait for it. */
const mostAhead = 4;

const replies: ((reply: CheckReply) => void)[] = [];
port.on("message", (reply: CheckReply) => replies.shift()?.(reply));

function ask(message: CheckMessage, transfer: ArrayBuffer[] = []): Promise<readonly FoundIssue[]> {
  const answered = new Promise<readonly FoundIssue[]>((resolve) => {
    replies.push((reply) => resolve(reply.issues));
  });
  port?.postMessage(message, transfer);
  return answered;
}

async function remoteSink(kind: Kind): Promise<RowSink> {
  await ask({ type: "kind", kind: kind.name });
  // Only a rule can break together with a stored value: without one, no answer needs to be awaited.
  const ahead: Promise<readonly FoundIssue[]>[] = [];
  const most = kind.rules.length === 0 ? mostAhead : 0;
  return {
    reset: async () => {
      await Promise.all(ahead.splice(0));
      await ask({ type: "reset" });
    },
    rows: async (rows) => {
      const batch = packBatch(kind, rows);
      ahead.push(ask({ type: "rows", batch }, batchBuffers(batch)));
      return ahead.length > most ? ((await ahead.shift()) ?? []) : [];
    },
  };
}

async function check(): Promise<CheckMessage> {
  const outcome = await checkFile({
    file: await openFile(order.path, order.name, order.limits),
    kind: order.kind === "auto" ? "auto" : (kindByName(order.kind) as Kind),
    references: order.references,
    today: order.today,
    acceptValid: order.acceptValid,
    rejectedPath: order.rejectedPath,
    language: order.language,
    sink: remoteSink,
  });
  return { type: "done", outcome: { ...outcome, kind: outcome.kind?.name ?? null } };
}

const last = await check().catch((error: unknown): CheckMessage => ({
  type: "failed",
  message: error instanceof Error ? (error.stack ?? error.message) : String(error),
}));
port.postMessage(last);
port.close();
