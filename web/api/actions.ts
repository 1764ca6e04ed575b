/** What the page does to the company: send a file, undo an import, leave the demo. */
import type { ImportReport, UndoReport } from "../../shared/contract/imports.ts";
import type { InstallationAnswer } from "../../shared/contract/status.ts";
import type { Language } from "../../shared/i18n/language.ts";
import { address, postJson } from "./http.ts";
import { uploadFile } from "./upload.ts";

export type SendFile = {
  file: File;
  /** A kind of import, or `auto`. */
  kind: string;
  mode: "preview" | "commit";
  acceptValid: boolean;
  /** The language of the issues' messages. */
  language: Language;
  onProgress: (share: number) => void;
  signal: AbortSignal;
};

/** Previews or commits one file; a refusal is a report, not an error. Errors: ApiError, AbortError. */
export function sendFile(send: SendFile): Promise<ImportReport> {
  return uploadFile<ImportReport>({
    url: address("/api/imports", {
      kind: send.kind,
      mode: send.mode,
      acceptValid: send.acceptValid ? "true" : null,
      lang: send.language,
    }),
    file: send.file,
    onProgress: send.onProgress,
    signal: send.signal,
  });
}

/** Undoes ledger entry `ledger`. Errors: ApiError 409 when later imports stand on it. */
export function undoImport(ledger: number): Promise<UndoReport> {
  return postJson<UndoReport>(`/api/imports/${ledger}/undo`);
}

/** Leaves the demo company for the empty own one. Errors: ApiError. */
export function startOwnData(): Promise<InstallationAnswer> {
  return postJson<InstallationAnswer>("/api/installation/own");
}

/** Where the rejected rows of a ledger number or a preview's id are, as a CSV. */
export function rejectedRowsAddress(id: string | number): string {
  return `/api/imports/${encodeURIComponent(String(id))}/rejected.csv`;
}

/** Where an empty file is: `sales_plans.xlsx`, `sales_plans.csv`. */
export function templateAddress(file: string, language: Language): string {
  return address(`/api/templates/${file}`, { lang: language });
}
