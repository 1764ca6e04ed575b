import { AppError } from "../../errors.ts";
import { changeAccess, type DeskCommand } from "../command-deps.ts";
import { authOver } from "../auth/auth-over.ts";
import { personOf } from "../person-rows.ts";
import { endSession, endSessions } from "../session-rows.ts";

/** Ends the session with this hash; one that is over already is no error. */
export const signOut: DeskCommand<{ readonly token: string }, null> = (deps, actor, { token }) =>
  changeAccess(deps, actor, async (transaction) => {
    await endSession(transaction, token);
    return {
      told: { action: "sign_out", object: `person:${actor.id}`, details: {} },
      value: null,
    };
  });

/** Ends one of a person's sessions. Error: `person.unknown`. */
export const revokeSession: DeskCommand<
  { readonly personId: string; readonly sessionId: string },
  null
> = (deps, actor, { personId, sessionId }) =>
  changeAccess(deps, actor, async ({ db }) => {
    const { adapter } = await authOver(db);
    const ended = await adapter.deleteMany({
      model: "session",
      where: [
        { field: "id", value: sessionId },
        { field: "userId", value: personId },
      ],
    });
    if (ended === 0) throw new AppError("person.unknown");
    return {
      told: {
        action: "revoke_session",
        object: `person:${personId}`,
        details: { session: sessionId },
      },
      value: null,
    };
  });

/** Ends all sessions of a person but the one with this hash (null = all). Error: `person.unknown`. */
export const revokeSessions: DeskCommand<
  { readonly personId: string; readonly exceptToken: string | null },
  null
> = (deps, actor, { personId, exceptToken }) =>
  changeAccess(deps, actor, async (transaction) => {
    await personOf(transaction.db, personId);
    const ended = await endSessions(transaction, personId, exceptToken);
    return {
      told: { action: "revoke_sessions", object: `person:${personId}`, details: { ended } },
      value: null,
    };
  });

/** Notes that a session is in use. Nobody may see more or less by it: no audit, no new version. */
export const touchSession: DeskCommand<{ readonly sessionId: string }, null> = (
  deps,
  _,
  { sessionId },
) =>
  deps.store.write(async ({ db }) => {
    const { adapter } = await authOver(db);
    await adapter.updateMany({
      model: "session",
      where: [{ field: "id", value: sessionId }],
      update: { updatedAt: deps.now() },
    });
    return { commit: true, value: null };
  });
