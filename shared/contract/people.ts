/** Sign-in, one's own account, and the people of the company with what they may see. */
import { z } from "zod";
import { grant, personRoles, scope } from "./access.ts";
import { day } from "./values.ts";

const instant = z.string();
const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .regex(/^[^\s@]+@[^\s@]+$/);
const name = z.string().trim().min(1).max(80);
/** Long is what counts; 128 keeps hashing bounded. */
const password = z.string().min(12).max(128);

/** `GET /api/entry`: what a page may offer to somebody who has not signed in. */
export const entryAnswer = z.object({
  demo: z.boolean(),
  /** Roles the demo may be entered as by one click; empty where it may not. */
  demoRoles: z.array(z.enum([...personRoles, "screen"])),
  /** True while nobody can sign in yet: the first administrator comes by the link on the console. */
  firstAdmin: z.boolean(),
  /** True where the demo may be shown again: the own home is open and nothing is in it yet. */
  demoAgain: z.boolean(),
  /** Name of the company's own sign-in (OpenID Connect); null without. */
  companySignIn: z.string().nullable(),
  /** True where a forgotten password can be sent for by mail. */
  mail: z.boolean(),
  /** True where plain http was allowed on the network: shown as a red banner. */
  insecure: z.boolean(),
});
export type EntryAnswer = z.infer<typeof entryAnswer>;

export const demoEnterBody = z.strictObject({ role: z.enum([...personRoles, "screen"]) });
export const signInBody = z.strictObject({ email, password: z.string().min(1).max(128) });
/**
 * `next`: `done` = signed in, the cookie is set; `code` = the second factor is asked for next, with this ticket
 * (five minutes, five codes, the same network).
 */
export const signInAnswer = z.discriminatedUnion("next", [
  z.object({ next: z.literal("done") }),
  z.object({ next: z.literal("code"), ticket: z.string() }),
]);
export type SignInAnswer = z.infer<typeof signInAnswer>;
/** `POST /api/forgotten`: answered alike whether there is such a person or not. */
export const forgottenBody = z.strictObject({ email });
export const doneAnswer = z.object({ done: z.literal(true) });

/** `POST /api/links/look`: what a one-time link is for, without using it. */
export const linkBody = z.strictObject({ secret: z.string().min(20).max(200) });
export const linkAnswer = z.object({
  purpose: z.enum(["first_admin", "invite", "reset"]),
  email: z.string().nullable(),
  name: z.string().nullable(),
  expiresAt: instant,
});
export type LinkAnswer = z.infer<typeof linkAnswer>;
/** `POST /api/links/use`: sets the password, makes the person where the link invites one, signs in. */
export const useLinkBody = z.strictObject({
  secret: z.string().min(20).max(200),
  password,
  /** First administrator only. */
  email: email.optional(),
  /** First administrator and invitation. */
  name: name.optional(),
});

export const accountAnswer = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  /** True for a role of the demo: it has no password, and its other sessions are other visitors' and not told. */
  demo: z.boolean(),
  /** True when a second factor is asked for at sign-in. */
  secondFactor: z.boolean(),
  grants: z.array(grant),
  sessions: z.array(
    z.object({
      id: z.string(),
      current: z.boolean(),
      createdAt: instant,
      lastSeenAt: instant,
      expiresAt: instant,
      userAgent: z.string().nullable(),
      address: z.string().nullable(),
    }),
  ),
});
export type AccountAnswer = z.infer<typeof accountAnswer>;
export const changePasswordBody = z.strictObject({ current: z.string().max(128), next: password });

export const newGrant = z.strictObject({
  role: z.enum(personRoles),
  ...scope.shape,
  from: day,
  to: day.nullable(),
});
export const person = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  secondFactor: z.boolean(),
  /** True where they are linked to a subject of the company's sign-in. */
  companySignIn: z.boolean(),
  createdAt: instant,
  lastSignInAt: instant.nullable(),
  disabledAt: instant.nullable(),
  grants: z.array(grant),
});
export const invitation = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  grants: z.array(grant.omit({ id: true })),
  createdAt: instant,
  expiresAt: instant,
});
/** `GET /api/people`. */
export const peopleAnswer = z.object({
  people: z.array(person),
  invitations: z.array(invitation),
});
export type PeopleAnswer = z.infer<typeof peopleAnswer>;
export const inviteBody = z.strictObject({ email, name, grants: z.array(newGrant).min(1).max(50) });
/** A path of this installation to hand over, like `/welcome#SECRET`; shown once. */
export const handedLink = z.object({ path: z.string(), expiresAt: instant });
/** `POST /api/people/:id/grants/:grant/end`: the last day it holds. */
export const endGrantBody = z.strictObject({ to: day });
