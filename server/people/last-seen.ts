import type { Principal } from "../access/principal.ts";
import type { Desk } from "./desk.ts";

const everyMs = 60_000;
const mostKept = 10_000;

/**
 * Notes when tokens and screens were last heard of, at most once a minute each. Nobody waits for it, and
 * where it cannot be written (an import has the database) the next minute will do.
 */
export function lastSeen(): (principal: Principal, desk: Desk, now: Date) => void {
  const noted = new Map<string, number>();
  return ({ type, id, name }, desk, now) => {
    if (type !== "token" && type !== "screen") return;
    const key = `${type} ${id}`;
    const last = noted.get(key);
    if (last !== undefined && Math.abs(now.getTime() - last) < everyMs) return;
    if (noted.size >= mostKept) noted.clear();
    noted.set(key, now.getTime());
    desk.run("touchKey", { type, id, name }, { type, id }).catch(() => undefined);
  };
}
