import type { Transaction } from "../store/store.ts";
import { authOver } from "./auth/auth-over.ts";
import { bumpAccess } from "./command-deps.ts";
import { hasFactor } from "./factor-rows.ts";
import { newSecret, secretHash } from "../security/secrets.ts";
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
  if (device.replaces !== null) await endReplaced(transaction, device.replaces);
  const { adapter, internalAdapter } = await authOver(db);
  await adapter.deleteMany({
    model: "session",
    where: [{ field: "expiresAt", operator: "lte", value: now }],
  });
  const session = {
    token: secretHash(secret),
    createdAt: now,
    updatedAt: now,
    expiresAt: new Date(now.getTime() + sessionSeconds * 1000),
    ipAddress: device.address || null,
    userAgent: device.userAgent,
  };
  // The last argument: these hold also where it has a value of its own, as for the token and its times.
  await internalAdapter.createSession(userId, false, session, true);
  await internalAdapter.updateUser(userId, { lastSignInAt: now, updatedAt: now });
  const at = now.toISOString();
  await db
    .insertInto("auth_networks")
    .values({ user_id: userId, network: device.network, last_at: at })
    .onConflict((on) => on.columns(["user_id", "network"]).doUpdateSet({ last_at: at }))
    .execute();
  return { next: "done", secret };
}

async function endReplaced(transaction: Transaction, token: string): Promise<void> {
  if ((await endSession(transaction, token)) > 0) await bumpAccess(transaction);
}

/** Ends the session with this hash; how many there were. */
export async function endSession({ db }: Transaction, token: string): Promise<number> {
  const { adapter } = await authOver(db);
  return adapter.deleteMany({ model: "session", where: [{ field: "token", value: token }] });
}

/** Ends every session of a person but one (null = all), and every sign-in that waits for its code. */
export async function endSessions(
  { db }: Transaction,
  userId: string,
  except: string | null,
): Promise<number> {
  const { adapter } = await authOver(db);
  const ended = await adapter.deleteMany({
    model: "session",
    where: [
      { field: "userId", value: userId },
      { field: "token", operator: "ne", value: except ?? "" },
    ],
  });
  await dropTickets(db, userId);
  return ended;
}
