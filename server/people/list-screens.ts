import type { Kysely } from "kysely";
import type { ScreensAnswer } from "../../shared/contract/keys.ts";
import type { Tables } from "../store/tables.ts";
import { namesOfActors } from "./names-of-actors.ts";

/** Every screen that was ever let in, newest first; never what it is known by. */
export async function listScreens(db: Kysely<Tables>): Promise<ScreensAnswer> {
  const rows = await db
    .selectFrom("screens")
    .selectAll()
    .orderBy("paired_at", "desc")
    .orderBy("id")
    .execute();
  const names = await namesOfActors(db, "confirm_screen");
  return {
    screens: rows.map((row) => ({
      id: row.id,
      name: row.name,
      scopeType: row.scope_type as ScreensAnswer["screens"][number]["scopeType"],
      scopeCode: row.scope_code === "" ? null : row.scope_code,
      pairedAt: row.paired_at,
      pairedBy: names.get(row.paired_by) ?? row.paired_by,
      lastSeenAt: row.last_seen_at,
      revokedAt: row.revoked_at,
    })),
  };
}
