/** Growth against the province in three readings, and market share (contract 2). */
import { daysBetween, firstOf, lastOf, monthBefore, monthOfDay } from "./calendar.ts";
import { amountOf, cell, rowsOf, total } from "./company.ts";
import {
  fraction,
  isLess,
  minus,
  over,
  sumOf,
  times,
  toNumber,
  type Fraction,
} from "./fraction.ts";
import type { Question } from "./question.ts";
import { salesRows, type Sales } from "./sales.ts";

export type Standing = { readonly code: string; readonly sales: Sales };
const number = (value: Fraction | null): number | null => (value === null ? null : toNumber(value));

function pooledGrowth(list: readonly Standing[]): Fraction | null {
  if (list.length === 0) return null;
  const sum = (field: "actual" | "prior"): bigint =>
    total(list.map(({ sales }) => sales[field] as bigint));
  return minus(fraction(sum("actual"), sum("prior")), fraction(1n));
}

/** `province` = every office of it that would be in the answer for the whole company. */
export function benchmarkOf(own: Standing, province: readonly Standing[]): Record<string, unknown> {
  const known = province.filter(({ sales }) => sales.growth !== null);
  const growths = known.map(({ sales }) => sales.growth as Fraction);
  const readings = {
    pooled: pooledGrowth(known),
    mean: known.length === 0 ? null : over(sumOf(growths), fraction(BigInt(known.length))),
    leaveOneOut: pooledGrowth(known.filter(({ code }) => code !== own.code)),
  };
  const growth = own.sales.growth;
  const above = (reading: Fraction | null): boolean | null =>
    growth === null || reading === null ? null : isLess(reading, growth);
  const verdicts = {
    pooled: above(readings.pooled),
    mean: above(readings.mean),
    leaveOneOut: above(readings.leaveOneOut),
  };
  return {
    pooled: number(readings.pooled),
    mean: number(readings.mean),
    leaveOneOut: number(readings.leaveOneOut),
    above: verdicts,
    disagree: new Set(Object.values(verdicts).filter((verdict) => verdict !== null)).size > 1,
    offices: known.length,
    excluded: province
      .filter(({ sales }) => sales.growth === null)
      .map(({ code }) => code)
      .sort(),
  };
}

type OfficeMonth = {
  month: string;
  sales: bigint;
  market: bigint;
  oldSales: bigint;
  oldMarket: bigint;
};

function marketOf(q: Question, office: string, month: string): bigint | null {
  const rows = rowsOf(q.company, "market_sizes").filter(
    (row) =>
      cell(row, "office_code") === office &&
      cell(row, "month") === month &&
      (q.category === null || cell(row, "category") === q.category),
  );
  if (rows.length === 0) return null;
  const plain = rows.filter((row) => cell(row, "category") === "");
  return total((plain.length > 0 ? plain : rows).map((row) => amountOf(row)));
}

export function wholeMonths(q: Question): string[] {
  return q.months.filter((month) =>
    daysBetween(firstOf(month), lastOf(month)).every((day) => q.days.includes(day)),
  );
}

/** The months of the office that qualify, with what was sold and what the market was. */
export function officeMonths(q: Question, office: string): OfficeMonth[] {
  const rows = salesRows(q, office);
  return wholeMonths(q).flatMap((month) => {
    const [now, then] = [month, monthBefore(month)].map((one) => {
      const own = rows.filter((row) => monthOfDay(cell(row, "date")) === one);
      const market = marketOf(q, office, one);
      const fits = own.length > 0 && market !== null && market > 0n;
      return fits ? { sales: total(own.map((row) => amountOf(row))), market } : null;
    });
    if (!now || !then) return [];
    return [{ month, ...now, oldSales: then.sales, oldMarket: then.market }];
  });
}

type Shares = { value: Fraction | null; prior: Fraction | null; change: Fraction | null };

function sharesOf(list: readonly OfficeMonth[]): Shares {
  if (list.length === 0) return { value: null, prior: null, change: null };
  const sum = (field: "sales" | "market" | "oldSales" | "oldMarket"): bigint =>
    total(list.map((one) => one[field]));
  const value = fraction(sum("sales"), sum("market"));
  const prior = fraction(sum("oldSales"), sum("oldMarket"));
  return { value, prior, change: times(minus(value, prior), fraction(100n)) };
}

const answerOf = ({ value, prior, change }: Shares): Record<string, number | null> => ({
  value: number(value),
  prior: number(prior),
  changePp: number(change),
});

/** `province` null: several provinces, which have no one to be held against. */
export function shareOf(
  own: readonly OfficeMonth[],
  province: readonly OfficeMonth[] | null,
): Record<string, unknown> {
  const shares = sharesOf(own);
  const answer = { ...answerOf(shares), months: [...new Set(own.map((one) => one.month))].sort() };
  if (province === null) return answer;
  const around = sharesOf(province);
  return {
    ...answer,
    province: answerOf(around),
    vsProvincePp:
      shares.change === null || around.change === null
        ? null
        : number(minus(shares.change, around.change)),
  };
}
