import type { Kysely } from "kysely";
import type { AuditAnswer, AuditEntry } from "../../shared/contract/keys.ts";
import type { Tables } from "../store/tables.ts";

export type AuditFilter = {
  readonly action: string | null;
  /** Id of an actor. */
  readonly actor: string | null;
  readonly outcome: AuditEntry["outcome"] | null;
  /** First and last day, `YYYY-MM-DD`, of the instants as they are kept (UTC). */
  readonly from: string | null;
  readonly to: string | null;
  /** Only entries older than this one. */
  readonly before: number | null;
  readonly limit: number;
};

/** One page of the audit, newest first. */
export async function listAudit(db: Kysely<Tables>, filter: AuditFilter): Promise<AuditAnswer> {
  const { action, actor, outcome, from, to, before, limit } = filter;
  let query = db.selectFrom("audit").selectAll();
  if (action !== null) query = query.where("action", "=", action);
  if (actor !== null) query = query.where("actor_id", "=", actor);
  if (outcome !== null) query = query.where("outcome", "=", outcome);
  if (from !== null) query = query.where("at", ">=", from);
  // "T~" is after every instant of the day and before the next one.
  if (to !== null) query = query.where("at", "<", `${to}T~`);
  if (before !== null) query = query.where("seq", "<", before);
  const rows = await query
    .orderBy("seq", "desc")
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const actions = await db
    .selectFrom("audit")
    .select("action")
    .distinct()
    .orderBy("action")
    .execute();
  const actors = await db
    .selectFrom("audit")
    .select((e) => ["actor_id", e.fn.max("actor_name").as("name")])
    .where("actor_id", "<>", "")
    .groupBy("actor_id")
    .orderBy("actor_id")
    .execute();
  return {
    entries: page.map((row) => ({
      seq: row.seq,
      at: row.at,
      actorType: row.actor_type as AuditEntry["actorType"],
      actorId: row.actor_id,
      actorName: row.actor_name,
      action: row.action,
      object: row.object,
      outcome: row.outcome as AuditEntry["outcome"],
      details: JSON.parse(row.details) as Record<string, unknown>,
    })),
    next: rows.length > limit ? (page.at(-1)?.seq ?? null) : null,
    actions: actions.map((row) => row.action),
    actors: actors.map((row) => ({ id: row.actor_id, name: row.name })),
  };
}
