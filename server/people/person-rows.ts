import type { Kysely } from "kysely";
import type { z } from "zod";
import type { newGrant } from "../../shared/contract/people.ts";
import { AppError } from "../errors.ts";
import type { Transaction } from "../store/store.ts";
import type { Tables } from "../store/tables.ts";
import { authOver } from "./auth/auth-over.ts";
import { setPassword } from "./auth/credential.ts";
import { checkedScope } from "./checked-scope.ts";
import { newId } from "./new-id.ts";

export type NewGrant = z.infer<typeof newGrant>;

/** Adds a person who may sign in by password; null = not yet (the demo). Error: `person.exists`. */
export async function insertPerson(
  { db }: Transaction,
  given: {
    readonly name: string;
    readonly email: string;
    readonly password: string | null;
    readonly at: string;
  },
): Promise<string> {
  const { name, email, password, at } = given;
  const known = await db
    .selectFrom("auth_users")
    .select("id")
    .where("email", "=", email)
    .executeTakeFirst();
  if (known) throw new AppError("person.exists", { email });
  const made = { createdAt: new Date(at), updatedAt: new Date(at) };
  const { internalAdapter } = await authOver(db);
  // Nobody's address was proven: an invitation is a link that is handed over.
  const user = { ...made, name, email, emailVerified: false };
  const { id } = await internalAdapter.createUser(user, { method: "email-password" });
  if (password !== null) await setPassword(db, { userId: id, password, at });
  return id;
}

/** Gives a person a grant; a role and scope that do not fit are refused. Error: `access.bad_scope`. */
export async function insertGrant(
  { db }: Transaction,
  grant: NewGrant,
  given: { readonly personId: string; readonly by: string; readonly at: string },
): Promise<string> {
  await checkedGrant(db, grant);
  const id = newId();
  await db
    .insertInto("access_grants")
    .values({
      id,
      person_id: given.personId,
      role: grant.role,
      scope_type: grant.scopeType,
      scope_code: grant.scopeCode ?? "",
      from_day: grant.from,
      to_day: grant.to,
      created_at: given.at,
      created_by: given.by,
    })
    .execute();
  return id;
}

/** Error: `access.bad_scope`, also for a grant that ends before it begins. */
export async function checkedGrant(db: Kysely<Tables>, grant: NewGrant): Promise<NewGrant> {
  await checkedScope(db, grant.role, grant);
  if (grant.to !== null && grant.to < grant.from) {
    throw new AppError("access.bad_scope", { ...grant });
  }
  return grant;
}

export async function personOf(db: Kysely<Tables>, id: string): Promise<Tables["auth_users"]> {
  const row = await db.selectFrom("auth_users").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) throw new AppError("person.unknown");
  return row;
}

/**
 * Refuses a change after which nobody could administer: at least one person who is not disabled holds
 * head office today and for as long as it is not ended. Error: `person.last_administrator`.
 */
export async function keepAdministrator({ db }: Transaction, today: string): Promise<void> {
  const row = await db
    .selectFrom("access_grants")
    .innerJoin("auth_users", "auth_users.id", "access_grants.person_id")
    .select("access_grants.id")
    .where("auth_users.disabled_at", "is", null)
    .where("access_grants.role", "=", "head_office")
    .where("access_grants.from_day", "<=", today)
    // One that runs out would leave nobody, only later.
    .where("access_grants.to_day", "is", null)
    .limit(1)
    .executeTakeFirst();
  if (!row) throw new AppError("person.last_administrator");
}

/** Keeps a person out from this instant on; null lets them in again. */
export async function setDisabled(
  { db }: Transaction,
  given: { readonly userId: string; readonly disabled: Date | null; readonly now: Date },
): Promise<void> {
  const { userId, disabled, now } = given;
  const { internalAdapter } = await authOver(db);
  await internalAdapter.updateUser(userId, { disabledAt: disabled, updatedAt: now });
}
