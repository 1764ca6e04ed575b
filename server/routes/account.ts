import type { z } from "zod";
import { accountAnswer, changePasswordBody, doneAnswer } from "../../shared/contract/people.ts";
import { ownAccount } from "../people/people-list.ts";
import { asker } from "./asker.ts";
import type { Attempt } from "../security/rate-limit.ts";
import type { Answer, Route, RouteContext } from "./route.ts";
import { deviceOf, sessionToken, throttled } from "./sign-in-device.ts";

export const done: Answer = { status: 200, json: { done: true } };

/** What the routes of one's own account have in common. */
export const own = {
  action: "account",
  object: "self",
  ownRows: true,
  rate: "change",
  query: [],
  body: null,
  byLedger: false,
  answer: doneAnswer,
} as const;

/** A borrowed session must not become a place to guess a password at. */
export const passwordAttempt = (context: RouteContext): Attempt => ({
  account: `password ${asker(context).id}`,
  network: deviceOf(context).network,
  known: false,
});

export const accountRoute: Route = {
  ...own,
  method: "GET",
  path: "/api/account",
  summary: "One's own account, grants and sessions",
  audit: null,
  rate: "open",
  sample: "/api/account",
  answer: accountAnswer,
  handle: async (context) => ({
    status: 200,
    json: await ownAccount(context.world.store.db, {
      personId: asker(context).id,
      token: sessionToken(context),
      now: context.installation.clock(),
      today: context.world.today(),
    }),
  }),
};

export const changePasswordRoute: Route = {
  ...own,
  method: "POST",
  path: "/api/account/password",
  summary: "Change one's own password; all other sessions end",
  audit: "change_password",
  rate: "sign_in",
  sample: "/api/account/password",
  body: changePasswordBody,
  handle: async (context) => {
    const { current, next } = context.body as z.infer<typeof changePasswordBody>;
    const token = sessionToken(context) ?? "";
    await throttled(context, passwordAttempt(context), () =>
      context.world.desk.run("changePassword", asker(context), { current, next, token }),
    );
    return done;
  },
};

export const revokeOwnSessionRoute: Route = {
  ...own,
  method: "POST",
  path: "/api/account/sessions/:id/revoke",
  summary: "End one of one's own sessions",
  audit: "revoke_session",
  sample: "/api/account/sessions/none/revoke",
  handle: async (context) => {
    const person = asker(context);
    const sessionId = context.params["id"] ?? "";
    await context.world.desk.run("revokeSession", person, { personId: person.id, sessionId });
    return done;
  },
};

export const revokeOtherSessionsRoute: Route = {
  ...own,
  method: "POST",
  path: "/api/account/sessions/revoke-others",
  summary: "End all of one's own sessions but this one",
  audit: "revoke_sessions",
  sample: "/api/account/sessions/revoke-others",
  handle: async (context) => {
    const person = asker(context);
    await context.world.desk.run("revokeSessions", person, {
      personId: person.id,
      exceptToken: sessionToken(context),
    });
    return done;
  },
};
