/** Months as `YYYY-MM` text; compared as text they are in order of time. */
import { addDays, twoDigits } from "./day.ts";

/** True for `YYYY-MM` with a month from 01 to 12. */
export function isMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

/** The month a day lies in. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** The month `months` later (earlier when negative). */
export function addMonths(month: string, months: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${twoDigits((index % 12) + 1)}`;
}

/** Its first day. */
export function monthStart(month: string): string {
  return `${month}-01`;
}

/** Its last day. */
export function monthEnd(month: string): string {
  return addDays(monthStart(addMonths(month, 1)), -1);
}

/** Every month from one to another, both included; empty when `to` lies before `from`. */
export function monthsBetween(from: string, to: string): readonly string[] {
  const months: string[] = [];
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month);
  return months;
}
