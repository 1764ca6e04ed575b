import type { Kysely } from "kysely";
import { appendAudit } from "../../audit/append-audit.ts";
import type { Tables } from "../../store/tables.ts";
import { authOver } from "../auth/auth-over.ts";
import { changeAccess, type DeskCommand } from "../command-deps.ts";
import { personOf } from "../person-rows.ts";
import { endSessions, issueSession, type Device, type SignedIn } from "../session-rows.ts";

type Vouched = {
  /** Who vouches; subjects mean nothing elsewhere. */
  readonly provider: string;
  readonly subject: string;
  /** As the provider has verified it, lower case; null where it has not. */
  readonly email: string | null;
};

/**
 * Signs in somebody the company's provider vouches for: who is linked to its subject, else, once, who has
 * the verified address. Nobody is made by it. null = nobody who may sign in.
 *
 * The rule is ours: better-auth links a second subject to a person by the address alone.
 */
export const companySignIn: DeskCommand<
  { readonly vouched: Vouched; readonly device: Device },
  SignedIn | null
> = (deps, anonymous, { vouched, device }) =>
  deps.store.write(async (transaction) => {
    const { db } = transaction;
    const now = deps.now();
    const at = now.toISOString();
    const { person, linked, reason } = await personVouchedFor(db, vouched);
    let value: SignedIn | null = null;
    if (person && reason === null) {
      const { internalAdapter } = await authOver(db);
      if (linked === null) {
        await internalAdapter.linkAccount({
          userId: person.id,
          providerId: vouched.provider,
          accountId: vouched.subject,
          createdAt: now,
          updatedAt: now,
        });
      } else await internalAdapter.updateAccount(linked, { updatedAt: now });
      // A second factor of ours is asked for here too: the provider's rules are not known to us.
      value = await issueSession(transaction, { userId: person.id, now, device, codeGiven: false });
    }
    await appendAudit(transaction, deps.auditKey, {
      at,
      actor: person && value ? { type: "person", id: person.id, name: person.name } : anonymous,
      action: "company_sign_in",
      object: person ? `person:${person.id}` : "",
      outcome: value ? "done" : "refused",
      details: { address: device.address, ...(value ? { next: value.next } : { reason }) },
    });
    return { commit: true, value };
  });

/**
 * Takes away a person's link to the company's sign-in, as when they are another subject there now, and ends
 * their sessions; the next one with their verified address is linked. None is no error. Error: `person.unknown`.
 */
export const unlinkCompanySignIn: DeskCommand<{ readonly personId: string }, null> = (
  deps,
  actor,
  { personId },
) =>
  changeAccess(deps, actor, async (transaction) => {
    await personOf(transaction.db, personId);
    const { adapter } = await authOver(transaction.db);
    const unlinked = await adapter.deleteMany({
      model: "account",
      where: [
        { field: "userId", value: personId },
        { field: "providerId", operator: "ne", value: "credential" },
      ],
    });
    const ended = unlinked > 0 ? await endSessions(transaction, personId, null) : 0;
    return {
      told: {
        action: "unlink_company_sign_in",
        object: `person:${personId}`,
        details: { unlinked, ended },
      },
      value: null,
    };
  });

type Found = {
  readonly person: Tables["auth_users"] | null;
  /** The account by which they are linked to the subject already; null = not yet. */
  readonly linked: string | null;
  /** Why they may not sign in; null = they may. */
  readonly reason: "unknown" | "unverified" | "other_subject" | "disabled" | null;
};

async function personVouchedFor(
  db: Kysely<Tables>,
  { provider, subject, email }: Vouched,
): Promise<Found> {
  const { internalAdapter } = await authOver(db);
  const key = { providerId: provider, accountId: subject };
  const account = await internalAdapter.findAccountByKey(key);
  if (account) {
    const person = await personOf(db, account.userId);
    const reason = person.disabled_at === null ? null : "disabled";
    return { person, linked: account.id, reason };
  }
  const linked = null;
  if (email === null) return { person: null, linked, reason: "unverified" };
  const found = await internalAdapter.findUserByEmail(email, { includeAccounts: true });
  if (!found) return { person: null, linked, reason: "unknown" };
  const person = await personOf(db, found.user.id);
  if (person.disabled_at !== null) return { person, linked, reason: "disabled" };
  // An address that was given to somebody else since must not open the account of who had it.
  const other = found.accounts.some(({ providerId }) => providerId === provider);
  return { person, linked, reason: other ? "other_subject" : null };
}
