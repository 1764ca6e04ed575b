import { readFile } from "node:fs/promises";
import { basename } from "node:path";

export type HttpAnswer = {
  readonly status: number;
  readonly headers: Headers;
  readonly json: Record<string, unknown>;
  /** Milliseconds until the whole answer was there. */
  readonly took: number;
};

/** Sends a file as the imports page does. */
export async function postImport(
  server: string,
  file: string,
  query = "kind=sales_actuals&mode=commit",
): Promise<HttpAnswer> {
  const form = new FormData();
  form.append("file", new Blob([await readFile(file)]), basename(file));
  return ask(`${server}/api/imports?${query}`, { method: "POST", body: form });
}

/** One request with a JSON answer. */
export async function ask(url: string, init: RequestInit = {}): Promise<HttpAnswer> {
  const started = performance.now();
  const response = await fetch(url, init);
  const json = (await response.json()) as Record<string, unknown>;
  const took = performance.now() - started;
  return { status: response.status, headers: response.headers, json, took };
}

/** The error code of an answer, null when it is none. */
export function errorCode({ json }: HttpAnswer): string | null {
  return (json["error"] as { code?: string } | undefined)?.code ?? null;
}

/** The board of 2025, not from any cache when `distinct` was not asked before. */
export function askBoard(server: string, distinct = 1): Promise<HttpAnswer> {
  const month = String((distinct % 12) + 1).padStart(2, "0");
  const day = String((Math.floor(distinct / 12) % 28) + 1).padStart(2, "0");
  return ask(`${server}/api/performance?period=2025&on=2025-${month}-${day}`);
}

/** Ledger numbers a live stream tells, as they come. */
export async function listen(server: string): Promise<{
  readonly heard: readonly number[];
  stop(): void;
}> {
  const heard: number[] = [];
  const abort = new AbortController();
  const response = await fetch(`${server}/api/live`, { signal: abort.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  void (async () => {
    let text = "";
    for (;;) {
      const piece = await reader?.read().catch(() => null);
      if (!piece || piece.done) return;
      text += piece.value;
      const events = text.split("\n\n");
      text = events.pop() ?? "";
      for (const event of events) {
        const id = /^id: (\d+)$/m.exec(event)?.[1];
        if (id) heard.push(Number(id));
      }
    }
  })();
  return { heard, stop: () => abort.abort() };
}
