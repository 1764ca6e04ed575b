import type { Kysely } from "kysely";
import type { Tables } from "../store/tables.ts";

/** Number and hash of the newest entry; undefined before the first. */
export const lastEntry = (
  db: Kysely<Tables>,
): Promise<{ readonly seq: number; readonly hash: string } | undefined> =>
  db.selectFrom("audit").select(["seq", "hash"]).orderBy("seq", "desc").limit(1).executeTakeFirst();
