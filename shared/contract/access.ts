/** Roles, scopes and who is asking: the closed vocabularies of access, and `GET /api/session`. */
import { z } from "zod";
import { personRoles, roles, scopeTypes } from "../roles.ts";
import { day } from "./values.ts";

// Said where no schema comes with them: pages offer the same roles, and need no checking of answers.
export { personRoles, roles, scopesOfRole, scopeTypes } from "../roles.ts";
export type { PersonRole, Role, ScopeType } from "../roles.ts";

/** `scopeCode` is null for the company, else the code of the province, office or staff member. */
export const scope = z.object({ scopeType: z.enum(scopeTypes), scopeCode: z.string().nullable() });
export type Scope = z.infer<typeof scope>;

/** Valid from the start of `from` to the end of `to`; `to` null is open-ended. */
export const grant = scope.extend({
  id: z.string(),
  role: z.enum(personRoles),
  from: day,
  to: day.nullable(),
});
export type Grant = z.infer<typeof grant>;

/** What a role may be allowed to do; a route names one, the policy says to whom it is given. */
export const actions = [
  /** Boards: sums of the offices in scope. */
  "read",
  /** The rows behind them, people and dealers by name, where a number comes from. */
  "trace",
  "read_imports",
  "import",
  "undo",
  /** People, tokens, screens, audit, leaving the demo. */
  "administer",
  /** One's own password, sessions and second factor. */
  "account",
] as const;
export type Action = (typeof actions)[number];

/** Who is asking, and what they may do: what the pages decide on what to offer, never what is allowed. */
export const sessionAnswer = z.object({
  type: z.enum(["person", "token", "screen", "console"]),
  id: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  actions: z.array(z.enum(actions)),
  /** The scope a question without one is answered for: `company`, `province:X`, `office:X` or `own`. */
  scope: z.string(),
  /** Codes of the provinces that may be asked for as a whole; null = every one. */
  provinces: z.array(z.string()).nullable(),
  /** Sales representatives see rows of these staff codes only; empty for everyone else. */
  staff: z.array(z.string()),
});
export type SessionAnswer = z.infer<typeof sessionAnswer>;
