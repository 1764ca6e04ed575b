/** DDL of people, keys, screens and the audit, one for both engines (access-rows.ts says what they hold). */
import { authTables } from "./auth-tables.ts";
import type { ColumnTypes } from "./column-types.ts";

const scope = (t: ColumnTypes): string =>
  `scope_type ${t.text} NOT NULL CHECK (scope_type IN ('company', 'province', 'office', 'staff')), ` +
  `scope_code ${t.text} NOT NULL CHECK ((scope_type = 'company') = (scope_code = ''))`;

/** Statements that add the tables of access to a database without them. */
export function accessTables(t: ColumnTypes): readonly string[] {
  return [
    `CREATE TABLE access_grants (id ${t.text} PRIMARY KEY, person_id ${t.text} NOT NULL, role ${t.text} NOT NULL, ` +
      `${scope(t)}, from_day ${t.text} NOT NULL CHECK (length(from_day) = 10), ` +
      `to_day ${t.text} CHECK (length(to_day) = 10), created_at ${t.text} NOT NULL, created_by ${t.text} NOT NULL)${t.tail}`,
    `CREATE INDEX access_grants_person ON access_grants (person_id)`,
    `CREATE TABLE access_tokens (id ${t.text} PRIMARY KEY, name ${t.text} NOT NULL, secret_hash ${t.text} NOT NULL UNIQUE, ` +
      `role ${t.text} NOT NULL, ${scope(t)}, created_at ${t.text} NOT NULL, created_by ${t.text} NOT NULL, ` +
      `expires_at ${t.text}, last_used_at ${t.text}, revoked_at ${t.text})${t.tail}`,
    `CREATE TABLE screens (id ${t.text} PRIMARY KEY, name ${t.text} NOT NULL, secret_hash ${t.text} NOT NULL UNIQUE, ` +
      `${scope(t)}, paired_at ${t.text} NOT NULL, paired_by ${t.text} NOT NULL, last_seen_at ${t.text}, ` +
      `revoked_at ${t.text})${t.tail}`,
    `CREATE TABLE screen_pairings (device_hash ${t.text} PRIMARY KEY, code_hash ${t.text} NOT NULL UNIQUE, ` +
      `created_at ${t.text} NOT NULL, expires_at ${t.text} NOT NULL, screen_id ${t.text})${t.tail}`,
    `CREATE TABLE one_time_links (secret_hash ${t.text} PRIMARY KEY, ` +
      `purpose ${t.text} NOT NULL CHECK (purpose IN ('first_admin', 'invite', 'reset')), person_id ${t.text}, ` +
      `email ${t.text}, name ${t.text}, grants ${t.text} NOT NULL, created_at ${t.text} NOT NULL, ` +
      `created_by ${t.text} NOT NULL, expires_at ${t.text} NOT NULL, used_at ${t.text})${t.tail}`,
    `CREATE TABLE audit (seq ${t.integer} PRIMARY KEY, at ${t.text} NOT NULL, actor_type ${t.text} NOT NULL, ` +
      `actor_id ${t.text} NOT NULL, actor_name ${t.text} NOT NULL, action ${t.text} NOT NULL, object ${t.text} NOT NULL, ` +
      `outcome ${t.text} NOT NULL CHECK (outcome IN ('done', 'refused')), details ${t.text} NOT NULL, ` +
      `prev ${t.text} NOT NULL, hash ${t.text} NOT NULL)${t.tail}`,
    `CREATE INDEX audit_actor ON audit (actor_id, at)`,
    ...authTables(t),
    `INSERT INTO meta (key, value) VALUES ('access_version', '0')`,
  ];
}
