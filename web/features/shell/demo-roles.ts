import type { Role } from "../../../shared/contract/access.ts";

/** As whom the demo may be looked at, who looks at one office first. */
export const demoRoles: readonly Role[] = [
  "city_manager",
  "business_manager",
  "head_office",
  "data_steward",
  "sales_rep",
  "screen",
];
