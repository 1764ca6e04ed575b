import { categories, categoryMix } from "./catalogue.ts";
import type { Company, Office } from "./company.ts";
import { tradingMonths } from "./month-sales.ts";
import { randomFor } from "./random.ts";
import { holderOf } from "./staff.ts";
import { yuanText } from "./text-rows.ts";

export const plansHeader = "period,office_code,staff_code,category,amount";

/** Plans are made in whole thousands of yuan. */
const stepMinor = 100_000;

/**
 * Per office: the months, each split over the sales territories and in every first province also over the
 * categories, in every third only over the categories; the quarters and years that lie wholly within.
 */
export function* planRows(company: Company): Generator<string> {
  for (const office of company.offices) {
    const months = monthPlans(company, office);
    const unsplit = unsplitQuarter(company, office);
    for (const [month, plan] of months) {
      if (quarterOf(month) === unsplit) continue;
      yield* monthRows(company, office, month, plan);
    }
    yield* quarterAndYearRows(company, office, months);
  }
}

/** What was asked of an office lies up to 15 % below and 5 % above what was to be expected. */
function monthPlans(company: Company, office: Office): Map<string, number> {
  const random = randomFor(company.options.seed, `plans ${office.code}`);
  const asked = 0.85 + 0.2 * random();
  const { table } = company;
  const last = table.months.at(-1) ?? company.lastMonth;
  return new Map(
    tradingMonths(office, table, last).map((month) => {
      const trend = office.trends[table.months.indexOf(month)] as number;
      return [month, Math.max(1, Math.round((trend * asked) / stepMinor)) * stepMinor];
    }),
  );
}

function* monthRows(
  company: Company,
  office: Office,
  month: string,
  plan: number,
): Generator<string> {
  const place = office.provinceIndex;
  // In every third province the categories are the plan: there is no row above them.
  if (place % 3 !== 2) yield row(month, office.code, "", "", plan);
  if (place % 3 !== 1) {
    const mix = categoryMix(Number(month.slice(5, 7)));
    yield* split(plan, mix).map((part, index) =>
      row(month, office.code, "", categories[index] ?? "", part),
    );
  }
  if (office.story.planNotSplit && month.slice(0, 4) === company.lastMonth.slice(0, 4)) return;
  const { seats } = office.team;
  const parts = split(
    plan,
    seats.map((_, index) => 1 / seats.length + (index % 2 === 0 ? 0.02 : -0.02)),
  );
  for (const [index, seat] of seats.entries()) {
    yield row(month, office.code, holderOf(seat, month).code, "", parts[index] as number);
  }
}

function* quarterAndYearRows(
  company: Company,
  office: Office,
  months: ReadonlyMap<string, number>,
): Generator<string> {
  const sums = new Map<string, { plan: number; months: number }>();
  for (const [month, plan] of months) {
    for (const period of [quarterOf(month), month.slice(0, 4)]) {
      const sum = sums.get(period) ?? { plan: 0, months: 0 };
      sums.set(period, { plan: sum.plan + plan, months: sum.months + 1 });
    }
  }
  const thisYear = company.lastMonth.slice(0, 4);
  for (const [period, sum] of sums) {
    if (sum.months !== (period.includes("Q") ? 3 : 12)) continue;
    const surplus = period === thisYear ? (office.story.yearPlanSurplusYuan ?? 0) * 100 : 0;
    yield row(period, office.code, "", "", sum.plan + surplus);
  }
}

/** The quarter of the last month, of an office whose plan is not split; else null. */
function unsplitQuarter(company: Company, office: Office): string | null {
  return office.story.planNotSplit ? quarterOf(company.lastMonth) : null;
}

function quarterOf(month: string): string {
  return `${month.slice(0, 4)}Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;
}

/** Parts in whole yuan that add up to the whole: what rounding leaves goes to the first. */
function split(whole: number, shares: readonly number[]): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  const parts = shares.map((share) => Math.floor((whole * share) / sum / 100) * 100);
  parts[0] = whole - parts.slice(1).reduce((total, part) => total + part, 0);
  return parts;
}

function row(
  period: string,
  office: string,
  staff: string,
  category: string,
  minor: number,
): string {
  return `${period},${office},${staff},${category},${yuanText(minor)}`;
}
