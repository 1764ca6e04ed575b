import type { Kysely } from "kysely";
import { unseal } from "../security/seal.ts";
import type { Tables } from "../store/tables.ts";
import { recoveryHash } from "./recovery-codes.ts";
import { stepOfCode } from "./totp.ts";

export async function factorOf(
  db: Kysely<Tables>,
  userId: string,
): Promise<Tables["auth_two_factors"] | null> {
  const row = await db
    .selectFrom("auth_two_factors")
    .selectAll()
    .where("user_id", "=", userId)
    .executeTakeFirst();
  return row ?? null;
}

/** True where a code is asked for at sign-in. */
export const hasFactor = async (db: Kysely<Tables>, userId: string): Promise<boolean> =>
  (await factorOf(db, userId))?.verified === 1;

/** The step of a right code of this factor; null also where the home's key is another one. */
export function stepOfFactor(
  factor: Tables["auth_two_factors"],
  given: { readonly key: Buffer; readonly code: string; readonly now: Date },
): number | null {
  const { key, code, now } = given;
  const secret = unseal(key, factor.secret, factor.user_id);
  return secret === null ? null : stepOfCode({ secret, code, now, lastStep: factor.last_step });
}

/**
 * Takes a code of the authenticator or a recovery code, once and for all: neither is right a second time.
 * null = it was wrong.
 */
export async function takeCode(
  db: Kysely<Tables>,
  given: {
    readonly userId: string;
    readonly key: Buffer;
    readonly code: string;
    readonly now: Date;
  },
): Promise<"code" | "recovery" | null> {
  const { userId, key, code, now } = given;
  const factor = await factorOf(db, userId);
  if (factor?.verified !== 1) return null;
  const digits = code.replace(/\s/g, "");
  if (/^\d{6}$/.test(digits)) {
    const step = stepOfFactor(factor, { key, code: digits, now });
    if (step === null) return null;
    await db
      .updateTable("auth_two_factors")
      .set({ last_step: step })
      .where("user_id", "=", userId)
      .execute();
    return "code";
  }
  const hash = recoveryHash(key, code);
  const left = JSON.parse(factor.backup_codes) as readonly string[];
  if (!left.includes(hash)) return null;
  await db
    .updateTable("auth_two_factors")
    .set({ backup_codes: JSON.stringify(left.filter((one) => one !== hash)) })
    .where("user_id", "=", userId)
    .execute();
  return "recovery";
}
