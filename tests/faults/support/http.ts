import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { RunningServer } from "./product.ts";

export type HttpAnswer = {
  readonly status: number;
  readonly headers: Headers;
  readonly json: Record<string, unknown>;
  /** Milliseconds until the whole answer was there. */
  readonly took: number;
};

/** A server and the headers of who asks it. */
export type Server = Pick<RunningServer, "url" | "headers">;

/** Sends a file as the imports page does. */
export async function postImport(
  server: Server,
  file: string,
  query = "kind=sales_actuals&mode=commit",
): Promise<HttpAnswer> {
  const form = new FormData();
  form.append("file", new Blob([await readFile(file)]), basename(file));
  return ask(server, `/api/imports?${query}`, { method: "POST", body: form });
}

/** One request with a JSON answer. */
export async function ask(
  server: Server,
  path: string,
  init: RequestInit = {},
): Promise<HttpAnswer> {
  const started = performance.now();
  const response = await fetch(server.url + path, { ...init, headers: server.headers });
  const json = (await response.json()) as Record<string, unknown>;
  const took = performance.now() - started;
  return { status: response.status, headers: response.headers, json, took };
}

/** The error code of an answer, null when it is none. */
export function errorCode({ json }: HttpAnswer): string | null {
  return (json["error"] as { code?: string } | undefined)?.code ?? null;
}

/** The board of 2025, not from any cache when `distinct` was not asked before. */
export function askBoard(server: Server, distinct = 1): Promise<HttpAnswer> {
  const month = String((distinct % 12) + 1).padStart(2, "0");
  const day = String((Math.floor(distinct / 12) % 28) + 1).padStart(2, "0");
  return ask(server, `/api/performance?period=2025&on=2025-${month}-${day}`);
}

/** Ledger numbers a live stream tells, as they come. */
export async function listen(server: Server): Promise<{
  readonly heard: readonly number[];
  stop(): void;
}> {
  const heard: number[] = [];
  const abort = new AbortController();
  const response = await fetch(`${server.url}/api/live`, {
    headers: server.headers,
    signal: abort.signal,
  });
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
