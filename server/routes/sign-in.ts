import type { z } from "zod";
import { roles, sessionAnswer } from "../../shared/contract/access.ts";
import { actions } from "../../shared/contract/access.ts";
import {
  demoEnterBody,
  doneAnswer,
  entryAnswer,
  linkAnswer,
  linkBody,
  signInAnswer,
  signInBody,
  useLinkBody,
} from "../../shared/contract/people.ts";
import { nameOfReach } from "../access/gateway.ts";
import { isEmpty, reachOf } from "../access/principal.ts";
import { AppError } from "../errors.ts";
import { hasPeople, hasRealPeople } from "../people/people-there.ts";
import { openLink } from "../people/one-time-links.ts";
import { setCookie } from "../security/cookies.ts";
import type { Route, RouteContext } from "./route.ts";
import { anonymous, deviceOf, sessionToken, signedInAnswer, throttled } from "./sign-in-device.ts";

/** What the routes before sign-in have in common. */
export const open = {
  action: "none",
  object: "nothing",
  ownRows: false,
  rate: "sign_in",
  query: [],
  byLedger: false,
} as const;

export const sessionRoute: Route = {
  ...open,
  method: "GET",
  path: "/api/session",
  summary: "Who is asking, and what they may do",
  object: "self",
  ownRows: true,
  audit: null,
  rate: "open",
  sample: "/api/session",
  body: null,
  answer: sessionAnswer,
  handle: async ({ principal }) => {
    if (!principal) throw new AppError("access.unauthenticated");
    const reach = reachOf(principal, "read");
    const allowed = actions.filter((action) =>
      action === "account" ? principal.type === "person" : !isEmpty(reachOf(principal, action)),
    );
    return {
      status: 200,
      json: {
        type: principal.type,
        id: principal.id,
        name: principal.name,
        roles: [...new Set(principal.grants.map(({ role }) => role))],
        actions: allowed,
        scope: nameOfReach(reach),
        provinces: reach.company ? null : [...reach.provinces].sort(),
        staff: [...reach.staff].sort(),
      },
    };
  },
};

const mayEnterDemo = async (context: RouteContext): Promise<boolean> =>
  context.world.name === "demo" &&
  context.door.loopback &&
  !(await hasRealPeople(context.world.store.db));

export const entryRoute: Route = {
  ...open,
  method: "GET",
  path: "/api/entry",
  summary: "What may be offered to somebody who has not signed in",
  audit: null,
  rate: "open",
  sample: "/api/entry",
  body: null,
  answer: entryAnswer,
  handle: async (context) => ({
    status: 200,
    json: {
      demo: context.world.name === "demo",
      demoRoles: (await mayEnterDemo(context)) ? [...roles] : [],
      firstAdmin: context.world.name === "own" && !(await hasPeople(context.world.store.db)),
      demoAgain: context.door.loopback && (await context.installation.mayShowDemo()),
      // The demo has no people of the company.
      companySignIn: context.world.name === "own" ? (context.ways.company?.name ?? null) : null,
      mail: context.world.name === "own" && context.ways.mail !== null,
      insecure: context.door.insecure,
    },
  }),
};

export const enterDemoRoute: Route = {
  ...open,
  method: "POST",
  path: "/api/demo/enter",
  summary: "Enter the demo company as somebody of a role, by one click",
  audit: "enter_demo",
  // No secret to guess: entering is a change like others.
  rate: "change",
  sample: "/api/demo/enter",
  body: demoEnterBody,
  answer: doneAnswer,
  handle: async (context) => {
    const { world, door } = context;
    const { role } = context.body as z.infer<typeof demoEnterBody>;
    // As if it were not there: there is no way in beside the sign-in.
    if (!(await mayEnterDemo(context))) {
      throw new AppError("request.not_found", { path: "/api/demo/enter" });
    }
    const { cookie, secret } = await world.desk.run("enterDemo", anonymous, {
      role,
      device: deviceOf(context),
    });
    const other = cookie === "dabiao_session" ? "dabiao_screen" : "dabiao_session";
    return {
      status: 200,
      json: { done: true },
      headers: {
        "set-cookie": [
          setCookie(cookie, secret, { ...door.cookies, seconds: 7 * 24 * 3600 }),
          setCookie(other, "", { ...door.cookies, seconds: 0 }),
        ],
      },
    };
  },
};

