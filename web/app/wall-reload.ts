/** Loading the wall's page anew by itself: never into an error page, never again and again. */
import { getJson } from "../api/http.ts";
import { mayReload } from "../features/wall/upkeep.ts";
import { readClock } from "./clock.ts";

const memory = "dabiao.wall-reload";
/** A page that starts so soon after it asked for it was not opened by a person. */
const ownStartMs = 60_000;

function lastReload(): number | null {
  const kept = Number(sessionStorage.getItem(memory));
  return kept > 0 ? kept : null;
}

/** When a person opened this page; null when it came back by itself. */
export function openedByPerson(): number | null {
  const now = readClock();
  const last = lastReload();
  return last !== null && last <= now && now - last < ownStartMs ? null : now;
}

/** Reloads once the server answers; its absence would leave the browser's own error page on the wall. */
export async function reloadPage(): Promise<void> {
  if (!mayReload({ now: readClock(), last: lastReload() })) return;
  try {
    await getJson("/api/health");
  } catch {
    return;
  }
  sessionStorage.setItem(memory, String(readClock()));
  location.reload();
}
