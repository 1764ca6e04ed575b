import { once } from "node:events";
import { parentPort } from "node:worker_threads";
import type { Kind } from "../../shared/kinds/kind.ts";
import { kindByName } from "../../shared/kinds/kinds.ts";
import { checkFile } from "../import/check-file.ts";
import type { FoundIssue, RowSink } from "../import/checked.ts";
import type { CheckMessage, CheckOrder, CheckReply } from "./check-messages.ts";
import { openFile } from "../import/open-file.ts";
import { fileDigest } from "./file-digest.ts";
import { batchCounter, type BatchCounter } from "./batch-counter.ts";
import { batchBuffers, makePacker } from "./packed-batch.ts";
import { isCountedWhereChecked } from "./sales-counter.ts";

const port = parentPort;
if (!port) throw new Error("the checks run as a worker thread");

/**
 * So many batches (some thousand rows each) may be on their way to the writer before the checks wait for
 * it: far enough ahead that what is left to do at the end is done while the writer still writes.
 */
const mostAhead = 32;

const [order] = (await once(port, "message")) as [CheckOrder];
const replies: ((reply: CheckReply) => void)[] = [];
port.on("message", (reply: CheckReply) => replies.shift()?.(reply));

function ask(message: CheckMessage, transfer: ArrayBuffer[] = []): Promise<readonly FoundIssue[]> {
  const answered = new Promise<readonly FoundIssue[]>((resolve) => {
    replies.push((reply) => resolve(reply.issues));
  });
  port?.postMessage(message, transfer);
  return answered;
}

/** Sums sales while the writer is behind or at its indexes: only then has this thread the time. */
let sales: BatchCounter | null = null;

async function remoteSink(kind: Kind): Promise<RowSink> {
  const packer = makePacker(kind);
  if (isCountedWhereChecked(kind)) sales = batchCounter(kind, packer);
  await ask({ type: "kind", kind: kind.name });
  // Only a rule can break together with a stored value: without one, no answer needs to be awaited.
  const ahead: Promise<readonly FoundIssue[]>[] = [];
  const most = kind.rules.length === 0 ? mostAhead : 0;
  return {
    reset: async () => {
      await Promise.all(ahead.splice(0));
      sales?.reset();
      await ask({ type: "reset" });
    },
    rows: async (rows) => {
      const batch = packer.pack(rows);
      sales?.keep(batch);
      ahead.push(ask({ type: "rows", batch }, batchBuffers(batch)));
      if (ahead.length <= most) return [];
      // None of them is answered yet, so this thread would only wait.
      if (replies.length >= ahead.length) sales?.countKept();
      return (await ahead.shift()) ?? [];
    },
    // Not awaited: what is left to do here is done while the writer makes the indexes.
    end: () => void ask({ type: "end" }),
  };
}

async function check(): Promise<CheckMessage> {
  const outcome = await checkFile({
    file: await openFile(order.path, order.name, order.limits),
    fileName: order.name,
    kind: order.kind === "auto" ? "auto" : (kindByName(order.kind) as Kind),
    references: order.references,
    today: order.today,
    acceptValid: order.acceptValid,
    rejectedPath: order.rejectedPath,
    language: order.language,
    sink: remoteSink,
  });
  return {
    type: "done",
    outcome: { ...outcome, kind: outcome.kind?.name ?? null },
    sha256: await fileDigest(order.path),
    counted: sales?.cells() ?? null,
  };
}

const last = await check().catch((error: unknown): CheckMessage => ({
  type: "failed",
  message: error instanceof Error ? (error.stack ?? error.message) : String(error),
}));
port.postMessage(last);
port.close();
