/** One question: a period, the day it is asked for, and what lies between. */
import { daysBetween, firstOf, isWeekend, lastOf, monthsOf } from "./calendar.ts";
import { cell, isOpenBetween, rowsOf, type Company, type FileRow } from "./company.ts";

export type Asked = {
  readonly period?: string;
  readonly by?: "office" | "province" | "company";
  readonly scope?: string;
  readonly on?: string;
  readonly category?: string;
};

export type Question = {
  readonly company: Company;
  readonly period: string;
  readonly months: readonly string[];
  readonly start: string;
  readonly end: string;
  readonly on: string;
  readonly dataThrough: string | null;
  /** The days of S, in order. */
  readonly days: readonly string[];
  readonly asOf: string;
  readonly category: string | null;
  readonly isWorking: (day: string) => boolean;
};

export function newestSale(company: Company): string | null {
  const days = rowsOf(company, "sales_actuals").map((row) => cell(row, "date"));
  return days.length === 0 ? null : (days.sort().at(-1) as string);
}

export function openQuestion(company: Company, asked: Asked): Question {
  const dataThrough = newestSale(company);
  const known = asked.on ?? dataThrough;
  const period = asked.period ?? known?.slice(0, 7);
  if (period === undefined) throw new RangeError("neither a period nor a day");
  const months = monthsOf(period);
  const [start, end] = [firstOf(months[0] as string), lastOf(months.at(-1) as string)];
  const on = known ?? end;
  const days = daysBetween(start, on < end ? on : end);
  const exceptions = new Map(
    rowsOf(company, "workdays").map((row) => [cell(row, "date"), cell(row, "working") === "Y"]),
  );
  return {
    company,
    period,
    months,
    start,
    end,
    on,
    dataThrough,
    days,
    asOf: days.at(-1) ?? on,
    category: asked.category ?? null,
    isWorking: (day) => exceptions.get(day) ?? !isWeekend(day),
  };
}

export const workdaysAmong = (q: Question, days: readonly string[]): number =>
  days.filter(q.isWorking).length;

/** Working days after `day` up to `last`. */
export function workdaysAfter(q: Question, day: string, last: string): number {
  return workdaysAmong(q, daysBetween(day, last).slice(day > last ? 0 : 1));
}

/** Offices open on some day of S; of the period when S is empty. */
export function officesInAnswer(q: Question): FileRow[] {
  const [from, to] = q.days.length > 0 ? [q.days[0] as string, q.asOf] : [q.start, q.end];
  return rowsOf(q.company, "offices")
    .filter((office) => isOpenBetween(office, from, to))
    .sort((a, b) => compare(placeOf(a), placeOf(b)));
}

const placeOf = (office: FileRow): string =>
  `${cell(office, "province_code")}\u0000${cell(office, "office_code")}`;
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function isInScope(office: FileRow, scope: string): boolean {
  if (scope === "company") return true;
  const [type, code] = scope.split(":");
  return code === cell(office, type === "province" ? "province_code" : "office_code");
}
