import { appendAudit } from "../../audit/append-audit.ts";
import { AppError } from "../../errors.ts";
import type { DeskCommand } from "../command-deps.ts";
import { isPassword } from "../passwords.ts";
import { issueSession, type Device, type SignedIn } from "../session-rows.ts";

/**
 * Signs in by password. Nobody there, disabled and wrong are told alike and take as long.
 * Error: `sign_in.refused`.
 */
export const signIn: DeskCommand<
  { readonly email: string; readonly password: string; readonly device: Device },
  SignedIn
> = async (deps, actor, { email, password, device }) => {
  const known = await deps.store.db
    .selectFrom("auth_users")
    .innerJoin("auth_accounts", "auth_accounts.user_id", "auth_users.id")
    .select(["auth_users.id", "auth_users.name", "auth_accounts.password"])
    .where("auth_users.email", "=", email)
    .where("auth_accounts.provider_id", "=", "credential")
    .where("auth_users.disabled_at", "is", null)
    .executeTakeFirst();
  // Before the transaction: nobody waits for a hash.
  const right = await isPassword(known?.password ?? null, password);
  const done = await deps.store.write(async (transaction) => {
    const now = deps.now();
    // Again inside: they may have been disabled, or the password changed, meanwhile.
    const still =
      known && right
        ? await transaction.db
            .selectFrom("auth_users")
            .innerJoin("auth_accounts", "auth_accounts.user_id", "auth_users.id")
            .select("auth_users.id")
            .where("auth_users.id", "=", known.id)
            .where("auth_users.disabled_at", "is", null)
            .where("auth_accounts.password", "=", known.password)
            .executeTakeFirst()
        : undefined;
    const value = still
      ? await issueSession(transaction, { userId: still.id, now, device, codeGiven: false })
      : null;
    await appendAudit(transaction, deps.auditKey, {
      at: now.toISOString(),
      actor: known && value ? { type: "person", id: known.id, name: known.name } : actor,
      action: "sign_in",
      object: known ? `person:${known.id}` : "",
      outcome: value ? "done" : "refused",
      details: { address: device.address, ...(value ? { next: value.next } : {}) },
    });
    return { commit: true, value };
  });
  if (!done) throw new AppError("sign_in.refused");
  return done;
};
