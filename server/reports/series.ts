import type { SeriesAnswer, SeriesMeasure } from "../../shared/contract/series.ts";
import type { Reading } from "../access/reading.ts";
import { AppError } from "../errors.ts";
import { dataThrough } from "../rollups/data-through.ts";
import { currency } from "./currency.ts";
import { settleMonths } from "./series-question.ts";
import type { Series, SeriesBy, SeriesQuestion } from "./series-question.ts";
import { salesSeries } from "./series-sales.ts";
import { shareSeries } from "./series-share.ts";

export type SeriesQuery = {
  readonly measure: SeriesMeasure;
  readonly by: SeriesBy;
  /** First and last month; null = the 24 months to `on`. */
  readonly from: string | null;
  readonly to: string | null;
  /** The business date; null = dataThrough. */
  readonly on: string | null;
  readonly category: string | null;
  /** Only for `price`. */
  readonly sku: string | null;
  readonly level: string | null;
};

type Measure = (reading: Reading, asked: SeriesQuestion) => Promise<Series>;
const measures: Readonly<Partial<Record<SeriesMeasure, Measure>>> = {
  sales: salesSeries,
  share: shareSeries,
};

/**
 * One measure month by month (price: ISO week by ISO week) for the scope's offices, provinces or all of
 * them (contract 3). Errors: `performance.no_period` when nothing says which months.
 */
export async function seriesReport(reading: Reading, query: SeriesQuery): Promise<SeriesAnswer> {
  const months = settleMonths(query, await dataThrough(reading));
  const measure = measures[query.measure];
  if (!measure) {
    throw new AppError("request.bad_parameter", { parameter: "measure", value: query.measure });
  }
  const { by, category, sku, level } = query;
  return {
    measure: query.measure,
    by,
    scope: reading.scope,
    ...months,
    ledger: reading.ledger,
    currency,
    series: await measure(reading, { ...months, by, category, sku, level }),
  };
}
