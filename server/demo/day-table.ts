import { dayNumber, dayOfNumber, weekdayOfNumber } from "../../shared/calendar/day.ts";
import { monthEnd, monthOf, monthsBetween, monthStart } from "../../shared/calendar/month.ts";
import { isWorkingDay, workCalendar } from "../../shared/calendar/workday.ts";
import { springFestivals, workdayExceptions } from "./holidays.ts";

export const calendar = workCalendar(workdayExceptions);

export type Day = {
  readonly date: string;
  readonly number: number;
  /** Index into the table's months. */
  readonly month: number;
  readonly working: boolean;
  /** Sales against an ordinary working day = 1: weekends, holidays, Spring Festival. */
  readonly weight: number;
  /** Working days from this one to the month's end, itself included; 0 on a day off. */
  readonly toMonthEnd: number;
};

/** Every day of the months from one to another, whole months. */
export type DayTable = {
  readonly months: readonly string[];
  readonly days: readonly Day[];
  /** Σ weight of each month. */
  readonly monthWeights: readonly number[];
};

export function makeDayTable(firstMonth: string, lastMonth: string): DayTable {
  const months = monthsBetween(firstMonth, lastMonth);
  const days: Day[] = [];
  const last = dayNumber(monthEnd(lastMonth));
  for (let number = dayNumber(monthStart(firstMonth)); number <= last; number += 1) {
    const date = dayOfNumber(number);
    const working = isWorkingDay(calendar, date);
    days.push({
      date,
      number,
      month: months.indexOf(monthOf(date)),
      working,
      weight: dayWeight(number, working),
      toMonthEnd: 0,
    });
  }
  const monthWeights = months.map(() => 0);
  const left = months.map(() => 0);
  for (let index = days.length - 1; index >= 0; index -= 1) {
    const day = days[index] as Day;
    monthWeights[day.month] = (monthWeights[day.month] as number) + day.weight;
    if (!day.working) continue;
    left[day.month] = (left[day.month] as number) + 1;
    days[index] = { ...day, toMonthEnd: left[day.month] as number };
  }
  return { months, days, monthWeights };
}

function dayWeight(number: number, working: boolean): number {
  const weekday = weekdayOfNumber(number);
  const usual = working ? 1 : weekday === 6 ? 0.18 : 0.05;
  return usual * festivalWeight(number);
}

const festivals = springFestivals.map(dayNumber);

/** Shops fill up in the three weeks before Spring Festival, close for it and sell off for two weeks after. */
function festivalWeight(number: number): number {
  for (const festival of festivals) {
    const days = number - festival;
    if (days < -24 || days > 20) continue;
    if (days < -3) return 1.3 + ((days + 24) / 20) * 0.8;
    if (days < 0) return 0.5;
    return days < 7 ? 0.3 : 0.55;
  }
  return 1;
}

/** Offices push to make the month: the last working days weigh more. */
export function monthEndWeight(day: Day, landsLate: boolean): number {
  if (day.toMonthEnd === 0) return landsLate ? 0.5 : 1;
  if (landsLate) return day.toMonthEnd <= 5 ? 5 - day.toMonthEnd * 0.5 : 0.55;
  return day.toMonthEnd <= 3 ? 2 - day.toMonthEnd * 0.25 : 1;
}
