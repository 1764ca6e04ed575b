import { pause } from "./pause.ts";

/**
 * The server's live stream with a reconnect loop of its own. A plain EventSource gives up for good on
 * any answer but 200 and does not show heartbeats; reading the stream shows every sign of life.
 */
export type LiveOptions = {
  url: string;
  /** A ledger number came: one on connect, one at each change. */
  onLedger: (ledger: number) => void;
  /** Anything came, heartbeats included. */
  onAlive: () => void;
  onLost: () => void;
  /** The server answered with this status in place of a stream. */
  onRefused?: (status: number) => void;
  signal: AbortSignal;
  /** The longest wait between two tries; 60 s unless told. A wall nobody attends waits less. */
  longestDelayMs?: number;
};

/** The server sends a heartbeat every 15 s; three missed ones are a dead line. */
const silenceMs = 45_000;
const firstDelayMs = 1_000;
const longestDelayMs = 60_000;

/** Keeps listening until `signal` stops it; waits 1 s … 60 s (with jitter) between tries. */
export async function listenLive(options: LiveOptions): Promise<void> {
  const longest = options.longestDelayMs ?? longestDelayMs;
  let delay = firstDelayMs;
  while (!options.signal.aborted) {
    const heard = await listenOnce(options);
    if (options.signal.aborted) return;
    options.onLost();
    delay = heard ? firstDelayMs : Math.min(longest, delay * 2);
    await pause(delay * (0.75 + Math.random() / 2), options.signal);
  }
}

/** One connection until it ends. True when anything was heard. */
async function listenOnce(options: LiveOptions): Promise<boolean> {
  const stop = new AbortController();
  const forward = () => stop.abort();
  options.signal.addEventListener("abort", forward, { once: true });
  let watchdog = setTimeout(forward, silenceMs);
  let heard = false;
  try {
    const response = await fetch(options.url, {
      headers: { accept: "text/event-stream" },
      cache: "no-store",
      signal: stop.signal,
    });
    if (!response.ok) options.onRefused?.(response.status);
    if (!response.ok || !response.body) return false;
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return heard;
      heard = true;
      clearTimeout(watchdog);
      watchdog = setTimeout(forward, silenceMs);
      options.onAlive();
      const { events, rest: kept } = readEvents(rest + value);
      rest = kept;
      for (const ledger of events) options.onLedger(ledger);
    }
  } catch {
    return heard;
  } finally {
    clearTimeout(watchdog);
    options.signal.removeEventListener("abort", forward);
  }
}

/** The ledger numbers of the whole events in `text`, and what of it is not yet a whole event. */
export function readEvents(text: string): { events: number[]; rest: string } {
  const blocks = text.replaceAll("\r\n", "\n").split("\n\n");
  const rest = blocks.pop() ?? "";
  const events: number[] = [];
  for (const block of blocks) {
    const data = block
      .split("\n")
      .filter((line) => line.startsWith("data:"))
      .map((line) => line.slice(5).trimStart())
      .join("\n");
    const ledger = readLedger(data);
    if (ledger !== null) events.push(ledger);
  }
  return { events, rest };
}

function readLedger(data: string): number | null {
  try {
    const { ledger } = JSON.parse(data) as { ledger?: unknown };
    return typeof ledger === "number" ? ledger : null;
  } catch {
    return null;
  }
}
