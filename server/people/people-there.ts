import type { Kysely } from "kysely";
import { demoDomain } from "../access/demo-address.ts";
import type { Tables } from "../store/tables.ts";

/** True as soon as anybody at all can sign in. */
export async function hasPeople(db: Kysely<Tables>): Promise<boolean> {
  const somebody = await db.selectFrom("auth_users").select("id").limit(1).executeTakeFirst();
  return somebody !== undefined;
}

/** True as soon as anybody is there who is not of the demo: with that its open door is shut. */
export async function hasRealPeople(db: Kysely<Tables>): Promise<boolean> {
  const real = await db
    .selectFrom("auth_users")
    .select("id")
    .where("email", "not like", `%@${demoDomain}`)
    .limit(1)
    .executeTakeFirst();
  return real !== undefined;
}
