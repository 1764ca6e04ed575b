import type { Kysely } from "kysely";
import type { Tables } from "../../store/tables.ts";
import { authOver } from "./auth-over.ts";

/** What auth-tables.ts adds to a person of better-auth. */
type OurFields = { readonly disabledAt: Date | null };

/** Somebody who may sign in by a password, and its hash. */
export type Credential = { readonly id: string; readonly name: string; readonly password: string };

/**
 * Who may sign in by this address and a password; null = nobody, or somebody who is kept out.
 *
 * better-auth's functions, not its `api.signInEmail`: that one hashes and writes in one go, so a hash would
 * hold up the transaction, and it refuses addresses like `lilei@intranet`.
 */
export async function credentialOf(db: Kysely<Tables>, email: string): Promise<Credential | null> {
  const { internalAdapter } = await authOver(db);
  const found = await internalAdapter.findUserByEmail(email, { includeAccounts: true });
  if (!found) return null;
  const { id, name, disabledAt } = found.user as typeof found.user & OurFields;
  if (disabledAt !== null) return null;
  const account = found.accounts.find((one) => one.providerId === "credential");
  return account?.password ? { id, name, password: account.password } : null;
}

/** True when it is their password. For nobody as long is spent: time does not tell who has an account. */
export async function isPasswordOf(
  db: Kysely<Tables>,
  kept: string | null,
  password: string,
): Promise<boolean> {
  const auth = await authOver(db);
  if (kept !== null) return auth.password.verify({ hash: kept, password });
  await auth.password.hash(password);
  return false;
}

/** True when it is this person's password, who may have none. */
export async function isOwnPassword(
  db: Kysely<Tables>,
  userId: string,
  password: string,
): Promise<boolean> {
  const { internalAdapter } = await authOver(db);
  const account = await internalAdapter.findCredentialAccount(userId);
  return isPasswordOf(db, account?.password ?? null, password);
}

/** Sets the password (its hash) of a person, who may have had none. */
export async function setPassword(
  db: Kysely<Tables>,
  given: { readonly userId: string; readonly password: string; readonly at: string },
): Promise<void> {
  const { userId, password } = given;
  const at = new Date(given.at);
  const { internalAdapter } = await authOver(db);
  const account = await internalAdapter.findCredentialAccount(userId);
  if (account) {
    await internalAdapter.updateAccount(account.id, { password, updatedAt: at });
    return;
  }
  const made = { createdAt: at, updatedAt: at };
  await internalAdapter.linkAccount({
    ...made,
    userId,
    providerId: "credential",
    accountId: userId,
    password,
  });
}
