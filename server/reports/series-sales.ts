import { addMonths, monthEnd, monthsBetween, monthStart } from "../../shared/calendar/month.ts";
import { priorSpan } from "../../shared/calendar/span.ts";
import type { Reading } from "../access/reading.ts";
import { planAmounts } from "../metrics/plan.ts";
import { addMonthSales, monthSales } from "../metrics/sales-month.ts";
import { selectPlans } from "../rollups/plans.ts";
import { groupBy } from "./group-by.ts";
import { ownPlan } from "./performance-facts.ts";
import { officesByMonth, seriesGroups } from "./series-question.ts";
import type { Series, SeriesQuestion } from "./series-question.ts";
import { readSpanSales } from "./span-sales.ts";

/**
 * Plan, actual, prior, completion and growth month by month, as `performance` of that month says at `on`.
 * A month in which no office of the line is in the answer is a point of nulls.
 */
export async function salesSeries(reading: Reading, asked: SeriesQuestion): Promise<Series> {
  const { from, to, on, category } = asked;
  const start = monthStart(from);
  const end = monthEnd(to) < on ? monthEnd(to) : on;
  const span = end < start ? null : { from: start, to: end };
  const kind = category === null ? ({ all: true } as const) : { category };
  const [now, before, plans] = await Promise.all([
    readSpanSales(reading, span, kind),
    readSpanSales(reading, span && priorSpan(span), kind),
    selectPlans(reading, { periods: monthsBetween(from, to), staff: false, category }),
  ]);
  const amounts = new Map(
    [...groupBy(plans, (row) => row.office_code)].map(([code, rows]) => [
      code,
      planAmounts(ownPlan(rows, category)),
    ]),
  );
  const inAnswer = officesByMonth(reading.offices, asked);
  const months = monthsBetween(from, to).map((month) => ({ month, prior: addMonths(month, -12) }));
  return seriesGroups(reading.offices, asked.by).map(({ code, name, offices }) => ({
    code,
    name,
    points: months.map(({ month, prior }) => {
      const list = offices
        .filter((office) => inAnswer.get(month)?.has(office.office_code))
        .map(({ office_code: office }) =>
          monthSales({
            plan: amounts.get(office)?.get(month),
            actual: now.get(office)?.get(month),
            prior: before.get(office)?.get(prior),
          }),
        );
      const [only] = list;
      return { month, ...(only && list.length === 1 ? only : addMonthSales(list)) };
    }),
  }));
}
