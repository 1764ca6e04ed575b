import type { Role } from "../../shared/contract/access.ts";

/** Where somebody begins who was on the way to nowhere in particular. */
export function landingOf(roles: readonly Role[]): string {
  const only = (role: Role): boolean => roles.length > 0 && roles.every((one) => one === role);
  if (only("screen")) return "/wall";
  if (only("city_manager")) return "/office";
  if (only("data_steward")) return "/imports";
  return "/";
}
