import type { z } from "zod";
import type { pairAnswer } from "../../../shared/contract/keys.ts";
import { AppError } from "../../errors.ts";
import { newSecret, secretHash } from "../../security/secrets.ts";
import type { DeskCommand } from "../command-deps.ts";
import { mostPairings, pairingMs, pollSeconds } from "../pairing-times.ts";
import { newUserCode, userCodeHash } from "../user-code.ts";

/**
 * A screen asks to be paired: it gets a code to show and a secret to poll with. Opens nothing, so it is no
 * change of access and no entry of the audit. Error: `request.too_many`.
 */
export const pairScreen: DeskCommand<null, z.infer<typeof pairAnswer>> = (deps) =>
  deps.store.write(async (transaction) => {
    const now = deps.now();
    const { db } = transaction;
    await db.deleteFrom("screen_pairings").where("expires_at", "<=", now.toISOString()).execute();
    const waiting = await db
      .selectFrom("screen_pairings")
      .select((e) => e.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    if (waiting.count >= mostPairings) throw new AppError("request.too_many", { seconds: 60 });
    const deviceCode = newSecret();
    const userCode = newUserCode();
    const expiresAt = new Date(now.getTime() + pairingMs).toISOString();
    await transaction.append(
      "screen_pairings",
      ["device_hash", "code_hash", "created_at", "expires_at"],
      [[secretHash(deviceCode), userCodeHash(userCode), now.toISOString(), expiresAt]],
    );
    return {
      commit: true,
      value: { deviceCode, userCode, expiresAt, intervalSeconds: pollSeconds },
    };
  });
