import { useEffect, useState } from "react";
import { ApiError } from "../api/http.ts";
import { listenLive } from "../api/live.ts";
import { fetchWall, type WallQuestion } from "../api/wall.ts";
import { nameOfScope, readProvinces } from "../features/shell/scopes.ts";
import { keepFacts, readKept, type KeptFacts } from "../features/wall/kept-facts.ts";
import { makeFacts } from "../features/wall/make-facts.ts";
import { readClock } from "./clock.ts";

export type WallLink = {
  readonly state: "connecting" | "live" | "lost";
  /** Epoch ms of the last sign of life; null before the first. */
  readonly lastAlive: number | null;
};

export type WallState = {
  readonly kept: KeptFacts | null;
  readonly link: WallLink;
  /** Code of the last refusal or failure; null when the last question was answered. */
  readonly failure: string | null;
};

// A wall must be right again within 10 s of the server's return, and a handful of screens asking every
// few seconds are no load.
const retryMs = 4_000;
/** Also without a change of the ledger: today moves on, and a stream may be cut without a word. */
const refreshMs = 10 * 60_000;
const coarseMs = 10_000;

/** The wall's numbers, kept up by itself for as long as the page is open. */
export function useWall(question: WallQuestion): WallState {
  const { period, scope } = question;
  const [state, setState] = useState<WallState>(() => ({
    kept: readKept(localStorage, question),
    link: { state: "connecting", lastAlive: null },
    failure: null,
  }));

  useEffect(() => {
    const stop = new AbortController();
    const asked = { period, scope };
    let wanted = 0;
    let shownLedger: number | null = null;
    let liveLedger: number | null = null;
    // True while a question is out that was asked on the connection there is now.
    let asking = false;
    let retry: ReturnType<typeof setTimeout> | undefined;

    const refresh = async () => {
      clearTimeout(retry);
      const turn = (wanted += 1);
      asking = true;
      try {
        const answers = await fetchWall(asked, stop.signal);
        if (turn !== wanted || stop.signal.aborted) return;
        const name = nameOfScope(scope ?? "company", readProvinces(answers.offices));
        const kept = { facts: makeFacts(answers, name), fetchedAt: readClock() };
        shownLedger = kept.facts.ledger;
        keepFacts(localStorage, asked, kept);
        asking = false;
        setState((before) => ({ ...before, kept, failure: null }));
        // The ledger may have moved between the first answer and this line.
        if (liveLedger !== null && liveLedger > shownLedger) void refresh();
      } catch (error) {
        if (turn !== wanted || stop.signal.aborted) return;
        asking = false;
        shownLedger = null;
        const failure = error instanceof ApiError ? error.code : "unexpected";
        setState((before) => (before.failure === failure ? before : { ...before, failure }));
        retry = setTimeout(() => void refresh(), retryMs * (0.75 + Math.random() / 2));
      }
    };

    const link = (next: WallLink["state"]) =>
      setState((before) => {
        const now = readClock();
        const { state: was, lastAlive } = before.link;
        const settled = was === next && lastAlive !== null && now - lastAlive < coarseMs;
        if (settled || (next === "lost" && was === "lost")) return before;
        return { ...before, link: { state: next, lastAlive: next === "live" ? now : lastAlive } };
      });

    void refresh();
    const regular = setInterval(() => void refresh(), refreshMs);
    void listenLive({
      url: "/api/live",
      signal: stop.signal,
      longestDelayMs: retryMs,
      onAlive: () => link("live"),
      onLost: () => {
        asking = false;
        link("lost");
      },
      onLedger: (ledger) => {
        liveLedger = ledger;
        if (!asking && ledger !== shownLedger) void refresh();
      },
    });
    return () => {
      stop.abort();
      clearTimeout(retry);
      clearInterval(regular);
    };
  }, [period, scope]);
  return state;
}
