import { Worker } from "node:worker_threads";
import { AppError, type ErrorCode, type ErrorDetails } from "./errors.ts";
import { workerUrl } from "./worker-url.ts";

/** What crosses to the thread and back; errors of ours keep their code. */
export type ThreadCall<T> = { readonly id: number; readonly order: T };
export type ThreadAnswer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: { code: ErrorCode; details: ErrorDetails } };

export type Thread<T> = {
  call(order: T): Promise<unknown>;
  /** Calls not answered yet. */
  waiting(): number;
  close(): Promise<void>;
};

type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void };

/**
 * A thread of `source`, started at its first call and again after it died; what it was doing then fails.
 * `workerData` is what it starts with.
 */
export function openThread<T>(source: URL, workerData: unknown): Thread<T> {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let next = 1;

  const failAll = (): void => {
    worker = null;
    for (const { reject } of waiting.values()) reject(new AppError("server.internal"));
    waiting.clear();
  };
  const start = (): Worker => {
    const made = new Worker(workerUrl(source), { workerData });
    made.on("message", (answer: ThreadAnswer) => {
      const call = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ("error" in answer) call?.reject(new AppError(answer.error.code, answer.error.details));
      else call?.resolve(answer.value);
    });
    made.on("error", failAll);
    made.on("exit", () => worker === made && failAll());
    return made;
  };
  return {
    call: (order) => {
      worker ??= start();
      const thread = worker;
      const id = next++;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        thread.postMessage({ id, order } satisfies ThreadCall<T>);
      });
    },
    waiting: () => waiting.size,
    close: async () => {
      const thread = worker;
      worker = null;
      await thread?.terminate();
    },
  };
}
