import type { Kysely } from "kysely";
import { AppError } from "../../errors.ts";
import { newSecret, secretHash } from "../../security/secrets.ts";
import type { Tables } from "../../store/tables.ts";
import { changeAccess, type DeskCommand, type DeskDeps } from "../command-deps.ts";
import { passwordHash } from "../passwords.ts";
import {
  checkedGrant,
  insertGrant,
  insertPerson,
  personOf,
  setPassword,
  type NewGrant,
} from "../person-rows.ts";
import { endSessions, issueSession, type Device, type SignedIn } from "../session-rows.ts";

const hourMs = 3_600_000;
/** How long each kind of link holds. */
const heldMs = { first_admin: 24 * hourMs, invite: 7 * 24 * hourMs, reset: 24 * hourMs } as const;

/** A link to hand over; `secret` is in this answer and nowhere else. */
export type MadeLink = { readonly secret: string; readonly expiresAt: string };

async function insertLink(
  db: Kysely<Tables>,
  deps: DeskDeps,
  given: {
    readonly purpose: keyof typeof heldMs;
    readonly personId: string | null;
    readonly email: string | null;
    readonly name: string | null;
    readonly grants: readonly NewGrant[];
    readonly by: string;
  },
): Promise<MadeLink> {
  const now = deps.now();
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + heldMs[given.purpose]).toISOString();
  await db
    .insertInto("one_time_links")
    .values({
      secret_hash: secretHash(secret),
      purpose: given.purpose,
      person_id: given.personId,
      email: given.email,
      name: given.name,
      grants: JSON.stringify(given.grants),
      created_at: now.toISOString(),
      created_by: given.by,
      expires_at: expiresAt,
      used_at: null,
    })
    .execute();
  return { secret, expiresAt };
}

/** The link of the first administrator, older ones void; null where there are people already. */
export const firstAdminLink: DeskCommand<null, MadeLink | null> = async (deps, actor) => {
  const { db } = deps.store;
  if (await db.selectFrom("auth_users").select("id").limit(1).executeTakeFirst()) return null;
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

/** A name for an invitation that opens nothing. */
export const invitationId = (hash: string): string => secretHash(hash).slice(0, 12);

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
    });
    return { told: { action: "reset_link", object: `person:${personId}`, details: {} }, value };
  });

/** A link that still holds. Error: `link.unknown`: used, expired and never made are told alike. */
export async function openLink(
  db: Kysely<Tables>,
  secret: string,
  now: Date,
): Promise<Tables["one_time_links"]> {
  const row = await db
    .selectFrom("one_time_links")
    .selectAll()
    .where("secret_hash", "=", secretHash(secret))
    .where("used_at", "is", null)
    .where("expires_at", ">", now.toISOString())
    .executeTakeFirst();
  if (!row) throw new AppError("link.unknown");
  return row;
}

/**
 * Uses a link, once: makes the person or sets the new password, and signs in.
 * Errors: `link.unknown`, `person.exists`, `access.bad_scope`, `request.bad_body` (no e-mail or name).
 */
export const useLink: DeskCommand<
  {
    readonly secret: string;
    readonly password: string;
    readonly email: string | null;
    readonly name: string | null;
    readonly device: Device;
  },
  SignedIn
> = async (deps, actor, input) => {
  await openLink(deps.store.db, input.secret, deps.now());
  const password = await passwordHash(input.password);
  return changeAccess(deps, actor, async (transaction) => {
    const { db } = transaction;
    const now = deps.now();
    const at = now.toISOString();
    const link = await openLink(db, input.secret, now);
    await db
      .updateTable("one_time_links")
      .set({ used_at: at })
      .where("secret_hash", "=", link.secret_hash)
      .execute();
    let userId = link.person_id;
    if (userId !== null) {
      const { disabled_at: disabled } = await personOf(db, userId);
      if (disabled !== null) throw new AppError("link.unknown");
      await setPassword(transaction, { userId, password, at });
      // Whoever knew the old password is out.
      await endSessions(transaction, userId, null);
    } else {
      const first = link.purpose === "first_admin";
      const email = first ? input.email : link.email;
      const name = input.name ?? link.name;
      if (!email || !name) throw new AppError("request.bad_body", { expected: "email, name" });
      if (first && (await db.selectFrom("auth_users").select("id").executeTakeFirst())) {
        throw new AppError("link.unknown");
      }
      userId = await insertPerson(transaction, { name, email, password, at });
      const administrator: NewGrant = {
        role: "head_office",
        scopeType: "company",
        scopeCode: null,
        from: deps.today(),
        to: null,
      };
      const grants = first ? [administrator] : (JSON.parse(link.grants) as NewGrant[]);
      for (const grant of grants) {
        await insertGrant(transaction, grant, { personId: userId, by: link.created_by, at });
      }
    }
    const value = await issueSession(transaction, {
      userId,
      now,
      device: input.device,
      codeGiven: false,
    });
    return {
      told: {
        action: "use_link",
        object: `person:${userId}`,
        details: { purpose: link.purpose, address: input.device.address },
      },
      value,
    };
  });
};
