import type { Transaction } from "../store/store.ts";
import { bumpAccess } from "./command-deps.ts";
import { hasFactor } from "./factor-rows.ts";
import { newSecret, secretHash } from "../security/secrets.ts";
import { newId } from "./new-id.ts";
import { dropTickets, insertTicket } from "./sign-in-tickets.ts";

/** A session holds no longer than this, whatever is done with it. */
export const sessionSeconds = 7 * 24 * 3600;

/** Where somebody signs in from, as their list of sessions shows it. */
export type Device = {
  readonly address: string;
  /** security/network.ts */
  readonly network: string;
  readonly userAgent: string | null;
  /** The hash of the session they come with: a sign-in takes its place, so none outlives a change of hands. */
  readonly replaces: string | null;
};

/**
 * What a sign-in ends in; `secret` goes into the cookie, or waits for the code as its ticket, and is kept
 * nowhere.
 */
export type SignedIn = { readonly next: "done" | "code"; readonly secret: string };

/**
 * The one way to a session: sign-in, invitation, reset and the demo all end here. With a second factor it is
 * a step that waits for the code instead, unless `codeGiven`.
 */
export async function issueSession(
  transaction: Transaction,
  given: {
    readonly userId: string;
    readonly now: Date;
    readonly device: Device;
    readonly codeGiven: boolean;
  },
): Promise<SignedIn> {
  const { db } = transaction;
  const { userId, now, device } = given;
  if (!given.codeGiven && (await hasFactor(db, userId))) {
    const { network } = device;
    return { next: "code", secret: await insertTicket(db, { userId, network, now }) };
  }
  const secret = newSecret();
  const at = now.toISOString();
  if (device.replaces !== null) await endReplaced(transaction, device.replaces);
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

async function endReplaced(transaction: Transaction, token: string): Promise<void> {
  const ended = await transaction.db
    .deleteFrom("auth_sessions")
    .where("token", "=", token)
    .executeTakeFirst();
  if (Number(ended.numDeletedRows) > 0) await bumpAccess(transaction);
}

/** Ends every session of a person but one (null = all), and every sign-in that waits for its code. */
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
  await dropTickets(db, userId);
  return Number(ended.numDeletedRows);
}
