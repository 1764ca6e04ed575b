/** DDL of sign-in, one for both engines (auth-rows.ts says what they hold). */
import type { ColumnTypes } from "./column-types.ts";

/**
 * Statements that add the tables of sign-in to a database without them, as of version 2; later columns are
 * added by `authColumns`, to new databases too.
 */
export function authTables(t: ColumnTypes): readonly string[] {
  const person = `user_id ${t.text} NOT NULL REFERENCES auth_users (id)`;
  return [
    `CREATE TABLE auth_users (id ${t.text} PRIMARY KEY, name ${t.text} NOT NULL, ` +
      `email ${t.text} NOT NULL UNIQUE CHECK (email = lower(email)), created_at ${t.text} NOT NULL, ` +
      `updated_at ${t.text} NOT NULL, last_sign_in_at ${t.text}, disabled_at ${t.text})${t.tail}`,
    `CREATE TABLE auth_sessions (id ${t.text} PRIMARY KEY, ${person}, token ${t.text} NOT NULL UNIQUE, ` +
      `created_at ${t.text} NOT NULL, last_seen_at ${t.text} NOT NULL, expires_at ${t.text} NOT NULL, ` +
      `ip_address ${t.text}, user_agent ${t.text})${t.tail}`,
    `CREATE INDEX auth_sessions_user ON auth_sessions (user_id)`,
    `CREATE TABLE auth_accounts (id ${t.text} PRIMARY KEY, ${person}, provider_id ${t.text} NOT NULL, ` +
      `account_id ${t.text} NOT NULL, password ${t.text}, created_at ${t.text} NOT NULL, ` +
      `updated_at ${t.text} NOT NULL, UNIQUE (provider_id, account_id))${t.tail}`,
    `CREATE INDEX auth_accounts_user ON auth_accounts (user_id)`,
    `CREATE TABLE auth_verifications (id ${t.text} PRIMARY KEY, identifier ${t.text} NOT NULL UNIQUE, ` +
      `value ${t.text} NOT NULL, expires_at ${t.text} NOT NULL, created_at ${t.text} NOT NULL)${t.tail}`,
    `CREATE TABLE auth_two_factors (user_id ${t.text} PRIMARY KEY REFERENCES auth_users (id), ` +
      `secret ${t.text} NOT NULL, backup_codes ${t.text} NOT NULL, ` +
      `verified ${t.integer} NOT NULL CHECK (verified IN (0, 1)), last_step ${t.integer} NOT NULL)${t.tail}`,
    `CREATE TABLE auth_networks (${person}, network ${t.text} NOT NULL, last_at ${t.text} NOT NULL, ` +
      `PRIMARY KEY (user_id, network))${t.tail}`,
  ];
}

/** Statements of version 3: what better-auth's models have and our tables had not. */
export function authColumns(t: ColumnTypes): readonly string[] {
  const flag = `${t.integer} NOT NULL DEFAULT 0 CHECK (email_verified IN (0, 1))`;
  return [
    `ALTER TABLE auth_users ADD COLUMN email_verified ${flag}`,
    // What waits for a code is gone within minutes: no row that is there is worth a value.
    `DELETE FROM auth_verifications`,
    `ALTER TABLE auth_verifications ADD COLUMN updated_at ${t.text} NOT NULL DEFAULT ''`,
  ];
}
