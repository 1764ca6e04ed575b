import { monthOf, monthStart, monthEnd } from "../../shared/calendar/month.ts";
import type { PromotionPoint } from "../../shared/contract/series.ts";
import type { Reading } from "../access/reading.ts";
import { addPromotionParts, programmeParts, promotionBlock } from "../metrics/promotion.ts";
import type { PromotionParts } from "../metrics/promotion.ts";
import { selectProgrammes } from "../rollups/promotion.ts";
import { groupBy } from "./group-by.ts";
import { seriesContexts } from "./series-months.ts";
import { seriesGroups } from "./series-question.ts";
import type { Series, SeriesQuestion } from "./series-question.ts";

/**
 * Budget and spent of the programmes that start in each month, vouchers dated ≤ `on`: the `budget` and
 * `spent` of that month's performance, so that months add up to the quarter.
 */
export async function promotionSeries(reading: Reading, question: SeriesQuestion): Promise<Series> {
  const { from, to, on, by } = question;
  const contexts = await seriesContexts(reading, question);
  const programmes = await selectProgrammes(reading, {
    period: { start: monthStart(from), end: monthEnd(to) },
    on,
    offices: reading.offices,
  });
  const parts = groupBy(programmes, (one) => `${monthOf(one.start_on)} ${one.office_code}`);
  return seriesGroups(reading.offices, by).map(({ code, name, offices }) => {
    const own = new Set(offices.map((office) => office.office_code));
    const points = contexts.map((context): PromotionPoint => {
      const month = context.period.key;
      const list = context.offices
        .filter((office) => own.has(office.office_code))
        .flatMap((office) => parts.get(`${month} ${office.office_code}`) ?? [])
        .map((one): PromotionParts => programmeParts(one, one.vouchers, on));
      const { budget, spent } = promotionBlock(addPromotionParts(list), context).value;
      return { month, budget, spent };
    });
    return { code, name, points };
  });
}
