import { addMonths, monthEnd, monthOf, monthsBetween } from "../../shared/calendar/month.ts";
import type { Reading } from "../access/reading.ts";
import { coarseRatio, fewestHidden } from "../metrics/discretion.ts";
import {
  addShareParts,
  comparedMonths,
  marketAmounts,
  shareParts,
  shareReadings,
} from "../metrics/share.ts";
import type { ShareParts } from "../metrics/share.ts";
import { selectMarket } from "../rollups/market.ts";
import { selectCategoryMonths } from "../rollups/sales-category-months.ts";
import { selectSalesMonths } from "../rollups/sales-months.ts";
import type { OfficeRow } from "../store/tables.ts";
import { groupBy } from "./group-by.ts";
import { officesByMonth, seriesGroups } from "./series-question.ts";
import type { Series, SeriesQuestion } from "./series-question.ts";

/**
 * Market share month by month beside the province's, as `performance` of that month says at `on`: null
 * for a month that is not over by then, or does not qualify. A line over several provinces has no
 * `provinceValue`.
 */
export async function shareSeries(reading: Reading, asked: SeriesQuestion): Promise<Series> {
  const partsOf = await readMonthParts(reading, asked);
  const around = officesByMonth(reading.provinceOffices, asked);
  const provinceOffices = groupBy(reading.provinceOffices, (office) => office.province_code);
  const pooled = (offices: readonly OfficeRow[], month: string): ShareParts =>
    addShareParts(
      offices
        .filter((office) => around.get(month)?.has(office.office_code))
        .map((office) => partsOf(office.office_code, month)),
    );
  const unseen = (offices: readonly OfficeRow[]): readonly OfficeRow[] =>
    offices.filter((office) => reading.hidden.has(office.office_code));
  const provinceValue = (offices: readonly OfficeRow[], month: string): number | null => {
    const { value } = shareReadings(pooled(offices, month));
    const hidden = unseen(offices);
    if (hidden.length === 0 || value === null) return value;
    const behind = hidden.filter(
      (office) =>
        around.get(month)?.has(office.office_code) &&
        partsOf(office.office_code, month).reason === null,
    );
    return behind.length < fewestHidden ? null : coarseRatio(value);
  };
  const provinceValues = new Map(
    [...provinceOffices].map(([province, offices]) => [
      province,
      new Map([...around.keys()].map((month) => [month, provinceValue(offices, month)])),
    ]),
  );
  return seriesGroups(reading.offices, asked.by).map(({ code, name, offices }) => {
    const provinces = new Set(offices.map((office) => office.province_code));
    const [only = ""] = provinces.size === 1 ? provinces : [];
    return {
      code,
      name,
      points: [...around.keys()].map((month) => ({
        month,
        value: shareReadings(pooled(offices, month)).value,
        provinceValue: provinceValues.get(only)?.get(month) ?? null,
      })),
    };
  });
}

/** Each office's share parts of one month; those of a month that is not over by `on` qualify nowhere. */
async function readMonthParts(
  reading: Reading,
  { from, to, on, category }: SeriesQuestion,
): Promise<(officeCode: string, month: string) => ShareParts> {
  const range = { from: addMonths(from, -12), to };
  const [sales, market] = await Promise.all([
    category === null
      ? selectSalesMonths(reading, range)
      : selectCategoryMonths(reading, range, category),
    selectMarket(reading, range, category),
  ]);
  const markets = new Map(
    [...groupBy(market, (row) => row.office_code)].map(([code, rows]) => [
      code,
      marketAmounts(rows),
    ]),
  );
  const ended = new Map(
    comparedMonths(monthsBetween(from, to).filter((month) => monthEnd(month) <= on)).map((one) => [
      one.month,
      [one],
    ]),
  );
  return (code, month) =>
    shareParts(
      { sales: sales.get(code) ?? new Map(), market: markets.get(code) ?? new Map() },
      ended.get(month) ?? [],
      month <= monthOf(on),
    );
}
