import { monthOf } from "../../shared/calendar/month.ts";
import type { Reading } from "../access/reading.ts";
import { censusParts } from "../metrics/census.ts";
import type { CensusParts, CensusRow } from "../metrics/census.ts";
import type { Asked } from "./asked.ts";
import { ofOffices } from "./of-offices.ts";
import { visible } from "./visible.ts";

/** An office's census row and the import it came with. */
export type FoundCensus = CensusRow & { readonly office_code: string; readonly origin: number };

/** The newest census row of each office, of a month in the period and not after the month of `on`. */
export async function selectNewestCensus(
  reading: Reading,
  { period, on, offices }: Pick<Asked, "period" | "on" | "offices">,
): Promise<ReadonlyMap<string, FoundCensus>> {
  const [end, reached] = [monthOf(period.end), monthOf(on)];
  const rows = await reading.db
    .selectFrom("outlet_census")
    .select(["office_code", "month", "origin"])
    .select(["outlets_universe", "outlets_covered", "households", "households_buying"])
    .where("month", ">=", monthOf(period.start))
    .where("month", "<=", reached < end ? reached : end)
    .where(visible("outlet_census", reading.ledger))
    .where(ofOffices("outlet_census.office_code", offices))
    .orderBy("month")
    .execute();
  // In order of months, so the last row of an office is its newest.
  return new Map(rows.map((row) => [row.office_code, row]));
}

/** The same as parts of the two ratios. */
export async function selectCensusParts(
  reading: Reading,
  asked: Asked,
): Promise<Map<string, CensusParts>> {
  const rows = await selectNewestCensus(reading, asked);
  return new Map([...rows].map(([office, row]) => [office, censusParts(row)]));
}
