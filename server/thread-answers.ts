import { parentPort } from "node:worker_threads";
import { AppError } from "./errors.ts";
import type { ThreadAnswer, ThreadCall } from "./thread-calls.ts";

/** The other end of `openThread`: answers each order with what `work` makes of it, errors with their code. */
export function answerCalls<T>(work: (order: T) => Promise<unknown>): void {
  const port = parentPort;
  if (!port) throw new Error("this file runs as a worker thread");
  const answer = async ({ id, order }: ThreadCall<T>): Promise<ThreadAnswer> => {
    try {
      return { id, value: await work(order) };
    } catch (error) {
      if (error instanceof AppError) {
        return { id, error: { code: error.code, details: error.details } };
      }
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      return { id, error: { code: "server.internal", details: {} } };
    }
  };
  port.on("message", (call: ThreadCall<T>) => {
    void answer(call).then((reply) => port.postMessage(reply));
  });
}
