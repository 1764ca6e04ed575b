import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { refreshSession } from "../api/access.ts";
import { listenLive } from "../api/live.ts";
import { readClock } from "./clock.ts";
import { leaveForSignIn } from "./leave.ts";

export type Live = {
  state: "connecting" | "live" | "lost";
  /** Epoch ms of the last sign of life; null before the first. */
  lastAlive: number | null;
  ledger: number | null;
};

// The age is shown in minutes: no need to draw the bar anew at every heartbeat.
const coarseMs = 10_000;

/** Listens as long as the page is open and asks for everything again when the ledger moves. */
export function useLive(): Live {
  const client = useQueryClient();
  const [live, setLive] = useState<Live>({ state: "connecting", lastAlive: null, ledger: null });
  const known = useRef<number | null>(null);
  const listening = useRef(false);
  useEffect(() => {
    const stop = new AbortController();
    const alive = () => {
      const now = readClock();
      setLive((before) =>
        before.state === "live" && before.lastAlive !== null && now - before.lastAlive < coarseMs
          ? before
          : { ...before, state: "live", lastAlive: now },
      );
    };
    void listenLive({
      url: "/api/live",
      signal: stop.signal,
      onAlive: () => {
        listening.current = true;
        alive();
      },
      onLost: () => {
        setLive((before) => ({ ...before, state: "lost" }));
        // The server also ends a stream when somebody's grants change.
        if (listening.current) void refreshSession(client);
        listening.current = false;
      },
      onRefused: (status) => {
        if (status !== 401) return;
        // Nobody is signed in: asking again would be answered the same.
        stop.abort();
        leaveForSignIn();
      },
      onLedger: (ledger) => {
        const moved = known.current !== null && known.current !== ledger;
        known.current = ledger;
        setLive((before) => (before.ledger === ledger ? before : { ...before, ledger }));
        if (moved) void client.invalidateQueries();
      },
    });
    return () => stop.abort();
  }, [client]);
  return live;
}
