import { readCookie, type CookieRules } from "../security/cookies.ts";
import { secretHash } from "../security/secrets.ts";
import { grantsOn, type CredentialReader } from "./identify.ts";

/** The cookie of a paired screen: read-only, of the one scope it was paired for. */
export function screenKey(rules: CookieRules): CredentialReader {
  return async ({ credentials, store, today }) => {
    const secret = readCookie(credentials.cookie, "dabiao_screen", rules);
    if (!secret) return null;
    const row = await store.db
      .selectFrom("screens")
      .selectAll()
      .where("secret_hash", "=", secretHash(secret))
      .where("revoked_at", "is", null)
      .executeTakeFirst();
    if (!row) return null;
    const grants = grantsOn([{ ...row, role: "screen" }], today);
    return { until: null, principal: { type: "screen", id: row.id, name: row.name, grants } };
  };
}
