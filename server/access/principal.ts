import type { Action, Role, Scope } from "../../shared/contract/access.ts";

/** Somebody or something that asks; made by identify.ts and by nothing else. */
export type Principal = {
  readonly type: "person" | "token" | "screen" | "console";
  readonly id: string;
  readonly name: string;
  /** What holds today; dates were looked at when the principal was identified. */
  readonly grants: readonly PrincipalGrant[];
};
export type PrincipalGrant = Scope & { readonly role: Role };

/** The person at the machine itself: whoever can run the command line can read the database file. */
export const consolePrincipal: Principal = {
  type: "console",
  id: "console",
  name: "console",
  grants: [{ role: "head_office", scopeType: "company", scopeCode: null }],
};

/** Who the audit names for what the command line does. */
export const consoleActor = {
  type: consolePrincipal.type,
  id: consolePrincipal.id,
  name: consolePrincipal.name,
} as const;

const actionsOf: Readonly<Record<Role, readonly Action[]>> = {
  head_office: ["read", "trace", "read_imports", "import", "undo", "administer"],
  business_manager: ["read", "trace", "read_imports"],
  city_manager: ["read", "trace", "read_imports"],
  data_steward: ["read", "trace", "read_imports", "import", "undo"],
  // Own rows only: routes that can answer for those say so (`ownRows`); all others refuse.
  sales_rep: ["read", "trace"],
  screen: ["read"],
};

/** Keys and screens never change who may do what, whatever their role says. */
const onlyPeople = new Set<Action>(["administer", "account"]);

/** Where a principal may do one action; every part empty = nowhere. */
export type Reach = {
  readonly company: boolean;
  readonly provinces: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
  /** Own rows of these staff codes. */
  readonly staff: ReadonlySet<string>;
};

/** For what is done once for everybody, like the moves of an import: never for an answer to somebody. */
export const everywhere: Reach = {
  company: true,
  provinces: new Set(),
  offices: new Set(),
  staff: new Set(),
};

/** How far an action of this principal goes; the only place that turns grants into permission. */
export function reachOf(principal: Principal, action: Action): Reach {
  const provinces = new Set<string>();
  const offices = new Set<string>();
  const staff = new Set<string>();
  let company = false;
  for (const { role, scopeType, scopeCode } of principal.grants) {
    if (!allows(principal, role, action)) continue;
    if (scopeType === "company") company = true;
    else if (scopeCode === null) continue;
    else if (scopeType === "province") provinces.add(scopeCode);
    else if (scopeType === "office") offices.add(scopeCode);
    else staff.add(scopeCode);
  }
  return { company, provinces, offices, staff };
}

function allows(principal: Principal, role: Role, action: Action): boolean {
  const human = principal.type === "person" || principal.type === "console";
  if (onlyPeople.has(action) && !human) return false;
  if (action === "account") return principal.type === "person";
  return actionsOf[role].includes(action);
}

export const isEmpty = (reach: Reach): boolean => !reachesOffices(reach) && reach.staff.size === 0;

/** True when it holds more than own rows. */
export const reachesOffices = (reach: Reach): boolean =>
  reach.company || reach.provinces.size > 0 || reach.offices.size > 0;

/** True when this office lies within reach. */
export const reaches = (
  reach: Reach,
  office: { readonly office_code: string; readonly province_code: string },
): boolean =>
  reach.company ||
  reach.provinces.has(office.province_code) ||
  reach.offices.has(office.office_code);
