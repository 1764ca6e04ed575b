import type { Transaction } from "../store/store.ts";
import { newSecret, secretHash } from "../security/secrets.ts";
import { newId } from "./new-id.ts";

/** A session holds no longer than this, whatever is done with it. */
export const sessionSeconds = 7 * 24 * 3600;
const verificationMs = 5 * 60_000;

/** Where somebody signs in from, as their list of sessions shows it. */
export type Device = {
  readonly address: string;
  /** security/network.ts */
  readonly network: string;
  readonly userAgent: string | null;
};

/** What a sign-in ends in; `secret` goes into the cookie and is kept nowhere. */
export type SignedIn = { readonly next: "done" | "code"; readonly secret: string };

/**
 * The one way to a session: sign-in, invitation, reset and the demo all end here. With a second factor it is
 * a step that waits for the code instead, unless `codeGiven`.
 */
export async function issueSession(
  { db }: Transaction,
  given: {
    readonly userId: string;
    readonly now: Date;
    readonly device: Device;
    readonly codeGiven: boolean;
  },
): Promise<SignedIn> {
  const { userId, now, device } = given;
  const secret = newSecret();
  const at = now.toISOString();
  const factor = await db
    .selectFrom("auth_two_factors")
    .select("user_id")
    .where("user_id", "=", userId)
    .where("verified", "=", 1)
    .executeTakeFirst();
  if (factor && !given.codeGiven) {
    await db.deleteFrom("auth_verifications").where("expires_at", "<=", at).execute();
    await db
      .insertInto("auth_verifications")
      .values({
        id: newId(),
        identifier: secretHash(secret),
        value: userId,
        created_at: at,
        expires_at: new Date(now.getTime() + verificationMs).toISOString(),
      })
      .execute();
    return { next: "code", secret };
  }
  await db.deleteFrom("auth_sessions").where("expires_at", "<=", at).execute();
  await db
    .insertInto("auth_sessions")
    .values({
      id: newId(),
      user_id: userId,
      token: secretHash(secret),
      created_at: at,
      last_seen_at: at,
      expires_at: new Date(now.getTime() + sessionSeconds * 1000).toISOString(),
      ip_address: device.address || null,
      user_agent: device.userAgent,
    })
    .execute();
  await db
    .updateTable("auth_users")
    .set({ last_sign_in_at: at })
    .where("id", "=", userId)
    .execute();
  await db
    .insertInto("auth_networks")
    .values({ user_id: userId, network: device.network, last_at: at })
    .onConflict((on) => on.columns(["user_id", "network"]).doUpdateSet({ last_at: at }))
    .execute();
  return { next: "done", secret };
}

/** Ends every session of a person but one (null = all). */
export async function endSessions(
  { db }: Transaction,
  userId: string,
  except: string | null,
): Promise<number> {
  const ended = await db
    .deleteFrom("auth_sessions")
    .where("user_id", "=", userId)
    .where("token", "!=", except ?? "")
    .executeTakeFirst();
  return Number(ended.numDeletedRows);
}
