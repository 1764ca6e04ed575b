import { useCallback, useEffect, useRef } from "react";
import { isNewerBuild } from "../api/build.ts";
import { isPlannedReloadDue, pulseAfter, pulseMs, type Pulse } from "../features/wall/upkeep.ts";
import { minuteOfDay } from "../format/instant.ts";
import { readClock } from "./clock.ts";
import { entryOfPage, keepPageOffline } from "./wall-offline.ts";
import { reloadPage } from "./wall-reload.ts";

/**
 * Keeps a page that stays open for months healthy: a watchdog, a planned reload, a newer build. The last two
 * wait for the edge of a slide, which the wall tells through what this returns. `pictureAt`: when the newest
 * numbers came; each is an occasion to look for a newer build.
 */
export function useUpkeep(pictureAt: number | undefined): (attended: boolean) => void {
  const newer = useRef(false);
  const openedAt = useRef<number | null>(null);

  useEffect(() => {
    openedAt.current ??= readClock();
    return watchFrames(() => void reloadPage());
  }, []);

  useEffect(() => {
    if (pictureAt === undefined) return;
    keepPageOffline();
    const entry = entryOfPage();
    if (entry === null) return;
    void isNewerBuild(entry).then((is) => {
      newer.current = is;
    });
  }, [pictureAt]);

  return useCallback((attended) => {
    const now = readClock();
    const due = isPlannedReloadDue({
      now,
      minute: minuteOfDay(now),
      openedAt: openedAt.current ?? now,
    });
    if (!attended && (due || newer.current)) void reloadPage();
  }, []);
}

/** Looks every few seconds whether the screen is still being drawn; returns how to stop. */
function watchFrames(onStuck: () => void): () => void {
  const start = readClock();
  let pulse: Pulse = { tick: start, frame: start };
  const timer = setInterval(() => {
    const visible = document.visibilityState === "visible";
    const { pulse: next, stuck } = pulseAfter(pulse, { now: readClock(), visible });
    pulse = next;
    if (stuck) onStuck();
    requestAnimationFrame(() => {
      pulse = { ...pulse, frame: readClock() };
    });
  }, pulseMs);
  return () => clearInterval(timer);
}
