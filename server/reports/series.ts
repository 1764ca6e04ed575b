import type { SeriesAnswer, SeriesMeasure } from "../../shared/contract/series.ts";
import type { Reading } from "../access/reading.ts";
import { AppError } from "../errors.ts";
import { dataThrough } from "../rollups/data-through.ts";
import { currency } from "./currency.ts";
import { settleMonths } from "./series-question.ts";
import type { Series, SeriesBy, SeriesQuestion } from "./series-question.ts";
import { priceSeries } from "./series-price.ts";
import { promotionSeries } from "./series-promotion.ts";
import { salesSeries } from "./series-sales.ts";
import { shareSeries } from "./series-share.ts";
import { visitsSeries } from "./series-visits.ts";

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
const measures: Readonly<Record<SeriesMeasure, Measure>> = {
  sales: salesSeries,
  share: shareSeries,
  price: priceSeries,
  promotion: promotionSeries,
  visits: visitsSeries,
};
/** What a category divides; of the other measures it says nothing, so asking them by one is refused. */
const byCategory: ReadonlySet<SeriesMeasure> = new Set(["sales", "share"]);

/**
 * One measure month by month (price: ISO week by ISO week) for the scope's offices, provinces or all of
 * them (contract 3). Errors: `performance.no_period` when nothing says which months,
 * `request.bad_parameter` for a category of a measure that has none.
 */
export async function seriesReport(reading: Reading, query: SeriesQuery): Promise<SeriesAnswer> {
  const months = settleMonths(query, await dataThrough(reading));
  const { by, category, sku, level } = query;
  if (category !== null && !byCategory.has(query.measure)) {
    throw new AppError("request.bad_parameter", {
      parameter: "category",
      reason: "malformed",
      value: category,
    });
  }
  return {
    measure: query.measure,
    by,
    scope: reading.scope,
    ...months,
    ledger: reading.ledger,
    currency,
    series: await measures[query.measure](reading, { ...months, by, category, sku, level }),
  };
}
