import type { Principal, PrincipalGrant } from "../../server/access/principal.ts";

const person = (id: string, ...grants: PrincipalGrant[]): Principal => ({
  type: "person",
  id,
  name: id,
  grants,
});
const screen = (id: string, scope: Omit<PrincipalGrant, "role">): Principal => ({
  type: "screen",
  id,
  name: id,
  grants: [{ role: "screen", ...scope }],
});
const company = { scopeType: "company", scopeCode: null } as const;
const province = (scopeCode: string) => ({ scopeType: "province", scopeCode }) as const;
const office = (scopeCode: string) => ({ scopeType: "office", scopeCode }) as const;

/** Everybody who may ask, by the name of their column in policy.csv. P1 and O00 are "own". */
export const principals: Readonly<Record<string, Principal | null>> = {
  anonymous: null,
  head_office: person("ho", { role: "head_office", ...company }),
  business_manager: person("bm", { role: "business_manager", ...province("P1") }),
  city_manager: person("cm", { role: "city_manager", ...office("O00") }),
  city_manager_two: person(
    "cm2",
    { role: "city_manager", ...office("O00") },
    { role: "city_manager", ...office("O05") },
  ),
  sales_rep: person("rep", { role: "sales_rep", scopeType: "staff", scopeCode: "S00" }),
  data_steward: person("ds", { role: "data_steward", ...company }),
  steward_province: person("dsp", { role: "data_steward", ...province("P1") }),
  screen_company: screen("sc", company),
  screen_province: screen("sp", province("P1")),
  screen_office: screen("so", office("O00")),
  token_head_office: { ...person("t", { role: "head_office", ...company }), type: "token" },
  token_city_manager: {
    ...person("tc", { role: "city_manager", ...office("O00") }),
    type: "token",
  },
  without_grant: person("nobody"),
};

/** The offices each may see sums of; a sales representative sees own rows, none of an office. */
export const seen: Readonly<Record<string, readonly number[]>> = {
  anonymous: [],
  head_office: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  business_manager: [0, 1, 2, 3, 4],
  city_manager: [0],
  city_manager_two: [0, 5],
  sales_rep: [0],
  data_steward: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  steward_province: [0, 1, 2, 3, 4],
  screen_company: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  screen_province: [0, 1, 2, 3, 4],
  screen_office: [0],
  token_head_office: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  token_city_manager: [0],
  without_grant: [],
};
