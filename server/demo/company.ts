import { addMonths, monthOf } from "../../shared/calendar/month.ts";
import { makeDayTable, type DayTable } from "./day-table.ts";
import { makeDealers, type Dealer } from "./dealers.ts";
import { monthTrends, monthTargets } from "./month-sales.ts";
import { makeSites } from "./offices.ts";
import type { CompanyOptions, Stories } from "./options.ts";
import type { Site } from "./site.ts";
import { makeTeam, type Team } from "./staff.ts";

export type Office = Site & {
  readonly team: Team;
  /** Distributors first, then outlets by the day they opened. */
  readonly dealers: readonly Dealer[];
  readonly distributors: number;
  /** Sales the model wants of each month of the table, in 分, with and without chance. */
  readonly targets: readonly number[];
  readonly trends: readonly number[];
};

export type Company = {
  readonly options: CompanyOptions;
  readonly firstMonth: string;
  readonly lastMonth: string;
  /** From the first month to the end of the last year: plans reach further than sales. */
  readonly table: DayTable;
  readonly offices: readonly Office[];
};

/** A line of a large file is worth at least this much, or an office's rows would round to nothing. */
const leastRowMinor = 40_000;

/** Everything that is kept in memory; the rows of the files are drawn from it as they are written. */
export function makeCompany(options: CompanyOptions, stories: Stories = {}): Company {
  const lastMonth = monthOf(options.endsOn);
  const firstMonth = addMonths(lastMonth, 1 - options.months);
  const table = makeDayTable(firstMonth, `${lastMonth.slice(0, 4)}-12`);
  const sites = makeSites(options, stories, firstMonth);
  const sum = sites.reduce((total, site) => total + (site.yearlyMinor / 12) * options.months, 0);
  const scale = Math.max(1, (options.rows * leastRowMinor) / sum);
  const offices = sites.map((site) => {
    const sized = { ...site, yearlyMinor: Math.round(site.yearlyMinor * scale) };
    const team = makeTeam(options, sized, firstMonth);
    const trends = monthTrends(options, sized, table, lastMonth);
    return {
      ...sized,
      team,
      ...makeDealers(options, sized, team),
      trends,
      targets: monthTargets(options, sized, trends),
    };
  });
  return { options, firstMonth, lastMonth, table, offices };
}
