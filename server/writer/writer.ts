import { Worker } from "node:worker_threads";
import type { ImportReport, UndoReport } from "../../shared/contract/imports.ts";
import type { Language } from "../../shared/i18n/language.ts";
import { AppError, type ErrorCode, type ErrorDetails } from "../errors.ts";
import { workerUrl } from "../worker-url.ts";

export type ImportOrder = {
  readonly path: string;
  readonly name: string;
  /** Name of an import kind, or `auto`. */
  readonly kind: string;
  readonly mode: "preview" | "commit";
  readonly acceptValid: boolean;
  readonly language: Language;
};

/** The one writer of a database, in a thread of its own so that readers never wait for an import. */
export type Writer = {
  importFile(order: ImportOrder): Promise<ImportReport>;
  undo(number: number): Promise<UndoReport>;
  close(): Promise<void>;
};

export type WriterMessage =
  | { readonly id: number; readonly type: "import"; readonly order: ImportOrder }
  | { readonly id: number; readonly type: "undo"; readonly number: number };
export type WriterAnswer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: { code: ErrorCode; details: ErrorDetails } };

export type WriterPlace = {
  /** As for `openStore`. */
  readonly store: string;
  readonly temporary: string;
  /** Business today of a demo; null = the clock's. */
  readonly today: string | null;
};

/** Files that may wait behind the one at work; more are told to come again. */
const mostWaiting = 5;

type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void };

/** Starts the writer at its first order and again after its thread died; what it was doing then fails. */
export function startWriter(place: WriterPlace): Writer {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let next = 1;

  const failAll = (): void => {
    worker = null;
    for (const { reject } of waiting.values()) reject(new AppError("server.internal"));
    waiting.clear();
  };
  const start = (): Worker => {
    const made = new Worker(workerUrl(new URL("./writer-thread.ts", import.meta.url)), {
      workerData: place,
    });
    made.on("message", (answer: WriterAnswer) => {
      const order = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ("error" in answer) order?.reject(new AppError(answer.error.code, answer.error.details));
      else order?.resolve(answer.value);
    });
    made.on("error", failAll);
    made.on("exit", () => worker === made && failAll());
    return made;
  };
  const send = (message: WriterMessage): Promise<unknown> => {
    worker ??= start();
    const thread = worker;
    return new Promise((resolve, reject) => {
      waiting.set(message.id, { resolve, reject });
      thread.postMessage(message);
    });
  };
  return {
    importFile: async (order) => {
      if (waiting.size > mostWaiting) throw new AppError("server.busy");
      return (await send({ id: next++, type: "import", order })) as ImportReport;
    },
    undo: (number) => send({ id: next++, type: "undo", number }) as Promise<UndoReport>,
    close: async () => {
      const thread = worker;
      worker = null;
      await thread?.terminate();
    },
  };
}
