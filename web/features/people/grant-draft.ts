import type { NewGrant } from "../../api/administration.ts";
import type { PersonRole } from "../../../shared/roles.ts";
import type { ScopeLike } from "../../ui/places.ts";
import { isWhole } from "../../ui/scope-fields.tsx";

/** A grant that is being filled in; "" where nothing was chosen yet. */
export type GrantDraft = ScopeLike & {
  readonly role: PersonRole | "";
  readonly from: string;
  /** "" = no end. */
  readonly to: string;
};

export const emptyDraft = (today: string): GrantDraft => ({
  role: "",
  scopeType: "company",
  scopeCode: null,
  from: today,
  to: "",
});

/** The grant a draft stands for, or the key of what is wrong with it. */
export function readDraft(draft: GrantDraft): NewGrant | "incomplete" | "datesWrong" {
  const { role, scopeType, scopeCode, from, to } = draft;
  if (role === "" || from === "" || !isWhole(draft)) return "incomplete";
  if (to !== "" && to < from) return "datesWrong";
  return { role, scopeType, scopeCode, from, to: to === "" ? null : to };
}
