import type { PeopleAnswer } from "../../../shared/contract/people.ts";
import type { PersonRole } from "../../../shared/roles.ts";
import { stateOf } from "./grant-dates.ts";

export type Person = PeopleAnswer["people"][number];

/** People whose name or e-mail holds the text and who have, or are to have, the role. */
export function filterPeople(
  people: readonly Person[],
  { text, role, today }: { text: string; role: PersonRole | null; today: string },
): readonly Person[] {
  const wanted = text.trim().toLowerCase();
  return people.filter(
    ({ name, email, grants }) =>
      (name.toLowerCase().includes(wanted) || email.includes(wanted)) &&
      (role === null ||
        grants.some((grant) => grant.role === role && stateOf(grant, today) !== "ended")),
  );
}
