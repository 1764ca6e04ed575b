import { AppError } from "../../errors.ts";
import { changeAccess, type DeskCommand } from "../command-deps.ts";
import { isOwnPassword, setPassword } from "../auth/credential.ts";
import { passwordHash } from "../passwords.ts";
import {
  insertGrant,
  keepAdministrator,
  personOf,
  setDisabled,
  type NewGrant,
} from "../person-rows.ts";
import { endSessions } from "../session-rows.ts";

/** Gives a person one more grant. Errors: `person.unknown`, `access.bad_scope`. */
export const giveGrant: DeskCommand<
  { readonly personId: string; readonly grant: NewGrant },
  { readonly id: string }
> = (deps, actor, { personId, grant }) =>
  changeAccess(deps, actor, async (transaction) => {
    await personOf(transaction.db, personId);
    const at = deps.now().toISOString();
    const id = await insertGrant(transaction, grant, { personId, by: actor.id, at });
    return {
      told: { action: "give_grant", object: `person:${personId}`, details: { ...grant, id } },
      value: { id },
    };
  });

/**
 * Ends a grant with this day; one that would end before it began is taken away.
 * Errors: `person.unknown`, `person.last_administrator`.
 */
export const endGrant: DeskCommand<
  { readonly personId: string; readonly grantId: string; readonly to: string },
  null
> = (deps, actor, { personId, grantId, to }) =>
  changeAccess(deps, actor, async (transaction) => {
    const { db } = transaction;
    const grant = await db
      .selectFrom("access_grants")
      .selectAll()
      .where("id", "=", grantId)
      .where("person_id", "=", personId)
      .executeTakeFirst();
    if (!grant) throw new AppError("person.unknown");
    if (to < grant.from_day) {
      await db.deleteFrom("access_grants").where("id", "=", grantId).execute();
    } else {
      await db.updateTable("access_grants").set({ to_day: to }).where("id", "=", grantId).execute();
    }
    if (grant.role === "head_office") await keepAdministrator(transaction, deps.today());
    return {
      told: {
        action: "end_grant",
        object: `person:${personId}`,
        details: { id: grantId, role: grant.role, to },
      },
      value: null,
    };
  });

/** Keeps a person out, with every session. Errors: `person.unknown`, `person.last_administrator`. */
export const disablePerson: DeskCommand<{ readonly personId: string }, null> = (
  deps,
  actor,
  { personId },
) =>
  changeAccess(deps, actor, async (transaction) => {
    const person = await personOf(transaction.db, personId);
    const now = deps.now();
    if (person.disabled_at === null) {
      await setDisabled(transaction, { userId: personId, disabled: now, now });
    }
    await keepAdministrator(transaction, deps.today());
    await endSessions(transaction, personId, null);
    return {
      told: { action: "disable_person", object: `person:${personId}`, details: {} },
      value: null,
    };
  });

/** Lets a disabled person in again, with the grants they had. Error: `person.unknown`. */
export const enablePerson: DeskCommand<{ readonly personId: string }, null> = (
  deps,
  actor,
  { personId },
) =>
  changeAccess(deps, actor, async (transaction) => {
    await personOf(transaction.db, personId);
    await setDisabled(transaction, { userId: personId, disabled: null, now: deps.now() });
    return {
      told: { action: "enable_person", object: `person:${personId}`, details: {} },
      value: null,
    };
  });

/** Changes one's own password and ends all other sessions. Error: `account.wrong_password`. */
export const changePassword: DeskCommand<
  { readonly current: string; readonly next: string; readonly token: string },
  null
> = async (deps, actor, { current, next, token }) => {
  if (!(await isOwnPassword(deps.store.db, actor.id, current))) {
    throw new AppError("account.wrong_password");
  }
  const password = await passwordHash(next);
  return changeAccess(deps, actor, async (transaction) => {
    await setPassword(transaction.db, {
      userId: actor.id,
      password,
      at: deps.now().toISOString(),
    });
    const ended = await endSessions(transaction, actor.id, token);
    return {
      told: { action: "change_password", object: `person:${actor.id}`, details: { ended } },
      value: null,
    };
  });
};
