import { parsePeriod } from "../../../shared/calendar/period.ts";
import type { Period } from "../../../shared/calendar/period.ts";
import type { Reading } from "../../../server/access/reading.ts";
import { periodContext } from "../../../server/reports/context.ts";
import type { PeriodContext } from "../../../server/reports/context.ts";
import { selectWorkCalendar } from "../../../server/rollups/workdays.ts";

/** The context of a period as performance would ask it. */
export async function ask(reading: Reading, key: string, on: string): Promise<PeriodContext> {
  const period = parsePeriod(key) as Period;
  return periodContext(reading, { period, on, calendar: await selectWorkCalendar(reading) });
}
