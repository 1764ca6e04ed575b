import type { Kysely } from "kysely";
import type { Tables } from "../store/tables.ts";

/** What those who did this were called when they last did it, by their id. */
export async function namesOfActors(
  db: Kysely<Tables>,
  action: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("audit")
    .select(["actor_id", "actor_name"])
    .where("action", "=", action)
    .where("outcome", "=", "done")
    .orderBy("seq")
    .execute();
  return new Map(rows.map((row) => [row.actor_id, row.actor_name]));
}
