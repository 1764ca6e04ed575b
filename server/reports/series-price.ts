import { addDays, dayOfNumber, dayNumber, twoDigits, weekday } from "../../shared/calendar/day.ts";
import { monthEnd, monthStart } from "../../shared/calendar/month.ts";
import type { PricePoint } from "../../shared/contract/series.ts";
import type { Reading } from "../access/reading.ts";
import { AppError } from "../errors.ts";
import { addPriceSums, compliance, priceIndex, priceSums } from "../metrics/price.ts";
import type { PriceSums } from "../metrics/price.ts";
import { policyOn } from "../metrics/price-policy.ts";
import { xmr } from "../metrics/xmr.ts";
import { selectPolicyBook } from "../rollups/price-policies.ts";
import type { StoredPolicy } from "../rollups/price-policies.ts";
import { selectSeenPrices } from "../rollups/price-seen.ts";
import type { SeenPrice } from "../rollups/price-seen.ts";
import type { OfficeRow } from "../store/tables.ts";
import { groupBy } from "./group-by.ts";
import { seriesGroups } from "./series-question.ts";
import type { Series, SeriesQuestion } from "./series-question.ts";

/**
 * One sku at one level by ISO week: a point for each week that has observations dated in the months asked
 * for and ≤ `on`. Offices count whether open or not, as their observations do. Limits and signals are told
 * from the weeks that have an index; a week without a policy has neither index nor signal.
 * Errors: `request.bad_parameter` without a sku or a level.
 */
export async function priceSeries(reading: Reading, question: SeriesQuestion): Promise<Series> {
  const { sku, level, from, to, on, by } = question;
  if (sku === null || level === null) {
    throw new AppError("request.bad_parameter", { parameter: sku === null ? "sku" : "level" });
  }
  const end = monthEnd(to);
  const policies = await selectPolicyBook(reading);
  const seen = groupBy(
    await selectSeenPrices(reading, {
      sku,
      level,
      from: monthStart(from),
      to: on < end ? on : end,
    }),
    (one) => one.office_code,
  );
  const placeOf = places((province, day) => policyOn(policies.of(sku, level, province), day));
  return seriesGroups(reading.offices, by).map(({ code, name, offices }) => {
    const weeks = weekSums(offices, { seen, placeOf });
    return { code, name, points: pricePoints(weeks) };
  });
}

/** The Monday of a day, and the policy it is judged by in a province. */
type Place = { readonly start: string; readonly policy: StoredPolicy | null };

/** Each day of a province is placed once: many prices are seen on it. */
function places(
  policyIn: (province: string, day: string) => StoredPolicy | null,
): (province: string, day: string) => Place {
  const known = new Map<string, Map<string, Place>>();
  return (province, day) => {
    let own = known.get(province);
    if (!own) known.set(province, (own = new Map()));
    let place = own.get(day);
    if (!place) own.set(day, (place = { start: mondayOf(day), policy: policyIn(province, day) }));
    return place;
  };
}

/** A week by its Monday. */
type Week = { readonly start: string; readonly sums: PriceSums };

function weekSums(
  offices: readonly OfficeRow[],
  given: {
    readonly seen: ReadonlyMap<string, readonly SeenPrice[]>;
    readonly placeOf: (province: string, day: string) => Place;
  },
): Week[] {
  const weeks = new Map<string, Map<StoredPolicy | null, number[]>>();
  for (const { office_code: code, province_code: province } of offices) {
    for (const { date, price } of given.seen.get(code) ?? []) {
      const { start, policy } = given.placeOf(province, date);
      let judged = weeks.get(start);
      if (!judged) weeks.set(start, (judged = new Map()));
      const own = judged.get(policy);
      if (own) own.push(price);
      else judged.set(policy, [price]);
    }
  }
  return [...weeks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([start, judged]) => ({
      start,
      sums: addPriceSums([...judged].map(([policy, own]) => priceSums(own, policy))),
    }));
}

function pricePoints(weeks: readonly Week[]): PricePoint[] {
  const points = weeks.map(({ start, sums }) => ({
    week: isoWeek(start),
    start,
    index: priceIndex(sums),
    compliance: compliance(sums),
    observations: sums.observations,
  }));
  const known = points.flatMap(({ index }) => (index === null ? [] : [index]));
  const { limits, signals } = xmr(known);
  let next = 0;
  return points.map((point) => ({
    ...point,
    mean: limits?.mean ?? null,
    lower: limits?.lower ?? null,
    upper: limits?.upper ?? null,
    signal: point.index === null ? null : (signals[next++] ?? null),
  }));
}

function mondayOf(day: string): string {
  return addDays(day, 1 - weekday(day));
}

/** `2026-W38`: a week belongs to the year of its Thursday, and the first week holds 4 January. */
export function isoWeek(monday: string): string {
  const year = dayOfNumber(dayNumber(monday) + 3).slice(0, 4);
  const first = mondayOf(`${year}-01-04`);
  return `${year}-W${twoDigits((dayNumber(monday) - dayNumber(first)) / 7 + 1)}`;
}
