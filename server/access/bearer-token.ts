import { secretHash } from "../security/secrets.ts";
import { grantsOn, type CredentialReader } from "./identify.ts";

/** `Authorization: Bearer …`: an API token that is neither revoked nor past its end. */
export const bearerToken: CredentialReader = async ({ credentials, store, now, today }) => {
  const [, secret] = /^Bearer ([\w-]{20,200})$/i.exec(credentials.authorization ?? "") ?? [];
  if (!secret) return null;
  const row = await store.db
    .selectFrom("access_tokens")
    .selectAll()
    .where("secret_hash", "=", secretHash(secret))
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  if (!row) return null;
  const until = row.expires_at === null ? null : Date.parse(row.expires_at);
  if (until !== null && until <= now.getTime()) return null;
  return {
    until,
    principal: { type: "token", id: row.id, name: row.name, grants: grantsOn([row], today) },
  };
};
