/** Days counted one by one from a table, so that no date arithmetic is shared with the product. */

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const names: string[] = [];
const places = new Map<string, number>();

const two = (part: number): string => String(part).padStart(2, "0");
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function monthLength(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (lengths[month - 1] as number);
}

for (let year = 2000; year < 2060; year += 1) {
  for (let month = 1; month <= 12; month += 1) {
    for (let day = 1; day <= monthLength(year, month); day += 1) {
      const name = `${year}-${two(month)}-${two(day)}`;
      places.set(name, names.length);
      names.push(name);
    }
  }
}

/** Days since 2000-01-01. Throws for what is no day of 2000–2059. */
export function numberOf(day: string): number {
  const place = places.get(day);
  if (place === undefined) throw new RangeError(`no day: ${day}`);
  return place;
}

export function dayNamed(number: number): string {
  const name = names[number];
  if (name === undefined) throw new RangeError(`no day number: ${number}`);
  return name;
}

/** `a` to `b`, both included; none when b lies before a. */
export function daysBetween(a: string, b: string): string[] {
  return a > b ? [] : names.slice(numberOf(a), numberOf(b) + 1);
}

export const plusDays = (day: string, days: number): string => dayNamed(numberOf(day) + days);
export const monthOfDay = (day: string): string => day.slice(0, 7);
export const firstOf = (month: string): string => `${month}-01`;
export function lastOf(month: string): string {
  const [year, part] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return `${month}-${two(monthLength(year, part))}`;
}

/** The same month a year before. */
export const monthBefore = (month: string): string =>
  `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;

/** The same day a year before; 29 February has 28 February. */
export function yearBefore(day: string): string {
  const moved = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return moved.endsWith("-02-29") ? moved.replace("-02-29", "-02-28") : moved;
}

/** The months of `2026`, `2026Q3` or `2026-09`. */
export function monthsOf(period: string): string[] {
  const year = period.slice(0, 4);
  if (period.length === 7) return [period];
  const from = period.length === 6 ? Number(period[5]) * 3 - 2 : 1;
  const count = period.length === 6 ? 3 : 12;
  return Array.from({ length: count }, (_, i) => `${year}-${two(from + i)}`);
}

/** 2000-01-01 was a Saturday. */
export const isWeekend = (day: string): boolean => numberOf(day) % 7 < 2;
