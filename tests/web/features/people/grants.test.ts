import { describe, expect, it } from "vitest";
import { emptyDraft, readDraft } from "../../../../web/features/people/grant-draft.ts";
import { stateOf } from "../../../../web/features/people/grant-dates.ts";
import { filterPeople, type Person } from "../../../../web/features/people/person-filter.ts";

const today = "2026-09-16";

describe("a grant", () => {
  it("holds on its first and its last day, and not beside them", () => {
    const grant = { from: "2026-09-16", to: "2026-09-30" };
    expect(stateOf(grant, "2026-09-15")).toBe("coming");
    expect(stateOf(grant, "2026-09-16")).toBe("holds");
    expect(stateOf(grant, "2026-09-30")).toBe("holds");
    expect(stateOf(grant, "2026-10-01")).toBe("ended");
    expect(stateOf({ ...grant, to: null }, "2036-01-01")).toBe("holds");
  });

  it("is sent only when role, place and dates are whole, without an end as null", () => {
    const draft = emptyDraft(today);
    expect(readDraft(draft)).toBe("incomplete");
    const office = { ...draft, role: "city_manager", scopeType: "office" } as const;
    expect(readDraft(office)).toBe("incomplete");
    expect(readDraft({ ...office, scopeCode: "FS01", to: "2026-09-15" })).toBe("datesWrong");
    expect(readDraft({ ...office, scopeCode: "FS01" })).toEqual({
      role: "city_manager",
      scopeType: "office",
      scopeCode: "FS01",
      from: today,
      to: null,
    });
  });
});

describe("finding people", () => {
  const person = (name: string, role: "head_office" | "sales_rep", to: string | null): Person => ({
    id: name,
    name,
    email: `${name.toLowerCase()}@example.com`,
    secondFactor: false,
    companySignIn: false,
    createdAt: "",
    lastSignInAt: null,
    disabledAt: null,
    grants: [{ id: name, role, scopeType: "company", scopeCode: null, from: "2026-01-01", to }],
  });
  const people = [
    person("Ann", "head_office", null),
    person("Ben", "sales_rep", null),
    person("Cem", "head_office", "2026-09-15"),
  ];
  const found = (text: string, role: "head_office" | null) =>
    filterPeople(people, { text, role, today }).map(({ name }) => name);

  it("goes by a part of the name or the address, in any case", () => {
    expect(found("aN", null)).toEqual(["Ann"]);
    expect(found("ben@ex", null)).toEqual(["Ben"]);
    expect(found("", null)).toHaveLength(3);
  });

  it("by role leaves out who has it no longer", () => {
    expect(found("", "head_office")).toEqual(["Ann"]);
  });
});
