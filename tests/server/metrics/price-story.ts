import { priceIncidents } from "../../../server/metrics/price-incidents.ts";
import { judgedPrices } from "../../../server/metrics/price-judged.ts";
import type { PriceObservation } from "../../../server/metrics/price-judged.ts";

// Band 95.00–105.00 around 100.00, so 94.00 is 1 / 95 = 1.05 % below and 85.50 exactly 10 % below.
export const policy = {
  province_code: null,
  guide_price: 10_000,
  floor_price: 9_500,
  ceiling_price: 10_500,
  valid_from: "2026-01-01",
  valid_to: null,
};
export const good = 10_000;
export const low = 9_400;
export const deep = 8_550;

/** `at("09-03", "A", low)`: dealer A was seen at that price on 3 September 2026. */
export const at = (monthDay: string, dealer_code: string, price: number, line_no = 1) => ({
  date: `2026-${monthDay}`,
  dealer_code,
  price,
  line_no,
});
export const tell = (observations: readonly PriceObservation[]) =>
  priceIncidents(judgedPrices(observations, [policy], "P1"));
export const told = (observations: readonly PriceObservation[]) =>
  tell(observations).map(({ openedOn, firstBreach, endedOn, criticalOn, breaches }) => ({
    openedOn: openedOn.slice(5),
    firstBreach: firstBreach.slice(5),
    endedOn: endedOn.slice(5),
    criticalOn: criticalOn?.slice(5) ?? null,
    breaches: breaches.length,
  }));

/** Two in-band observations of a dealer on one day. */
export const calm = (monthDay: string, dealer: string) => [
  at(monthDay, dealer, good, 1),
  at(monthDay, dealer, good, 2),
];
