import type { AccessTables } from "./access-rows.ts";

/** The columns of one table, all of them: a name that is missing does not compile. */
const columns = <T extends keyof AccessTables>(
  table: T,
  named: Readonly<Record<keyof AccessTables[T], true>>,
): readonly [T, readonly string[]] => [table, Object.keys(named)];

/**
 * What a copy takes along of who may see what, and of who did what. Screens that wait with a code are not
 * taken: their ten minutes are over by then. Nor are sessions: everybody signs in again.
 */
export const accessCopied = [
  columns("auth_users", {
    id: true,
    name: true,
    email: true,
    email_verified: true,
    created_at: true,
    updated_at: true,
    last_sign_in_at: true,
    disabled_at: true,
  }),
  columns("auth_accounts", {
    id: true,
    user_id: true,
    provider_id: true,
    account_id: true,
    password: true,
    created_at: true,
    updated_at: true,
  }),
  columns("auth_two_factors", {
    user_id: true,
    secret: true,
    backup_codes: true,
    verified: true,
    last_step: true,
  }),
  columns("access_grants", {
    id: true,
    person_id: true,
    role: true,
    scope_type: true,
    scope_code: true,
    from_day: true,
    to_day: true,
    created_at: true,
    created_by: true,
  }),
  columns("access_tokens", {
    id: true,
    name: true,
    secret_hash: true,
    role: true,
    scope_type: true,
    scope_code: true,
    created_at: true,
    created_by: true,
    expires_at: true,
    last_used_at: true,
    revoked_at: true,
  }),
  columns("screens", {
    id: true,
    name: true,
    secret_hash: true,
    scope_type: true,
    scope_code: true,
    paired_at: true,
    paired_by: true,
    last_seen_at: true,
    revoked_at: true,
  }),
  columns("one_time_links", {
    secret_hash: true,
    purpose: true,
    person_id: true,
    email: true,
    name: true,
    grants: true,
    created_at: true,
    created_by: true,
    expires_at: true,
    used_at: true,
  }),
  columns("audit", {
    seq: true,
    at: true,
    actor_type: true,
    actor_id: true,
    actor_name: true,
    action: true,
    object: true,
    outcome: true,
    details: true,
    prev: true,
    hash: true,
  }),
] as const;
