import { readCookie, type CookieRules } from "../security/cookies.ts";
import { secretHash } from "../security/secrets.ts";
import { grantsOn, type CredentialReader } from "./identify.ts";
import type { Principal } from "./principal.ts";
import { sessionEnd, sessionLife } from "./session-life.ts";

/**
 * The cookie of a person who signed in: 256 random bits, of which the database holds the hash, so that
 * neither alone is a session. A row, no token that speaks for itself: one that is ended is over with the
 * next request.
 */
export function sessionCookie(rules: CookieRules): CredentialReader {
  return async ({ credentials, store, now, today, touch }) => {
    const secret = readCookie(credentials.cookie, "dabiao_session", rules);
    if (!secret) return null;
    const row = await store.db
      .selectFrom("auth_sessions")
      .innerJoin("auth_users", "auth_users.id", "auth_sessions.user_id")
      .select([
        "auth_sessions.id as session_id",
        "auth_sessions.created_at",
        "auth_sessions.last_seen_at",
        "auth_sessions.expires_at",
        "auth_users.id",
        "auth_users.name",
        "auth_users.email",
      ])
      .where("auth_sessions.token", "=", secretHash(secret))
      .where("auth_users.disabled_at", "is", null)
      .executeTakeFirst();
    if (!row) return null;
    const rows = await store.db
      .selectFrom("access_grants")
      .select(["role", "scope_type", "scope_code", "from_day", "to_day"])
      .where("person_id", "=", row.id)
      .execute();
    const grants = grantsOn(rows, today);
    const principal: Principal = { type: "person", id: row.id, name: row.name, grants };
    const life = sessionLife(principal, row.email);
    const { whenIdle } = sessionEnd(row, life);
    const at = now.getTime();
    if (whenIdle <= at) return null;
    const due = at - Date.parse(row.last_seen_at) >= life.touchMs;
    // What only listens does not use it: kept for no time, so that the next real request is noted.
    if (due && !touch) return { until: at, principal };
    if (due) touch?.(row.session_id);
    // Looked at again when its use is to be noted next.
    return { until: Math.min(whenIdle, at + life.touchMs), principal };
  };
}
