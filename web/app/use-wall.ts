import { useEffect, useMemo, useState } from "react";
import { ApiError } from "../api/http.ts";
import { listenLive } from "../api/live.ts";
import { fetchWall } from "../api/wall.ts";
import { nameOfScope, readProvinces, type ProvinceChoice } from "../features/shell/scopes.ts";
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

export type WallPlace = {
  readonly period: string | null;
  /** The wall's own scope as the address says it; null = all that may be seen. */
  readonly home: string | null;
  /** The office of it that is shown; null = all of it. */
  readonly office: string | null;
  /** Whoever asks is let in no longer; nothing is asked from then on. */
  readonly onShut: () => void;
};

/** Numbers or a failure, and the question they answer. */
type Answered<T> = { readonly of: string; readonly value: T };

/**
 * The wall's numbers, kept up by itself for as long as the page is open. Until the first numbers of another
 * place have come, the picture of the last one stays: it says itself of what it is.
 */
export function useWall({ period, home, office, onShut }: WallPlace): WallState {
  const scope = office === null ? home : `office:${office}`;
  const place = `${scope ?? ""} ${period ?? ""}`;
  const [link, setLink] = useState<WallLink>({ state: "connecting", lastAlive: null });
  const [latest, setLatest] = useState<Answered<KeptFacts> | null>(null);
  const [failed, setFailed] = useState<Answered<string> | null>(null);
  const stored = useMemo(() => readKept(localStorage, { period, scope }), [period, scope]);

  useEffect(() => {
    const stop = new AbortController();
    let wanted = 0;
    let shownLedger: number | null = null;
    let liveLedger: number | null = null;
    // True while a question is out that was asked on the connection there is now.
    let asking = false;
    let retry: ReturnType<typeof setTimeout> | undefined;

    // Stopped first: an answer that is still on its way must not be kept after all was forgotten.
    const shut = () => {
      stop.abort();
      clearTimeout(retry);
      onShut();
    };

    const refresh = async () => {
      clearTimeout(retry);
      const turn = (wanted += 1);
      asking = true;
      try {
        const answers = await fetchWall({ period, home, office }, stop.signal);
        if (turn !== wanted || stop.signal.aborted) return;
        const provinces = readProvinces(answers.offices);
        const facts = makeFacts(answers, {
          // All that is told of lies within a scope that has no name.
          home: answers.home === "own" ? null : answers.home,
          homeName: nameOf(answers.home, provinces),
          scopeName: nameOf(answers.scope, provinces),
        });
        const kept = { facts, fetchedAt: readClock() };
        shownLedger = facts.ledger;
        // A screen starts with its own scope: what it walked to would only fill its disk.
        if (office === null) keepFacts(localStorage, { period, scope }, kept);
        asking = false;
        setLatest({ of: place, value: kept });
        setFailed(null);
        // The ledger may have moved between the first answer and this line.
        if (liveLedger !== null && liveLedger > shownLedger) void refresh();
      } catch (error) {
        if (turn !== wanted || stop.signal.aborted) return;
        if (error instanceof ApiError && error.status === 401) return shut();
        asking = false;
        shownLedger = null;
        const value = error instanceof ApiError ? error.code : "unexpected";
        setFailed((before) =>
          before?.of === place && before.value === value ? before : { of: place, value },
        );
        retry = setTimeout(() => void refresh(), retryMs * (0.75 + Math.random() / 2));
      }
    };

    const heard = (next: WallLink["state"]) =>
      setLink((before) => {
        const now = readClock();
        const { state: was, lastAlive } = before;
        const settled = was === next && lastAlive !== null && now - lastAlive < coarseMs;
        if (settled || (next === "lost" && was === "lost")) return before;
        return { state: next, lastAlive: next === "live" ? now : lastAlive };
      });

    void refresh();
    const regular = setInterval(() => void refresh(), refreshMs);
    void listenLive({
      url: "/api/live",
      signal: stop.signal,
      longestDelayMs: retryMs,
      onAlive: () => heard("live"),
      onLost: () => {
        asking = false;
        heard("lost");
      },
      onRefused: (status) => {
        if (status === 401) shut();
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
  }, [period, scope, home, office, place, onShut]);

  const failure = failed?.of === place ? failed.value : null;
  const own = latest?.of === place ? latest.value : stored;
  return { kept: own ?? (failure === null ? (latest?.value ?? null) : null), link, failure };
}

/** Null = the whole company. Several offices without a name of their own are called by theirs. */
function nameOf(scope: string, provinces: readonly ProvinceChoice[]): string | null {
  if (scope !== "own") return nameOfScope(scope, provinces);
  const names = provinces.flatMap(({ offices }) => offices.map(({ name }) => name));
  return names.length > 2 ? `${names.slice(0, 2).join(" · ")} …` : names.join(" · ");
}
