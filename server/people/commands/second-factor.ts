import { AppError } from "../../errors.ts";
import { seal } from "../../security/seal.ts";
import { isOwnPassword } from "../auth/credential.ts";
import { changeAccess, type DeskCommand, type DeskDeps } from "../command-deps.ts";
import { factorOf, hasFactor, stepOfFactor } from "../factor-rows.ts";
import { personOf } from "../person-rows.ts";
import { newRecoveryCodes, recoveryHash } from "../recovery-codes.ts";
import { endSessions } from "../session-rows.ts";
import { newTotpSecret, totpEnrolment } from "../totp.ts";

/** Error: `account.wrong_password`. */
async function checkPassword({ store }: DeskDeps, id: string, password: string): Promise<void> {
  if (!(await isOwnPassword(store.db, id, password))) {
    throw new AppError("account.wrong_password");
  }
}

/**
 * Makes the secret of a second factor, which is not asked for until its first code was right; one that was
 * begun before and left is void. Errors: `account.wrong_password`, `account.second_factor_on`.
 */
export const beginSecondFactor: DeskCommand<
  { readonly password: string },
  ReturnType<typeof totpEnrolment>
> = async (deps, actor, { password }) => {
  await checkPassword(deps, actor.id, password);
  return changeAccess(deps, actor, async ({ db }) => {
    const { email } = await personOf(db, actor.id);
    // One that is on stays on: taking it away is a step of its own.
    if (await hasFactor(db, actor.id)) throw new AppError("account.second_factor_on");
    const secret = newTotpSecret();
    const fresh = {
      secret: seal(deps.factorKey, secret, actor.id),
      backup_codes: "[]",
      verified: 0,
      last_step: 0,
    };
    await db
      .insertInto("auth_two_factors")
      .values({ user_id: actor.id, ...fresh })
      .onConflict((on) => on.column("user_id").doUpdateSet(fresh))
      .execute();
    return {
      told: { action: "begin_second_factor", object: `person:${actor.id}`, details: {} },
      value: totpEnrolment(secret, email),
    };
  });
};

/**
 * Turns the second factor on by its first code; all other sessions end. The recovery codes are in this
 * answer and nowhere else. Errors: `account.no_second_factor`, `account.second_factor_on`, `sign_in.wrong_code`.
 */
export const confirmSecondFactor: DeskCommand<
  { readonly code: string; readonly token: string | null },
  { readonly recoveryCodes: readonly string[] }
> = (deps, actor, { code, token }) =>
  changeAccess(deps, actor, async (transaction) => {
    const { db } = transaction;
    const factor = await factorOf(db, actor.id);
    if (!factor) throw new AppError("account.no_second_factor");
    if (factor.verified === 1) throw new AppError("account.second_factor_on");
    const digits = code.replace(/\s/g, "");
    const step = stepOfFactor(factor, { key: deps.factorKey, code: digits, now: deps.now() });
    if (step === null) throw new AppError("sign_in.wrong_code");
    const recoveryCodes = newRecoveryCodes();
    const kept = recoveryCodes.map((one) => recoveryHash(deps.factorKey, one));
    await db
      .updateTable("auth_two_factors")
      .set({ verified: 1, last_step: step, backup_codes: JSON.stringify(kept) })
      .where("user_id", "=", actor.id)
      .execute();
    // Whoever came in by the password alone is out.
    const ended = await endSessions(transaction, actor.id, token);
    return {
      told: { action: "confirm_second_factor", object: `person:${actor.id}`, details: { ended } },
      value: { recoveryCodes },
    };
  });

/** Takes one's own second factor away. Errors: `account.wrong_password`, `account.no_second_factor`. */
export const removeSecondFactor: DeskCommand<{ readonly password: string }, null> = async (
  deps,
  actor,
  { password },
) => {
  await checkPassword(deps, actor.id, password);
  return changeAccess(deps, actor, async ({ db }) => {
    const removed = await db
      .deleteFrom("auth_two_factors")
      .where("user_id", "=", actor.id)
      .executeTakeFirst();
    if (Number(removed.numDeletedRows) === 0) throw new AppError("account.no_second_factor");
    return {
      told: { action: "remove_second_factor", object: `person:${actor.id}`, details: {} },
      value: null,
    };
  });
};

/** Takes a person's second factor away, whose phone is lost; none is no error. Error: `person.unknown`. */
export const removePersonsSecondFactor: DeskCommand<{ readonly personId: string }, null> = (
  deps,
  actor,
  { personId },
) =>
  changeAccess(deps, actor, async ({ db }) => {
    await personOf(db, personId);
    await db.deleteFrom("auth_two_factors").where("user_id", "=", personId).execute();
    return {
      told: { action: "remove_second_factor", object: `person:${personId}`, details: {} },
      value: null,
    };
  });
