import { addDays } from "../../shared/calendar/day.ts";
import { monthEnd, monthStart } from "../../shared/calendar/month.ts";
import type { Site } from "./site.ts";
import { personName } from "./names.ts";
import type { CompanyOptions } from "./options.ts";
import { between, pick, randomFor, type Random } from "./random.ts";

export type Person = {
  readonly code: string;
  readonly name: string;
  readonly role: string;
  readonly grade: string;
  readonly managerCode: string;
  readonly from: string;
  /** "" = still there. */
  readonly to: string;
  readonly education: string;
  readonly fmcgYears: number;
};

/** A sales territory: who held it, one after the other. */
export type Seat = readonly Person[];

export type Team = { readonly people: readonly Person[]; readonly seats: readonly Seat[] };

const repSeats = { special: 7, key1: 6, key2: 4, other: 4 } as const;
const educations = ["大專", "本科", "高中", "中專"] as const;

/** A manager, a supervisor, the sales territories, and what else an office of its size has. */
export function makeTeam(options: CompanyOptions, site: Site, firstMonth: string): Team {
  const random = randomFor(options.seed, `staff ${site.code}`);
  let count = 0;
  const hire = (
    role: string,
    managerCode: string,
    from = hiredOn(random, site, firstMonth),
    to = "",
  ): Person => ({
    code: `${site.code}S${String((count += 1)).padStart(2, "0")}`,
    name: personName(random),
    role,
    grade:
      role === "city_manager" || role === "office_manager"
        ? "A1"
        : role.endsWith("supervisor")
          ? "A2"
          : "A3",
    managerCode,
    from,
    to,
    education: pick(random, educations),
    fmcgYears: between(random, 1, 15),
  });

  const head = hire(site.cityClass === "other" ? "office_manager" : "city_manager", "");
  const supervisor = hire("sales_supervisor", head.code);
  const others = [hire("customer_service", head.code)];
  if (site.cityClass !== "other") others.push(hire("promoter", supervisor.code));
  if (site.cityClass === "special" || site.cityClass === "key1")
    others.push(hire("channel_manager", head.code));
  const seats = Array.from({ length: repSeats[site.cityClass] }, (): Seat => {
    const first = hire("sales_rep", supervisor.code);
    // One territory in eight changed hands once.
    const changed = addDays(options.endsOn, -between(random, 60, 700));
    if (random() > 0.125 || changed <= addDays(first.from, 90)) return [first];
    return [{ ...first, to: addDays(changed, -1) }, hire("sales_rep", supervisor.code, changed)];
  });
  return { people: [head, supervisor, ...others, ...seats.flat()], seats };
}

/** Before the first month, so that every sale has somebody; not before the office opened. */
function hiredOn(random: Random, site: Site, firstMonth: string): string {
  const day = addDays(monthStart(firstMonth), -between(random, 1, 1500));
  return day < site.openedOn ? site.openedOn : day;
}

/** Who holds a territory on a day. */
export function holderOn(seat: Seat, day: string): Person {
  const first = seat[0] as Person;
  return first.to === "" || day <= first.to ? first : (seat[1] as Person);
}

/** Who held a territory through the most of a month: its last day decides. */
export function holderOf(seat: Seat, month: string): Person {
  return holderOn(seat, monthEnd(month));
}
