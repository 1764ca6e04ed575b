import type { z } from "zod";
import { doneAnswer } from "../../shared/contract/people.ts";
import {
  beginFactorAnswer,
  beginFactorBody,
  confirmFactorAnswer,
  confirmFactorBody,
  removeFactorBody,
  signInCodeBody,
} from "../../shared/contract/second-factor.ts";
import { openTicket } from "../people/sign-in-tickets.ts";
import { done, own, passwordAttempt } from "./account.ts";
import { asker } from "./asker.ts";
import { people } from "./people.ts";
import type { Route } from "./route.ts";
import { anonymous, deviceOf, sessionCookies, sessionToken, throttled } from "./sign-in-device.ts";
import { open } from "./sign-in.ts";

export const beginFactorRoute: Route = {
  ...own,
  method: "POST",
  path: "/api/account/second-factor/begin",
  summary: "Make the secret of a second factor; it is not asked for before its first code",
  audit: "begin_second_factor",
  rate: "sign_in",
  sample: "/api/account/second-factor/begin",
  body: beginFactorBody,
  answer: beginFactorAnswer,
  handle: async (context) => {
    const { password } = context.body as z.infer<typeof beginFactorBody>;
    const json = await throttled(context, passwordAttempt(context), () =>
      context.world.desk.run("beginSecondFactor", asker(context), { password }),
    );
    return { status: 200, json, headers: { "cache-control": "no-store" } };
  },
};

export const confirmFactorRoute: Route = {
  ...own,
  method: "POST",
  path: "/api/account/second-factor/confirm",
  summary: "Turn the second factor on by its first code; all other sessions end",
  audit: "confirm_second_factor",
  rate: "sign_in",
  sample: "/api/account/second-factor/confirm",
  body: confirmFactorBody,
  answer: confirmFactorAnswer,
  handle: async (context) => {
    const { code } = context.body as z.infer<typeof confirmFactorBody>;
    const person = asker(context);
    const attempt = { account: "code", network: `person ${person.id}`, known: false };
    const token = sessionToken(context);
    const json = await throttled(context, attempt, () =>
      context.world.desk.run("confirmSecondFactor", person, { code, token }),
    );
    return { status: 200, json, headers: { "cache-control": "no-store" } };
  },
};

export const removeFactorRoute: Route = {
  ...own,
  method: "POST",
  path: "/api/account/second-factor/remove",
  summary: "Take one's own second factor away",
  audit: "remove_second_factor",
  rate: "sign_in",
  sample: "/api/account/second-factor/remove",
  body: removeFactorBody,
  handle: async (context) => {
    const { password } = context.body as z.infer<typeof removeFactorBody>;
    await throttled(context, passwordAttempt(context), () =>
      context.world.desk.run("removeSecondFactor", asker(context), { password }),
    );
    return done;
  },
};

export const removePersonsFactorRoute: Route = {
  ...people,
  method: "POST",
  path: "/api/people/:id/second-factor/remove",
  summary: "Take away the second factor of somebody who lost their phone",
  audit: "remove_second_factor",
  sample: "/api/people/none/second-factor/remove",
  handle: async (context) => {
    const personId = context.params["id"] ?? "";
    await context.world.desk.run("removePersonsSecondFactor", asker(context), { personId });
    return done;
  },
};

export const signInCodeRoute: Route = {
  ...open,
  method: "POST",
  path: "/api/sign-in/code",
  summary: "The second step of a sign-in: a code of the authenticator, or a recovery code",
  audit: "sign_in_code",
  sample: "/api/sign-in/code",
  body: signInCodeBody,
  answer: doneAnswer,
  handle: async (context) => {
    const { ticket, code } = context.body as z.infer<typeof signInCodeBody>;
    const { world, installation } = context;
    const device = deviceOf(context);
    const waiting = await openTicket(world.store.db, ticket, installation.clock());
    // Whoever comes so far knows the password: the tries of a person count together, wherever they come
    // from, or a million codes would be tried from as many places. Their way out is a new password.
    const attempt = waiting
      ? { account: "code", network: `person ${waiting.userId}`, known: false }
      : { account: null, network: device.network, known: false };
    const { secret } = await throttled(context, attempt, () =>
      world.desk.run("signInCode", anonymous, { ticket, code, device }),
    );
    return {
      status: 200,
      json: { done: true },
      headers: { "set-cookie": sessionCookies(context, secret) },
    };
  },
};
