import { useCallback, useRef, useState } from "react";
import type { ImportReport } from "../../../shared/contract/imports.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { sendFile } from "../../api/actions.ts";
import { ApiError } from "../../api/http.ts";

/** Where one file stands between the hand and the ledger. */
export type Sending =
  | { phase: "idle" }
  | { phase: "sending"; file: File; mode: "preview" | "commit"; share: number }
  | { phase: "report"; file: File; report: ImportReport }
  | { phase: "failed"; file: File; problem: { code: string; message: string } };

export type SendOptions = { kind: string; mode: "preview" | "commit"; acceptValid: boolean };

export type SendFileHook = {
  sending: Sending;
  send: (file: File, options: SendOptions) => void;
  /** Stops what is under way and forgets the file. */
  reset: () => void;
};

/** Sends one file at a time; a new one replaces what is under way. Nothing is written by a preview. */
export function useSendFile(language: Language, onCommitted: () => void): SendFileHook {
  const [sending, setSending] = useState<Sending>({ phase: "idle" });
  const current = useRef<AbortController | null>(null);

  const reset = useCallback(() => {
    current.current?.abort();
    current.current = null;
    setSending({ phase: "idle" });
  }, []);

  const send = useCallback(
    (file: File, { kind, mode, acceptValid }: SendOptions) => {
      current.current?.abort();
      const stop = new AbortController();
      current.current = stop;
      const show = (next: Sending) => {
        if (current.current === stop) setSending(next);
      };
      show({ phase: "sending", file, mode, share: 0 });
      const onProgress = (share: number) => show({ phase: "sending", file, mode, share });
      const call = { file, kind, mode, acceptValid, language, onProgress, signal: stop.signal };
      sendFile(call).then(
        (report) => {
          show({ phase: "report", file, report });
          if (report.status === "committed") onCommitted();
        },
        async (error: unknown) => {
          if (stop.signal.aborted) return;
          show({ phase: "failed", file, problem: await problemOf(error, file) });
        },
      );
    },
    [language, onCommitted],
  );
  return { sending, send, reset };
}

/** A connection that broke because the file itself can no longer be read is told apart. */
async function problemOf(error: unknown, file: File): Promise<{ code: string; message: string }> {
  if (!(error instanceof ApiError)) return { code: "unknown", message: String(error) };
  if (error.status === 0) {
    const readable = await file
      .slice(0, 1)
      .arrayBuffer()
      .then(
        () => true,
        () => false,
      );
    if (!readable) return { code: "unreadable", message: "" };
  }
  return { code: error.code, message: error.message };
}
