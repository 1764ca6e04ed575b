import { monthEnd, monthStart } from "../../shared/calendar/month.ts";
import { censusParts } from "../metrics/census.ts";
import { selectNewestCensus } from "../rollups/census.ts";
import { fedRow } from "../rollups/fed.ts";
import type { Batch, ExplainAsked } from "./explain-asked.ts";

/** The census rows behind coverage or penetration: of each office its newest, where it has both counts. */
export async function censusBatches(
  { reading, context, offices }: ExplainAsked,
  block: "coverage" | "penetration",
): Promise<Batch[]> {
  const rows = await selectNewestCensus(reading, { ...context, offices });
  const codes = new Set(offices.map((office) => office.office_code));
  const counted = [...rows.values()].filter(
    (row) => codes.has(row.office_code) && censusParts(row)[block] !== null,
  );
  const months = counted.map(({ month }) => month).sort();
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const fed = counted.map((row) => fedRow("outlet_census", row, null));
  return [{ kind: "outlet_census", from: monthStart(first), to: monthEnd(last), fed }];
}
