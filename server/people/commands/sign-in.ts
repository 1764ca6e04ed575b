import { appendAudit } from "../../audit/append-audit.ts";
import { AppError } from "../../errors.ts";
import { credentialOf, isPasswordOf } from "../auth/credential.ts";
import type { DeskCommand } from "../command-deps.ts";
import { issueSession, type Device, type SignedIn } from "../session-rows.ts";

/**
 * Signs in by password. Nobody there, disabled and wrong are told alike and take as long.
 * Error: `sign_in.refused`.
 */
export const signIn: DeskCommand<
  { readonly email: string; readonly password: string; readonly device: Device },
  SignedIn
> = async (deps, actor, { email, password, device }) => {
  const { db } = deps.store;
  const known = await credentialOf(db, email);
  // Before the transaction: nobody waits for a hash.
  const right = await isPasswordOf(db, known?.password ?? null, password);
  const done = await deps.store.write(async (transaction) => {
    const now = deps.now();
    // Again inside: they may have been disabled, or the password changed, meanwhile.
    const still = known && right ? await credentialOf(transaction.db, email) : null;
    const same = still && still.id === known?.id && still.password === known.password;
    const value = same
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
