import { halfWidth } from "./half-width.ts";

/** Which part of `03/04/2026` is the day: a property of the column, like the decimal sign. */
export type DayOrder = "unsettled" | "day-first" | "month-first";

/** Evidence of one column about its order. */
export const dayComesFirst = 1;
export const monthComesFirst = 2;
/** A day that could be read both ways was seen: the order matters. */
export const orderMatters = 4;

const firstYear = 1900;
const lastYear = 2199;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

function isDay(year: number, month: number, day: number): boolean {
  return (
    year >= firstYear &&
    year <= lastYear &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

const two = (part: number): string => (part < 10 ? `0${part}` : String(part));

/** `YYYY-MM-DD` of a real day; null when there is none such. */
export function dayText(year: number, month: number, day: number): string | null {
  return isDay(year, month, day) ? `${year}-${two(month)}-${two(day)}` : null;
}

/** The calendar day after. */
export function nextDay(day: string): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return (
    dayText(year, month, date + 1) ??
    dayText(year, month + 1, 1) ??
    (dayText(year + 1, 1, 1) as string)
  );
}

/** Two digits at a place; NaN-like (negative or > 99) results fail every range that follows. */
function pair(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
}

/** True for a real day already written `2026-09-01`: the fast way. */
export function isPlainDay(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false;
  const century = pair(text, 0);
  const years = pair(text, 2);
  if (century < 0 || years < 0) return false;
  return isDay(century * 100 + years, pair(text, 5), pair(text, 8));
}

export type ReadDay = {
  /** null = no day, or not yet told which. */
  readonly day: string | null;
  readonly evidence: number;
};

/** Every other way a day may be written (contract 1), by the order of its column. */
export function readDay(text: string, order: DayOrder): ReadDay {
  // An export that writes midnight behind its days means the day.
  const plain = halfWidth(text).replace(/[ T]00?:00(?::00(?:\.0+)?)?$/, "");
  const yearFirst =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(plain) ??
    /^(\d{4})()年(\d{1,2})月(\d{1,2})[日號号]$/.exec(plain) ??
    /^(\d{4})()(\d{2})(\d{2})$/.exec(plain);
  if (yearFirst) {
    const [, year, , month, day] = yearFirst;
    return { day: dayText(Number(year), Number(month), Number(day)), evidence: 0 };
  }
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(plain);
  if (!yearLast) return { day: null, evidence: 0 };
  const [first, second, year] = [yearLast[1], yearLast[3], yearLast[4]].map(Number) as [
    number,
    number,
    number,
  ];
  return inOrder(first, second, year, order);
}

function inOrder(first: number, second: number, year: number, order: DayOrder): ReadDay {
  const dayFirst = dayText(year, second, first);
  const monthFirst = dayText(year, first, second);
  if (first > 12) return { day: dayFirst, evidence: second > 12 ? 0 : dayComesFirst };
  if (second > 12) return { day: monthFirst, evidence: monthComesFirst };
  if (first === second) return { day: dayFirst, evidence: 0 };
  if (order === "day-first") return { day: dayFirst, evidence: orderMatters };
  if (order === "month-first") return { day: monthFirst, evidence: orderMatters };
  return { day: null, evidence: orderMatters };
}

/** The order that all evidence of a column allows; "unsettled" where nothing or both is shown. */
export function settleOrder(evidence: number): DayOrder {
  if ((evidence & orderMatters) === 0) return "unsettled";
  const day = (evidence & dayComesFirst) !== 0;
  const month = (evidence & monthComesFirst) !== 0;
  if (day === month) return "unsettled";
  return day ? "day-first" : "month-first";
}
