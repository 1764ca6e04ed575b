import type { Kysely } from "kysely";
import { AppError } from "../errors.ts";
import { newSecret, secretHash } from "../security/secrets.ts";
import type { Tables } from "../store/tables.ts";
import type { DeskDeps } from "./command-deps.ts";
import type { NewGrant } from "./person-rows.ts";

const hourMs = 3_600_000;
/** How long each kind of link holds. */
const heldMs = { first_admin: 24 * hourMs, invite: 7 * 24 * hourMs, reset: 24 * hourMs } as const;

/** A link to hand over; `secret` is in this answer and nowhere else. */
export type MadeLink = { readonly secret: string; readonly expiresAt: string };

/** Makes a link; the secret is in this answer and nowhere else. */
export async function insertLink(
  db: Kysely<Tables>,
  deps: DeskDeps,
  given: {
    readonly purpose: keyof typeof heldMs;
    readonly personId: string | null;
    readonly email: string | null;
    readonly name: string | null;
    readonly grants: readonly NewGrant[];
    readonly by: string;
    /** How long it holds; null = as its kind does. */
    readonly heldMs: number | null;
  },
): Promise<MadeLink> {
  const now = deps.now();
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + (given.heldMs ?? heldMs[given.purpose])).toISOString();
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

/** A name for an invitation that opens nothing. */
export const invitationId = (hash: string): string => secretHash(hash).slice(0, 12);

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
