import { ApiError, readRefusal } from "./http.ts";

export type UploadOptions = {
  url: string;
  file: File;
  /** 0 … 1 of the bytes sent; 1 = sent, the server is checking. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
};

/**
 * Sends one file as multipart `file` and gives the JSON body for the statuses in which the contract
 * answers with a report (200, 201, 422, and 413 or 415 when they carry one). Errors: ApiError;
 * AbortError when stopped. XMLHttpRequest, because fetch cannot tell how much has been sent.
 */
export function uploadFile<T>({ url, file, onProgress, signal }: UploadOptions): Promise<T> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open("POST", url);
    call.setRequestHeader("accept", "application/json");
    call.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    call.upload.onload = () => onProgress(1);
    call.onload = () => {
      const report = readReport<T>(call.status, call.responseText);
      if (report !== null) resolve(report);
      else reject(readRefusal(call.status, call.responseText));
    };
    call.onerror = () => reject(new ApiError(0, "network", "", {}));
    call.onabort = () => reject(new DOMException("stopped", "AbortError"));
    signal.addEventListener("abort", () => call.abort(), { once: true });
    const form = new FormData();
    form.append("file", file, file.name);
    call.send(form);
  });
}

function readReport<T>(status: number, text: string): T | null {
  if (![200, 201, 413, 415, 422].includes(status)) return null;
  try {
    const body = JSON.parse(text) as Record<string, unknown>;
    return "wouldBe" in body ? (body as T) : null;
  } catch {
    return null;
  }
}
