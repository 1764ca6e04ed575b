import { monthsBetween } from "../../shared/calendar/month.ts";
import { monthPeriod } from "../../shared/calendar/period.ts";
import type { Reading } from "../access/reading.ts";
import { selectWorkCalendar } from "../rollups/workdays.ts";
import { periodContext } from "./context.ts";
import type { PeriodContext } from "./context.ts";
import type { SeriesQuestion } from "./series-question.ts";

/** The context of each month, so that a point says what `performance` of that month says. */
export async function seriesContexts(
  reading: Reading,
  { from, to, on }: Pick<SeriesQuestion, "from" | "to" | "on">,
): Promise<PeriodContext[]> {
  const calendar = await selectWorkCalendar(reading);
  return monthsBetween(from, to).map((month) =>
    periodContext(reading, { period: monthPeriod(month), on, calendar }),
  );
}
