import type { Kysely } from "kysely";
import { appendAudit } from "../../audit/append-audit.ts";
import type { Tables } from "../../store/tables.ts";
import type { DeskCommand } from "../command-deps.ts";
import { newId } from "../new-id.ts";
import { issueSession, type Device, type SignedIn } from "../session-rows.ts";

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
 */
export const companySignIn: DeskCommand<
  { readonly vouched: Vouched; readonly device: Device },
  SignedIn | null
> = (deps, anonymous, { vouched, device }) =>
  deps.store.write(async (transaction) => {
    const { db } = transaction;
    const now = deps.now();
    const at = now.toISOString();
    const { person, reason } = await personVouchedFor(db, vouched);
    let value: SignedIn | null = null;
    if (person && reason === null) {
      await db
        .insertInto("auth_accounts")
        .values({
          id: newId(),
          user_id: person.id,
          provider_id: vouched.provider,
          account_id: vouched.subject,
          password: null,
          created_at: at,
          updated_at: at,
        })
        .onConflict((on) =>
          on.columns(["provider_id", "account_id"]).doUpdateSet({ updated_at: at }),
        )
        .execute();
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

type Found = {
  readonly person: Tables["auth_users"] | null;
  /** Why they may not sign in; null = they may. */
  readonly reason: "unknown" | "unverified" | "other_subject" | "disabled" | null;
};

async function personVouchedFor(
  db: Kysely<Tables>,
  { provider, subject, email }: Vouched,
): Promise<Found> {
  const links = db.selectFrom("auth_accounts").selectAll().where("provider_id", "=", provider);
  const linked = await links.where("account_id", "=", subject).executeTakeFirst();
  const users = db.selectFrom("auth_users").selectAll();
  if (linked) {
    const person = await users.where("id", "=", linked.user_id).executeTakeFirstOrThrow();
    return { person, reason: person.disabled_at === null ? null : "disabled" };
  }
  if (email === null) return { person: null, reason: "unverified" };
  const person = await users.where("email", "=", email).executeTakeFirst();
  if (!person) return { person: null, reason: "unknown" };
  if (person.disabled_at !== null) return { person, reason: "disabled" };
  // An address that was given to somebody else since must not open the account of who had it.
  const other = await links.where("user_id", "=", person.id).executeTakeFirst();
  return { person, reason: other ? "other_subject" : null };
}
