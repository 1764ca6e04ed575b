import { AppError } from "../../errors.ts";
import { changeAccess, type DeskCommand } from "../command-deps.ts";
import { setPassword } from "../auth/credential.ts";
import { openLink } from "../one-time-links.ts";
import { passwordHash } from "../passwords.ts";
import { insertGrant, insertPerson, personOf, type NewGrant } from "../person-rows.ts";
import { endSessions, issueSession, type Device, type SignedIn } from "../session-rows.ts";
import { recordRefusal } from "./record-refusal.ts";

type UsedLink = {
  readonly secret: string;
  readonly password: string;
  readonly email: string | null;
  readonly name: string | null;
  readonly device: Device;
};

/**
 * Uses a link, once: makes the person or sets the new password, and signs in.
 * Errors: `link.unknown`, `person.exists`, `access.bad_scope`, `request.bad_body` (no e-mail or name).
 */
export const useLink: DeskCommand<UsedLink, SignedIn> = async (deps, actor, input) => {
  try {
    return await takeLink(deps, actor, input);
  } catch (error) {
    // Somebody tries links, or comes too late: either is worth knowing.
    if (error instanceof AppError && error.code === "link.unknown") {
      const { address } = input.device;
      const details = { code: error.code, address };
      await recordRefusal(deps, actor, { action: "use_link", object: "", details });
    }
    throw error;
  }
};

const takeLink: DeskCommand<UsedLink, SignedIn> = async (deps, actor, input) => {
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
      await setPassword(db, { userId, password, at });
      // Others that wait for the same person are void with it.
      await db
        .deleteFrom("one_time_links")
        .where("person_id", "=", userId)
        .where("used_at", "is", null)
        .execute();
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
