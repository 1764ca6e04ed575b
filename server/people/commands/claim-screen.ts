import { newSecret, secretHash } from "../../security/secrets.ts";
import { bumpAccess, type DeskCommand } from "../command-deps.ts";

/**
 * A confirmed screen fetches its key: once, for the pairing goes with it. null where there is nothing to
 * fetch; revoking between the two leaves a key that opens nothing.
 */
export const claimScreen: DeskCommand<
  { readonly deviceCode: string },
  { readonly secret: string } | null
> = (deps, _actor, { deviceCode }) =>
  deps.store.write<{ readonly secret: string } | null>(async (transaction) => {
    const { db } = transaction;
    const device = secretHash(deviceCode);
    const pairing = await db
      .selectFrom("screen_pairings")
      .select("screen_id")
      .where("device_hash", "=", device)
      .where("expires_at", ">", deps.now().toISOString())
      .executeTakeFirst();
    if (!pairing?.screen_id) return { commit: false, value: null };
    const secret = newSecret();
    await db
      .updateTable("screens")
      .set({ secret_hash: secretHash(secret) })
      .where("id", "=", pairing.screen_id)
      .execute();
    await db.deleteFrom("screen_pairings").where("device_hash", "=", device).execute();
    await bumpAccess(transaction);
    return { commit: true, value: { secret } };
  });
