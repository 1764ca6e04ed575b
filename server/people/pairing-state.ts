import type { Kysely } from "kysely";
import { secretHash } from "../security/secrets.ts";
import type { Tables } from "../store/tables.ts";

/** How far a pairing is, looked at without a transaction: screens ask every few seconds. */
export async function pairingState(
  db: Kysely<Tables>,
  deviceCode: string,
  now: Date,
): Promise<"waiting" | "confirmed" | "expired"> {
  const row = await db
    .selectFrom("screen_pairings")
    .select("screen_id")
    .where("device_hash", "=", secretHash(deviceCode))
    .where("expires_at", ">", now.toISOString())
    .executeTakeFirst();
  if (!row) return "expired";
  return row.screen_id === null ? "waiting" : "confirmed";
}
