import type { Kysely } from "kysely";
import { newSecret, secretHash } from "../security/secrets.ts";
import type { Tables } from "../store/tables.ts";
import { authOver } from "./auth/auth-over.ts";

/** So long and so often a code may be entered before the password is asked for again. */
const heldMs = 5 * 60_000;
const mostTries = 5;

/** A sign-in that waits for its second factor: whose it is, where it began, and the codes tried. */
export type Ticket = {
  readonly hash: string;
  readonly userId: string;
  readonly network: string;
  readonly tries: number;
};

/** Makes one; the secret is handed to who signs in and kept nowhere. */
export async function insertTicket(
  db: Kysely<Tables>,
  given: { readonly userId: string; readonly network: string; readonly now: Date },
): Promise<string> {
  const { userId, network, now } = given;
  const secret = newSecret();
  const { adapter, internalAdapter } = await authOver(db);
  await adapter.deleteMany({
    model: "verification",
    where: [{ field: "expiresAt", operator: "lte", value: now }],
  });
  await internalAdapter.createVerificationValue({
    identifier: secretHash(secret),
    value: JSON.stringify({ userId, network, tries: 0 }),
    createdAt: now,
    updatedAt: now,
    expiresAt: new Date(now.getTime() + heldMs),
  });
  return secret;
}

/** The ticket that still waits; null where there is none. Read as it stands: requests ask for it, too. */
export async function openTicket(
  db: Kysely<Tables>,
  secret: string,
  now: Date,
): Promise<Ticket | null> {
  const row = await db
    .selectFrom("auth_verifications")
    .select(["identifier", "value"])
    .where("identifier", "=", secretHash(secret))
    .where("expires_at", ">", now.toISOString())
    .executeTakeFirst();
  if (!row) return null;
  return { ...(JSON.parse(row.value) as Omit<Ticket, "hash">), hash: row.identifier };
}

/** Counts a wrong code; after the last one the ticket is gone. */
export async function countTry(db: Kysely<Tables>, ticket: Ticket, now: Date): Promise<void> {
  const { hash, userId, network } = ticket;
  const tries = ticket.tries + 1;
  if (tries >= mostTries) return dropTicket(db, ticket);
  const { internalAdapter } = await authOver(db);
  await internalAdapter.updateVerificationByIdentifier(hash, {
    value: JSON.stringify({ userId, network, tries }),
    updatedAt: now,
  });
}

export async function dropTicket(db: Kysely<Tables>, { hash }: Ticket): Promise<void> {
  const { adapter } = await authOver(db);
  await adapter.deleteMany({
    model: "verification",
    where: [{ field: "identifier", value: hash }],
  });
}

/** Ends every sign-in of a person that still waits. */
export async function dropTickets(db: Kysely<Tables>, userId: string): Promise<void> {
  const rows = await db.selectFrom("auth_verifications").select(["id", "value"]).execute();
  const own = rows.filter(({ value }) => (JSON.parse(value) as Ticket).userId === userId);
  if (own.length === 0) return;
  const { adapter } = await authOver(db);
  await adapter.deleteMany({
    model: "verification",
    where: [{ field: "id", operator: "in", value: own.map(({ id }) => id) }],
  });
}
