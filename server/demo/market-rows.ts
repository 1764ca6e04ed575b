import { addMonths, monthEnd } from "../../shared/calendar/month.ts";
import { categories, categoryMix } from "./catalogue.ts";
import type { Company } from "./company.ts";
import { tradingMonths } from "./month-sales.ts";
import { between, randomFor, spread } from "./random.ts";
import { yuanText } from "./text-rows.ts";

export const marketHeader = "month,office_code,category,amount,source";
export const censusHeader =
  "month,office_code,outlets_universe,outlets_covered,households,households_buying";

/** Whole months only: the market of a month is measured after it. In the first province by category. */
export function* marketRows(company: Company): Generator<string> {
  const { options, table } = company;
  const whole =
    monthEnd(company.lastMonth) <= options.endsOn
      ? company.lastMonth
      : addMonths(company.lastMonth, -1);
  for (const office of company.offices) {
    const random = randomFor(options.seed, `market ${office.code}`);
    const share = 0.09 + 0.17 * random();
    const growth = 0.02 + 0.06 * random();
    const last = table.months.indexOf(company.lastMonth);
    for (const month of tradingMonths(office, table, whole)) {
      const index = table.months.indexOf(month);
      // The market has the same season as the office, but grows at its own pace.
      const years = (last - index) / 12;
      const level = (1 + office.growth * years) / (1 + growth * years);
      const market = Math.round(
        spread(random, ((office.trends[index] as number) * level) / share, 0.02),
      );
      if (office.provinceIndex !== 0) {
        yield `${month},${office.code},,${yuanText(market)},零售監測`;
        continue;
      }
      const mix = categoryMix(Number(month.slice(5, 7)));
      for (const [category, part] of mix.entries()) {
        yield `${month},${office.code},${categories[category] ?? ""},${yuanText(Math.round(market * part))},零售監測`;
      }
    }
  }
}

/** Outlets and households of each month; in the running month two offices of three have counted already. */
export function* censusRows(company: Company): Generator<string> {
  const { options, table } = company;
  for (const [place, office] of company.offices.entries()) {
    const random = randomFor(options.seed, `census ${office.code}`);
    const universe = Math.round(office.yearlyMinor / 1_000_000 / (0.3 + 0.3 * random())) + 300;
    const households = universe * between(random, 90, 140);
    let covered = 0.38 + 0.2 * random();
    let buying = 0.14 + 0.1 * random();
    for (const month of tradingMonths(office, table, company.lastMonth)) {
      covered = Math.min(0.93, spread(random, covered + 0.004, 0.01));
      buying = Math.min(0.6, spread(random, buying + 0.002, 0.01));
      if (month === company.lastMonth && place % 3 === 2) continue;
      yield `${month},${office.code},${universe},${Math.round(universe * covered)},${households},${Math.round(households * buying)}`;
    }
  }
}
