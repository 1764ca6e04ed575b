import { monthOf } from "../../shared/calendar/month.ts";
import type { Site } from "./site.ts";
import type { DayTable } from "./day-table.ts";
import type { CompanyOptions } from "./options.ts";
import { randomFor, spread } from "./random.ts";

/** A year of drinks, January first, around 1. */
const season = [0.92, 0.8, 0.9, 0.96, 1.07, 1.15, 1.22, 1.18, 1.05, 0.93, 0.88, 0.94];

/** Working days of an ordinary month. */
const usualWeight = 21;

/**
 * What each month of the table would bring without chance, in 分: size × season × the weight of its days ×
 * growth, so that a month of one year is exactly (1 + growth) × the same month a year before, days apart.
 */
export function monthTrends(
  options: CompanyOptions,
  site: Site,
  table: DayTable,
  lastMonth: string,
): number[] {
  const random = randomFor(options.seed, `season ${site.code}`);
  // What is peculiar to the city's months repeats every year and does not disturb comparisons.
  const local = season.map((value) => spread(random, value, 0.06));
  const last = table.months.indexOf(lastMonth);
  return table.months.map((month, index) => {
    const weight = (table.monthWeights[index] as number) / usualWeight;
    const shape = local[Number(month.slice(5, 7)) - 1] as number;
    return (site.yearlyMinor / 12) * shape * weight * growthLevel(site.growth, last - index);
  });
}

/** The months as they come: the trend with its share of chance; nothing before the office opened. */
export function monthTargets(
  options: CompanyOptions,
  site: Site,
  trends: readonly number[],
): number[] {
  const random = randomFor(options.seed, `months ${site.code}`);
  return trends.map((trend) => spread(random, trend, site.noise));
}

/** The level so many months before the last one (after it when negative), which is 1. */
function growthLevel(growth: number, monthsBefore: number): number {
  const years = Math.floor(monthsBefore / 12);
  const part = monthsBefore / 12 - years;
  let level = 1 + growth * part;
  for (let year = 0; year < Math.abs(years); year += 1)
    level = years > 0 ? level * (1 + growth) : level / (1 + growth);
  return 1 / level;
}

/** The months of the table an office trades in, from the one it opened in, up to `lastMonth`. */
export function tradingMonths(site: Site, table: DayTable, lastMonth: string): readonly string[] {
  return table.months.filter((month) => month >= monthOf(site.openedOn) && month <= lastMonth);
}
