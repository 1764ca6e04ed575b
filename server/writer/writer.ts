import type { ImportReport, UndoReport } from "../../shared/contract/imports.ts";
import type { Language } from "../../shared/i18n/language.ts";
import type { Asker } from "../access/asker.ts";
import { AppError } from "../errors.ts";
import { openThread } from "../thread-calls.ts";

export type ImportOrder = {
  readonly path: string;
  readonly name: string;
  /** Name of an import kind, or `auto`. */
  readonly kind: string;
  readonly mode: "preview" | "commit";
  readonly acceptValid: boolean;
  readonly language: Language;
  readonly by: Asker;
};

/** The one writer of a database, in a thread of its own so that readers never wait for an import. */
export type Writer = {
  /** `key`: asked again with it within 24 h, the answer is the same; null without. */
  importFile(order: ImportOrder, key: string | null): Promise<ImportReport>;
  undo(number: number, by: Asker): Promise<UndoReport>;
  close(): Promise<void>;
};

export type WriterOrder =
  | { readonly type: "import"; readonly order: ImportOrder; readonly key: string | null }
  | { readonly type: "undo"; readonly number: number; readonly by: Asker };

export type WriterPlace = {
  /** As for `openStore`. */
  readonly store: string;
  readonly temporary: string;
  /** The folder of the audit's key and head. */
  readonly home: string;
  /** Business today of a demo; null = the clock's. */
  readonly today: string | null;
};

/** Files that may wait behind the one at work; more are told to come again. */
const mostWaiting = 5;

/** Starts the writer at its first order and again after its thread died; what it was doing then fails. */
export function startWriter(place: WriterPlace): Writer {
  const thread = openThread<WriterOrder>(new URL("./writer-thread.ts", import.meta.url), place);
  return {
    importFile: async (order, key) => {
      if (thread.waiting() > mostWaiting) throw new AppError("server.busy");
      return (await thread.call({ type: "import", order, key })) as ImportReport;
    },
    undo: (number, by) => thread.call({ type: "undo", number, by }) as Promise<UndoReport>,
    close: () => thread.close(),
  };
}
