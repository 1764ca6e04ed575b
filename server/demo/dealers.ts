import { addDays } from "../../shared/calendar/day.ts";
import type { Site } from "./site.ts";
import { channels, tradeName, type Channel } from "./names.ts";
import type { CompanyOptions } from "./options.ts";
import { between, pick, randomFor, type Random } from "./random.ts";
import type { Team } from "./staff.ts";

export type Dealer = {
  readonly code: string;
  readonly name: string;
  readonly kind: "dealer" | "outlet";
  readonly channel: Channel;
  readonly keyAccount: boolean;
  /** Days between visits; 0 = no cycle agreed. */
  readonly cycle: number;
  /** Index of the sales territory. */
  readonly seat: number;
  readonly phone: string;
  readonly address: string;
  readonly openedOn: string;
  readonly closedOn: string;
};

const customers = { special: 108, key1: 78, key2: 60, other: 44 } as const;
const outletChannels = channels.filter((channel) => channel !== "批發");

/** Distributors that opened with the office, then its outlets in the order they opened. */
export function makeDealers(
  options: CompanyOptions,
  site: Site,
  team: Team,
): { dealers: Dealer[]; distributors: number } {
  const random = randomFor(options.seed, `dealers ${site.code}`);
  const total = customers[site.cityClass];
  const distributors = Math.round(total / 14) + 1;
  const dealers: Dealer[] = [];
  for (let index = 0; index < total; index += 1) {
    const distributor = index < distributors;
    const channel = distributor ? "批發" : pick(random, outletChannels);
    const keyAccount = distributor || (channel === "商超" && random() < 0.5) || random() < 0.03;
    const openedOn = distributor ? site.openedOn : opensOn(random, options, site);
    dealers.push({
      code: "",
      name: tradeName(random, site.city, channel),
      kind: distributor ? "dealer" : "outlet",
      channel,
      keyAccount,
      cycle: keyAccount ? pick(random, [7, 14, 14, 30]) : random() < 0.7 ? 30 : 0,
      seat: index % team.seats.length,
      phone: `13${between(random, 0, 9)}****${String(between(random, 0, 9999)).padStart(4, "0")}`,
      address: `${site.city}市${pick(random, ["城東", "城西", "城南", "城北", "新區", "老城"])}片區 ${between(random, 1, 260)} 號`,
      openedOn,
      closedOn: distributor ? "" : closesOn(random, options, openedOn),
    });
  }
  const ordered = [
    ...dealers.slice(0, distributors),
    ...dealers
      .slice(distributors)
      .sort((a, b) => (a.openedOn < b.openedOn ? -1 : a.openedOn > b.openedOn ? 1 : 0)),
  ].map((dealer, index) => ({
    ...dealer,
    code: `${site.code}D${String(index + 1).padStart(3, "0")}`,
  }));
  return { dealers: ordered, distributors };
}

function opensOn(random: Random, options: CompanyOptions, site: Site): string {
  // Four of five are as old as the office or the period shown, the rest were won meanwhile.
  const day = addDays(options.endsOn, -between(random, 30, random() < 0.8 ? 4000 : 1000));
  return day < site.openedOn ? site.openedOn : day;
}

function closesOn(random: Random, options: CompanyOptions, openedOn: string): string {
  if (random() > 0.03) return "";
  const day = addDays(options.endsOn, -between(random, 20, 400));
  return day > addDays(openedOn, 30) ? day : "";
}

/** True while the customer is open. */
export function isOpen(dealer: Dealer, day: string): boolean {
  return dealer.openedOn <= day && (dealer.closedOn === "" || day <= dealer.closedOn);
}
