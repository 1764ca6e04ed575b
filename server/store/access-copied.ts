import type { AccessTables } from "./access-rows.ts";

/** The columns of one table, all of them: a name that is missing does not compile. */
const columns = <T extends keyof AccessTables>(
  table: T,
  named: Readonly<Record<keyof AccessTables[T], true>>,
): readonly [T, readonly string[]] => [table, Object.keys(named)];

/**
 * What a copy takes along of who may see what, and of who did what. Screens that wait with a code are not
 * taken: their ten minutes are over by then.
 */
export const accessCopied = [
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
