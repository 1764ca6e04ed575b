import type { VisitsPoint } from "../../shared/contract/series.ts";
import { isOpenWithin } from "../../shared/calendar/span.ts";
import type { Reading } from "../access/reading.ts";
import { addVisitsParts, visitsBlock, visitsParts } from "../metrics/visits.ts";
import { selectVisitedDays } from "../rollups/visited-days.ts";
import type { VisitedDays } from "../rollups/visited-days.ts";
import { groupBy } from "./group-by.ts";
import { seriesContexts } from "./series-months.ts";
import { seriesGroups } from "./series-question.ts";
import type { Series, SeriesQuestion } from "./series-question.ts";

/** Dealers visited in each month, and key accounts on cycle at its end or at `on`: as its performance says. */
export async function visitsSeries(reading: Reading, question: SeriesQuestion): Promise<Series> {
  const contexts = await seriesContexts(reading, question);
  const dealers = groupBy(
    await selectVisitedDays(reading, question.on),
    (dealer) => dealer.office_code,
  );
  return seriesGroups(reading.offices, question.by).map(({ code, name, offices }) => {
    const own = new Set(offices.map((office) => office.office_code));
    const points = contexts.map((context): VisitsPoint => {
      const parts = context.offices
        .filter((office) => own.has(office.office_code))
        .flatMap((office) => dealers.get(office.office_code) ?? [])
        .filter((dealer) => isOpenAt(dealer, context.asOf))
        .map(({ key_account, visit_cycle_days, visits }) => {
          const lastVisit = visits.findLast((date) => date <= context.asOf) ?? null;
          return visitsParts({ key_account, visit_cycle_days, lastVisit }, context);
        });
      const { visited, onCycleRate } = visitsBlock(addVisitsParts(parts), context).value;
      return { month: context.period.key, visited, onCycleRate };
    });
    return { code, name, points };
  });
}

function isOpenAt(dealer: VisitedDays, day: string): boolean {
  return isOpenWithin(
    { opened: dealer.opened_on, closed: dealer.closed_on },
    { from: day, to: day },
  );
}