export const showDemoRoute: Route = {
  ...open,
  method: "POST",
  path: "/api/demo/again",
  summary: "Show the demo company again, as long as nothing of one's own is there",
  audit: "show_demo",
  rate: "change",
  sample: "/api/demo/again",
  body: null,
  answer: doneAnswer,
  handle: async ({ installation, door }) => {
    if (!door.loopback) throw new AppError("request.not_found", { path: "/api/demo/again" });
    await installation.showDemo(anonymous);
    return { status: 200, json: { done: true } };
  },
};

export const signInRoute: Route = {
  ...open,
  method: "POST",
  path: "/api/sign-in",
  summary: "Sign in by e-mail and password",
  audit: "sign_in",
  sample: "/api/sign-in",
  body: signInBody,
  answer: signInAnswer,
  handle: async (context) => {
    const { world } = context;
    const { email, password } = context.body as z.infer<typeof signInBody>;
    const device = deviceOf(context);
    const before = await world.store.db
      .selectFrom("auth_users")
      .innerJoin("auth_networks", "auth_networks.user_id", "auth_users.id")
      .select("auth_users.id")
      .where("auth_users.email", "=", email)
      .where("auth_networks.network", "=", device.network)
      .executeTakeFirst();
    const attempt = { account: email, network: device.network, known: before !== undefined };
    const signedIn = await throttled(context, attempt, () =>
      world.desk.run("signIn", anonymous, { email, password, device }),
    );
    return signedInAnswer(context, signedIn);
  },
};

export const signOutRoute: Route = {
  ...open,
  method: "POST",
  path: "/api/sign-out",
  summary: "End one's session",
  object: "self",
  audit: "sign_out",
  rate: "open",
  sample: "/api/sign-out",
  body: null,
  answer: doneAnswer,
  handle: async (context) => {
    const { world, door, principal } = context;
    const token = sessionToken(context);
    if (token && principal?.type === "person")
      await world.desk.run("signOut", principal, { token });
    return {
      status: 200,
      json: { done: true },
      headers: { "set-cookie": [setCookie("dabiao_session", "", { ...door.cookies, seconds: 0 })] },
    };
  },
};

const linkAttempt = (context: RouteContext) => ({
  account: null,
  network: deviceOf(context).network,
  known: false,
});

export const lookAtLinkRoute: Route = {
  ...open,
  method: "POST",
  path: "/api/links/look",
  summary: "What a one-time link is for, without using it",
  audit: null,
  sample: "/api/links/look",
  body: linkBody,
  answer: linkAnswer,
  handle: async (context) => {
    const { secret } = context.body as z.infer<typeof linkBody>;
    const { db } = context.world.store;
    const link = await throttled(context, linkAttempt(context), () =>
      openLink(db, secret, context.installation.clock()),
    );
    const { purpose, email, name, expires_at: expiresAt } = link;
    return { status: 200, json: { purpose, email, name, expiresAt } };
  },
};

export const useLinkRoute: Route = {
  ...open,
  method: "POST",
  path: "/api/links/use",
  summary: "Use a one-time link: set the password and sign in",
  audit: "use_link",
  sample: "/api/links/use",
  body: useLinkBody,
  answer: signInAnswer,
  handle: async (context) => {
    const given = context.body as z.infer<typeof useLinkBody>;
    const { secret, password, email = null, name = null } = given;
    const signedIn = await throttled(context, linkAttempt(context), () =>
      context.world.desk.run("useLink", anonymous, {
        secret,
        password,
        email,
        name,
        device: deviceOf(context),
      }),
    );
    return signedInAnswer(context, signedIn);
  },
};
