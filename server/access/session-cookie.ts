import { readCookie, type CookieRules } from "../security/cookies.ts";
import { secretHash } from "../security/secrets.ts";
import { grantsOn, type CredentialReader } from "./identify.ts";

/** A session nobody used for so long is over. */
const idleMs = 12 * 3_600_000;
/** How often at most the use of a session is noted. */
const touchMs = 10 * 60_000;

/**
 * The cookie of a person who signed in: 256 random bits, of which the database holds the hash, so that
 * neither alone is a session. Over after 12 h without use and after 7 days in any case.
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
        "auth_sessions.last_seen_at",
        "auth_sessions.expires_at",
        "auth_users.id",
        "auth_users.name",
      ])
      .where("auth_sessions.token", "=", secretHash(secret))
      .where("auth_users.disabled_at", "is", null)
      .executeTakeFirst();
    if (!row) return null;
    const at = now.getTime();
    const seen = Date.parse(row.last_seen_at);
    const end = Math.min(Date.parse(row.expires_at), seen + idleMs);
    if (end <= at) return null;
    if (at - seen >= touchMs) touch(row.session_id);
    const grants = await store.db
      .selectFrom("access_grants")
      .select(["role", "scope_type", "scope_code", "from_day", "to_day"])
      .where("person_id", "=", row.id)
      .execute();
    return {
      // Looked at again when its use is to be noted next.
      until: Math.min(end, at + touchMs),
      principal: { type: "person", id: row.id, name: row.name, grants: grantsOn(grants, today) },
    };
  };
}
