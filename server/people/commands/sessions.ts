import { AppError } from "../../errors.ts";
import { changeAccess, type DeskCommand } from "../command-deps.ts";
import { personOf } from "../person-rows.ts";
import { endSessions } from "../session-rows.ts";

/** Ends the session with this hash; one that is over already is no error. */
export const signOut: DeskCommand<{ readonly token: string }, null> = (deps, actor, { token }) =>
  changeAccess(deps, actor, async ({ db }) => {
    await db.deleteFrom("auth_sessions").where("token", "=", token).execute();
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
    const ended = await db
      .deleteFrom("auth_sessions")
      .where("id", "=", sessionId)
      .where("user_id", "=", personId)
      .executeTakeFirst();
    if (Number(ended.numDeletedRows) === 0) throw new AppError("person.unknown");
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
    await db
      .updateTable("auth_sessions")
      .set({ last_seen_at: deps.now().toISOString() })
      .where("id", "=", sessionId)
      .execute();
    return { commit: true, value: null };
  });
