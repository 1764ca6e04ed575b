/** Roles and the scopes they may be given: the closed vocabulary of access, for server and pages alike. */

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
