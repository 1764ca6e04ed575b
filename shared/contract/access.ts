/** Roles, scopes and who is asking: the closed vocabularies of access, and `GET /api/session`. */
import { z } from "zod";
import { day } from "./values.ts";

/** Roles a person or an API token may hold; `screen` is what a paired wall holds. */
export const personRoles = [
  "head_office",
  "business_manager",
  "city_manager",
  "sales_rep",
  "data_steward",
] as const;
export const roles = [...personRoles, "screen"] as const;
export type PersonRole = (typeof personRoles)[number];
export type Role = (typeof roles)[number];

/** What a grant reaches: everything, the offices of a province, one office, or one person's own rows. */
export const scopeTypes = ["company", "province", "office", "staff"] as const;
export type ScopeType = (typeof scopeTypes)[number];

/** Which scopes a role may be given: head office is never half, a sales rep never more than own rows. */
export const scopesOfRole: Readonly<Record<Role, readonly ScopeType[]>> = {
  head_office: ["company"],
  business_manager: ["province"],
  city_manager: ["office"],
  sales_rep: ["staff"],
  data_steward: ["company", "province", "office"],
  screen: ["company", "province", "office"],
};

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
  /** Sales representatives see rows of these staff codes only; empty for everyone else. */
  staff: z.array(z.string()),
});
export type SessionAnswer = z.infer<typeof sessionAnswer>;
