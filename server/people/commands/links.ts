import { AppError } from "../../errors.ts";
import { changeAccess, type DeskCommand } from "../command-deps.ts";
import { insertLink, invitationId, type MadeLink } from "../one-time-links.ts";
import { hasPeople } from "../people-there.ts";
import { checkedGrant, type NewGrant } from "../person-rows.ts";

/** The link of the first administrator, older ones void; null where there are people already. */
export const firstAdminLink: DeskCommand<null, MadeLink | null> = async (deps, actor) => {
  const { db } = deps.store;
  if (await hasPeople(db)) return null;
  return changeAccess(deps, actor, async (transaction) => {
    await transaction.db
      .deleteFrom("one_time_links")
      .where("purpose", "=", "first_admin")
      .execute();
    const value = await insertLink(transaction.db, deps, {
      purpose: "first_admin",
      personId: null,
      email: null,
      name: null,
      grants: [],
      by: actor.id,
      heldMs: null,
    });
    return { told: { action: "first_admin_link", object: "", details: {} }, value };
  });
};

/** Invites somebody who has no account. Errors: `person.exists`, `access.bad_scope`. */
export const invite: DeskCommand<
  { readonly email: string; readonly name: string; readonly grants: readonly NewGrant[] },
  MadeLink
> = (deps, actor, { email, name, grants }) =>
  changeAccess(deps, actor, async ({ db }) => {
    const known = await db
      .selectFrom("auth_users")
      .select("id")
      .where("email", "=", email)
      .executeTakeFirst();
    if (known) throw new AppError("person.exists", { email });
    for (const grant of grants) await checkedGrant(db, grant);
    // A second invitation takes the place of the first.
    await db
      .deleteFrom("one_time_links")
      .where("purpose", "=", "invite")
      .where("email", "=", email)
      .where("used_at", "is", null)
      .execute();
    const value = await insertLink(db, deps, {
      purpose: "invite",
      personId: null,
      email,
      name,
      grants,
      by: actor.id,
      heldMs: null,
    });
    return { told: { action: "invite", object: "", details: { email, name, grants } }, value };
  });

/** Takes an invitation back; `id` = what `GET /api/people` names it by. Error: `link.unknown`. */
export const withdrawInvitation: DeskCommand<{ readonly id: string }, null> = (
  deps,
  actor,
  { id },
) =>
  changeAccess(deps, actor, async ({ db }) => {
    const open = await db
      .selectFrom("one_time_links")
      .select(["secret_hash", "email"])
      .where("purpose", "=", "invite")
      .where("used_at", "is", null)
      .execute();
    const found = open.find((row) => invitationId(row.secret_hash) === id);
    if (!found) throw new AppError("link.unknown");
    await db.deleteFrom("one_time_links").where("secret_hash", "=", found.secret_hash).execute();
    return {
      told: { action: "withdraw_invitation", object: "", details: { email: found.email } },
      value: null,
    };
  });
