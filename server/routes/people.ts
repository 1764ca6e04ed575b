import type { z } from "zod";
import {
  doneAnswer,
  endGrantBody,
  handedLink,
  inviteBody,
  newGrant,
  peopleAnswer,
} from "../../shared/contract/people.ts";
import { listPeople } from "../people/people-list.ts";
import { letterText } from "../../shared/i18n/letters.ts";
import { done } from "./account.ts";
import { asker } from "./asker.ts";
import { requestLanguage } from "./language.ts";
import type { Answer, Route } from "./route.ts";

/** What the routes of people have in common. */
export const people = {
  action: "administer",
  object: "person",
  ownRows: false,
  rate: "change",
  query: [],
  body: null,
  byLedger: false,
  answer: doneAnswer,
} as const;

/** A link as it is handed over: behind the `#`, which no server and no log ever sees. */
const linkTo = (link: { readonly secret: string; readonly expiresAt: string }): Answer => ({
  status: 200,
  json: { path: `/welcome#${link.secret}`, expiresAt: link.expiresAt },
});

export const peopleRoute: Route = {
  ...people,
  method: "GET",
  path: "/api/people",
  summary: "People with what they may see, and open invitations",
  audit: null,
  rate: "open",
  sample: "/api/people",
  answer: peopleAnswer,
  handle: async ({ world, installation }) => ({
    status: 200,
    json: await listPeople(world.store.db, installation.clock()),
  }),
};

export const inviteRoute: Route = {
  ...people,
  method: "POST",
  path: "/api/people/invite",
  summary:
    "Invite somebody; the link is handed over by who invites, and mailed where mail is set up",
  audit: "invite",
  sample: "/api/people/invite",
  body: inviteBody,
  answer: handedLink,
  handle: async (context) => {
    const input = context.body as z.infer<typeof inviteBody>;
    const by = asker(context);
    const link = await context.world.desk.run("invite", by, input);
    const { mail } = context.ways;
    if (mail && context.world.name === "own") {
      const { email, name } = input;
      const facts = { name, by: by.name, link: mail.linkTo(`/welcome#${link.secret}`) };
      const text = letterText("invitation", requestLanguage(context.request), facts);
      mail.post(Promise.resolve({ to: email, ...text }));
    }
    return linkTo(link);
  },
};

export const withdrawRoute: Route = {
  ...people,
  method: "POST",
  path: "/api/invitations/:id/withdraw",
  summary: "Take an invitation back",
  audit: "withdraw_invitation",
  sample: "/api/invitations/none/withdraw",
  handle: async (context) => {
    const id = context.params["id"] ?? "";
    await context.world.desk.run("withdrawInvitation", asker(context), { id });
    return done;
  },
};

export const giveGrantRoute: Route = {
  ...people,
  method: "POST",
  path: "/api/people/:id/grants",
  summary: "Give a person one more grant",
  audit: "give_grant",
  sample: "/api/people/none/grants",
  body: newGrant,
  handle: async (context) => {
    const grant = context.body as z.infer<typeof newGrant>;
    const personId = context.params["id"] ?? "";
    await context.world.desk.run("giveGrant", asker(context), { personId, grant });
    return done;
  },
};

export const endGrantRoute: Route = {
  ...people,
  method: "POST",
  path: "/api/people/:id/grants/:grant/end",
  summary: "End a grant with a day",
  audit: "end_grant",
  sample: "/api/people/none/grants/none/end",
  body: endGrantBody,
  handle: async (context) => {
    const { to } = context.body as z.infer<typeof endGrantBody>;
    const { id: personId = "", grant: grantId = "" } = context.params;
    await context.world.desk.run("endGrant", asker(context), { personId, grantId, to });
    return done;
  },
};

export const disableRoute: Route = {
  ...people,
  method: "POST",
  path: "/api/people/:id/disable",
  summary: "Keep a person out, from the next request on",
  audit: "disable_person",
  sample: "/api/people/none/disable",
  handle: async (context) => {
    const personId = context.params["id"] ?? "";
    await context.world.desk.run("disablePerson", asker(context), { personId });
    return done;
  },
};

export const enableRoute: Route = {
  ...people,
  method: "POST",
  path: "/api/people/:id/enable",
  summary: "Let a disabled person in again",
  audit: "enable_person",
  sample: "/api/people/none/enable",
  handle: async (context) => {
    const personId = context.params["id"] ?? "";
    await context.world.desk.run("enablePerson", asker(context), { personId });
    return done;
  },
};

export const resetLinkRoute: Route = {
  ...people,
  method: "POST",
  path: "/api/people/:id/reset-link",
  summary: "A link by which a person sets a new password",
  audit: "reset_link",
  sample: "/api/people/none/reset-link",
  answer: handedLink,
  handle: async (context) => {
    const personId = context.params["id"] ?? "";
    return linkTo(await context.world.desk.run("resetLink", asker(context), { personId }));
  },
};

export const revokePersonSessionsRoute: Route = {
  ...people,
  method: "POST",
  path: "/api/people/:id/revoke-sessions",
  summary: "End every session of a person",
  audit: "revoke_sessions",
  sample: "/api/people/none/revoke-sessions",
  handle: async (context) => {
    const personId = context.params["id"] ?? "";
    await context.world.desk.run("revokeSessions", asker(context), {
      personId,
      exceptToken: null,
    });
    return done;
  },
};
