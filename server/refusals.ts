import type { Asked } from "./asking.ts";
import { AppError, errorStatus } from "./errors.ts";
import { actorOf } from "./routes/actor-of.ts";
import type { Route } from "./routes/route.ts";

/** What is refused for who asks or what it would do; a malformed question is nobody's attempt. */
const toldOf = new Set([401, 403, 404, 409, 422]);
/** The desk has told of these itself, in the transaction that counted them. */
const toldAlready = new Set<string>(["screen.unknown_code"]);

const minuteMs = 60_000;
const mostAnActor = 10;
/** All strangers together: about 3 MB a day at the most. */
const mostStrangers = 5;
const mostKept = 10_000;

export type Refused = {
  readonly route: Route;
  readonly asked: Asked;
  readonly path: string;
  readonly address: string;
  readonly error: unknown;
  readonly now: Date;
};

/**
 * Leaves a `refused` entry in the audit for what was denied. Bounded in rate, so that nobody can fill the disk
 * with it; what was left out is counted in the next entry. Reads that were not denied leave none.
 */
export function refusalRecorder(): (refused: Refused) => void {
  const counted = new Map<string, { from: number; count: number; unrecorded: number }>();
  return ({ route, asked, path, address, error, now }) => {
    if (!(error instanceof AppError) || toldAlready.has(error.code)) return;
    const status = errorStatus[error.code];
    const told = route.method === "POST" ? toldOf.has(status) : status === 403;
    // Open to everybody: nothing was denied.
    if (!told || route.action === "none") return;
    const { principal, world } = asked;
    const key = principal ? `${principal.type} ${principal.id}` : "";
    const at = now.getTime();
    let known = counted.get(key);
    if (!known || Math.abs(at - known.from) >= minuteMs) {
      if (counted.size >= mostKept) counted.clear();
      known = { from: at, count: 0, unrecorded: known?.unrecorded ?? 0 };
      counted.set(key, known);
    }
    known.count += 1;
    if (known.count > (principal ? mostAnActor : mostStrangers)) {
      known.unrecorded += 1;
      return;
    }
    const { unrecorded } = known;
    known.unrecorded = 0;
    const actor = principal ? actorOf(principal) : { ...actorOf(null), id: address };
    world.desk
      .run("recordRefusal", actor, {
        action: route.audit ?? route.action,
        object: path.slice(0, 200),
        details: { code: error.code, ...(unrecorded > 0 ? { unrecorded } : {}) },
      })
      .catch(() => undefined);
  };
}
