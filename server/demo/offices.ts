import { addDays } from "../../shared/calendar/day.ts";
import { monthStart } from "../../shared/calendar/month.ts";
import { provinces, specialCities, type Province } from "./cities.ts";
import type { Site } from "./site.ts";
import type { CompanyOptions, Stories } from "./options.ts";
import { between, randomFor, type Random } from "./random.ts";

const largestYuan = { special: 78e6, key1: 42e6, key2: 22e6, other: 12e6 } as const;

/** Offices spread evenly over as many provinces as their number needs, eight to a province. */
export function makeSites(options: CompanyOptions, stories: Stories, firstMonth: string): Site[] {
  const count = Math.min(provinces.length, Math.max(1, Math.round(options.offices / 8)));
  const used = new Map<string, number>();
  const sites: Site[] = [];
  for (let index = 0; index < count; index += 1) {
    const province = provinces[index] as Province;
    const share =
      Math.floor(((index + 1) * options.offices) / count) -
      Math.floor((index * options.offices) / count);
    for (let place = 0; place < share; place += 1) {
      const { name: city, initials } = province.cities[
        place % province.cities.length
      ] as Province["cities"][0];
      const number = (used.get(initials) ?? 0) + 1;
      used.set(initials, number);
      const code = initials + String(number).padStart(2, "0");
      const round = Math.floor(place / province.cities.length);
      const name = `${city}${round === 0 ? "" : `第${round + 1}`}辦事處`;
      const random = randomFor(options.seed, `office ${code}`);
      sites.push(
        makeSite(
          { code, name, province, provinceIndex: index, city, place },
          random,
          stories,
          firstMonth,
        ),
      );
    }
  }
  return sites;
}

function makeSite(
  base: Pick<Site, "code" | "name" | "province" | "provinceIndex" | "city"> & { place: number },
  random: Random,
  stories: Stories,
  firstMonth: string,
): Site {
  const { place, ...names } = base;
  const story = stories[base.code] ?? {};
  const cityClass = specialCities.has(base.city)
    ? "special"
    : place < 2
      ? "key1"
      : place < 5
        ? "key2"
        : "other";
  const yuan = story.yearlyYuan ?? largestYuan[cityClass] * (0.55 + 0.45 * random());
  const opened = addDays(monthStart(firstMonth), -between(random, 200, 3000));
  return {
    ...names,
    cityClass,
    openedOn: story.openedOn ?? opened,
    vehicles: between(random, 1, 2) + (cityClass === "special" ? 3 : cityClass === "key1" ? 2 : 0),
    yearlyMinor: Math.round(yuan) * 100,
    growth: story.growth ?? 0.03 + 0.13 * random(),
    noise: story.noise ?? 0.04,
    story,
  };
}
