import { changeAccess, type DeskCommand } from "../command-deps.ts";
import { insertLink, type MadeLink } from "../one-time-links.ts";
import { personOf } from "../person-rows.ts";

/** A link by which a person sets a new password; older ones void. Error: `person.unknown`. */
export const resetLink: DeskCommand<{ readonly personId: string }, MadeLink> = (
  deps,
  actor,
  { personId },
) =>
  changeAccess(deps, actor, async ({ db }) => {
    const { email, name } = await personOf(db, personId);
    await db
      .deleteFrom("one_time_links")
      .where("purpose", "=", "reset")
      .where("person_id", "=", personId)
      .execute();
    const value = await insertLink(db, deps, {
      purpose: "reset",
      personId,
      email,
      name,
      grants: [],
      by: actor.id,
      heldMs: null,
    });
    return { told: { action: "reset_link", object: `person:${personId}`, details: {} }, value };
  });

/** For who asks by mail; the link holds for an hour, and no second one is sent within five minutes. */
const mailedMs = 3_600_000;
const againMs = 5 * 60_000;
/** Who made a link that was asked for by mail: nobody who is known. */
const nobody = "";

/**
 * A link for somebody who forgot their password, to be sent to their address and to nobody else; null where
 * nobody may sign in by it, or one was sent a moment ago. Links an administrator made stay good: a stranger
 * who can ask must not void them.
 */
export const forgottenLink: DeskCommand<
  { readonly email: string; readonly address: string },
  (MadeLink & { readonly name: string }) | null
> = async (deps, actor, { email, address }) => {
  const now = deps.now();
  const user = await deps.store.db
    .selectFrom("auth_users")
    .select(["id", "name"])
    .where("email", "=", email)
    .where("disabled_at", "is", null)
    .executeTakeFirst();
  if (!user) return null;
  const personId = user.id;
  const last = await deps.store.db
    .selectFrom("one_time_links")
    .select("created_at")
    .where("person_id", "=", personId)
    .where("created_by", "=", nobody)
    .where("created_at", ">", new Date(now.getTime() - againMs).toISOString())
    .executeTakeFirst();
  if (last) return null;
  return changeAccess(deps, actor, async ({ db }) => {
    await db
      .deleteFrom("one_time_links")
      .where("person_id", "=", personId)
      .where("created_by", "=", nobody)
      .execute();
    const made = await insertLink(db, deps, {
      purpose: "reset",
      personId,
      email,
      name: user.name,
      grants: [],
      by: nobody,
      heldMs: mailedMs,
    });
    return {
      told: { action: "forgotten", object: `person:${personId}`, details: { address } },
      value: { ...made, name: user.name },
    };
  });
};
