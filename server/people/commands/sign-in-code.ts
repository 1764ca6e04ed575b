import { appendAudit, type Actor } from "../../audit/append-audit.ts";
import { AppError } from "../../errors.ts";
import type { DeskCommand } from "../command-deps.ts";
import { takeCode } from "../factor-rows.ts";
import { issueSession, type Device } from "../session-rows.ts";
import { countTry, dropTicket, openTicket } from "../sign-in-tickets.ts";

/**
 * The second step of a sign-in: the ticket of the first one and a code. A ticket holds in the network it was
 * begun in, for five minutes and five codes; gone and wrong are told alike. Error: `sign_in.wrong_code`.
 */
export const signInCode: DeskCommand<
  { readonly ticket: string; readonly code: string; readonly device: Device },
  { readonly secret: string }
> = async (deps, anonymous, { ticket: held, code, device }) => {
  const secret = await deps.store.write(async (transaction) => {
    const { db } = transaction;
    const now = deps.now();
    const told = async (
      actor: Actor,
      done: boolean,
      more: { readonly object: string; readonly details: Readonly<Record<string, unknown>> },
    ): Promise<void> => {
      await appendAudit(transaction, deps.auditKey, {
        at: now.toISOString(),
        actor,
        action: "sign_in_code",
        outcome: done ? "done" : "refused",
        object: more.object,
        details: { ...more.details, address: device.address },
      });
    };
    const ticket = await openTicket(db, held, now);
    if (!ticket || ticket.network !== device.network) {
      await told(anonymous, false, { object: "", details: { reason: "no_ticket" } });
      return { commit: true, value: null };
    }
    const { userId } = ticket;
    const person = await db
      .selectFrom("auth_users")
      .select(["id", "name"])
      .where("id", "=", userId)
      .where("disabled_at", "is", null)
      .executeTakeFirst();
    const by = person && (await takeCode(db, { userId, key: deps.factorKey, code, now }));
    const object = `person:${userId}`;
    if (!person || !by) {
      await countTry(db, ticket, now);
      await told(anonymous, false, { object, details: { reason: "wrong_code" } });
      return { commit: true, value: null };
    }
    await dropTicket(db, ticket);
    const session = await issueSession(transaction, { userId, now, device, codeGiven: true });
    await told({ type: "person", id: userId, name: person.name }, true, {
      object,
      details: { by },
    });
    return { commit: true, value: session.secret };
  });
  if (secret === null) throw new AppError("sign_in.wrong_code");
  return { secret };
};
