/** People, keys, screens and the audit as Kysely sees them; the DDL is access-tables.ts. Instants are ISO 8601 in UTC. */

import type { AuthTables } from "./auth-rows.ts";

export type AccessGrantRow = {
  id: string;
  person_id: string;
  role: string;
  scope_type: string;
  /** "" for the company. */
  scope_code: string;
  from_day: string;
  to_day: string | null;
  created_at: string;
  created_by: string;
};

export type AccessTokenRow = {
  id: string;
  name: string;
  /** SHA-256 of the secret in base64url; the secret itself is shown once and kept nowhere. */
  secret_hash: string;
  role: string;
  scope_type: string;
  scope_code: string;
  created_at: string;
  created_by: string;
  expires_at: string | null;
  last_used_at: string | null;
  revoked_at: string | null;
};

export type ScreenRow = {
  id: string;
  name: string;
  secret_hash: string;
  scope_type: string;
  scope_code: string;
  paired_at: string;
  paired_by: string;
  last_seen_at: string | null;
  revoked_at: string | null;
};

/** A screen that shows a code and waits to be confirmed (the shape of RFC 8628). */
export type ScreenPairingRow = {
  /** SHA-256 of what the screen polls with. */
  device_hash: string;
  /** SHA-256 of the code on the screen. */
  code_hash: string;
  created_at: string;
  expires_at: string;
  /** Set once a person confirmed the code. */
  screen_id: string | null;
};

/** First administrator, invitation or password reset: handed over once, used once. */
export type OneTimeLinkRow = {
  secret_hash: string;
  purpose: string;
  /** Whose password is reset; null for an invitation. */
  person_id: string | null;
  email: string | null;
  name: string | null;
  /** JSON array of the grants an invited person receives. */
  grants: string;
  created_at: string;
  created_by: string;
  expires_at: string;
  used_at: string | null;
};

/** One entry of the chain: `hash` = HMAC over all other columns, `prev` the hash before it. */
export type AuditRow = {
  seq: number;
  at: string;
  actor_type: string;
  actor_id: string;
  actor_name: string;
  action: string;
  object: string;
  /** "done" | "refused" */
  outcome: string;
  /** JSON object. */
  details: string;
  prev: string;
  hash: string;
};

export type AccessTables = AuthTables & {
  access_grants: AccessGrantRow;
  access_tokens: AccessTokenRow;
  screens: ScreenRow;
  screen_pairings: ScreenPairingRow;
  one_time_links: OneTimeLinkRow;
  audit: AuditRow;
};
