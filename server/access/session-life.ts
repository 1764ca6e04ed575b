import { isDemoAddress } from "./demo-address.ts";
import { isEmpty, reachOf, type Principal } from "./principal.ts";

/** How long a session lasts. */
export type SessionLife = {
  /** Over when nobody used it for so long. */
  readonly idleMs: number;
  /** Over so long after it began, whatever is done with it. */
  readonly longestMs: number;
  /** How often at most its use is noted: what is noted may be older by this. */
  readonly touchMs: number;
};

const minute = 60_000;
const hour = 60 * minute;

const ordinary: SessionLife = { idleMs: 12 * hour, longestMs: 168 * hour, touchMs: 10 * minute };
/** Who may change who sees what is not left signed in at an empty desk. */
const administrators: SessionLife = { idleMs: 30 * minute, longestMs: 12 * hour, touchMs: minute };

/**
 * The life of a session of this person: by what they may do now, not when they signed in. Who plays a role
 * in the demo looks at figures that are nobody's, and may stay.
 */
export const sessionLife = (principal: Principal, email: string): SessionLife =>
  isDemoAddress(email) || isEmpty(reachOf(principal, "administer")) ? ordinary : administrators;

/** The instant (ms) from which a session holds no longer. */
export function sessionEnd(
  session: {
    readonly created_at: string;
    readonly last_seen_at: string;
    readonly expires_at: string;
  },
  { idleMs, longestMs }: SessionLife,
): { readonly whenIdle: number; readonly atLast: number } {
  const atLast = Math.min(
    Date.parse(session.expires_at),
    Date.parse(session.created_at) + longestMs,
  );
  return { whenIdle: Math.min(atLast, Date.parse(session.last_seen_at) + idleMs), atLast };
}
