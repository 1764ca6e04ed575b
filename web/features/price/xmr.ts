/** A price series with the band of its policies, as the chart takes it. */
import type { PriceLevel } from "../../../shared/contract/price-incidents.ts";
import type { PricePoint, SeriesAnswer } from "../../../shared/contract/series.ts";
import type { XmrPoint } from "../../charts/xmr-chart-spec.ts";

/** A price policy as imported; prices in 分, days included. */
export type Policy = {
  readonly sku: string;
  readonly level: string;
  readonly province: string | null;
  readonly guide: number;
  readonly floor: number;
  readonly ceiling: number;
  readonly from: string;
  readonly to: string | null;
};

type Values = Readonly<Record<string, string | number | null>>;

/** Policies of the rows `/api/rows?kind=price_policies` gives. */
export function readPolicies(rows: readonly { readonly values: Values }[]): Policy[] {
  return rows.map(({ values }) => ({
    sku: String(values["sku"]),
    level: String(values["level"]),
    province: textOrNull(values["province_code"]),
    guide: Number(values["guide_price"]),
    floor: Number(values["floor_price"]),
    ceiling: Number(values["ceiling_price"]),
    from: String(values["valid_from"]),
    to: textOrNull(values["valid_to"]),
  }));
}

const textOrNull = (value: string | number | null | undefined) =>
  value === null || value === undefined || value === "" ? null : String(value);

/**
 * The policy an observation is judged by (contract 2): valid that day, own province before the general
 * one, then the latest valid_from. Without a province (several are shown) only a general one.
 */
export function policyOf(
  policies: readonly Policy[],
  asked: { sku: string; level: PriceLevel; province: string | null; day: string },
): Policy | null {
  const { sku, level, province, day } = asked;
  const valid = policies.filter(
    (one) =>
      one.sku === sku &&
      one.level === level &&
      one.from <= day &&
      (one.to === null || day <= one.to) &&
      (one.province === null || one.province === province),
  );
  const rank = (one: Policy) => `${one.province === null ? 0 : 1}${one.from}`;
  return valid.reduce<Policy | null>(
    (best, one) => (best === null || rank(one) > rank(best) ? one : best),
    null,
  );
}

/** Weeks with their limits, signals, and the band in percent of that week's guide price. */
export function xmrPoints(
  answer: SeriesAnswer | undefined,
  options: {
    readonly policyOn: (day: string) => Policy | null;
    readonly writeWeek: (point: PricePoint) => string;
  },
): XmrPoint[] {
  return ((answer?.series[0]?.points ?? []) as PricePoint[]).map((point) => {
    const policy = options.policyOn(point.start);
    return {
      key: point.week,
      label: options.writeWeek(point),
      index: point.index,
      observations: point.observations,
      mean: point.mean,
      lower: point.lower,
      upper: point.upper,
      signal: point.signal,
      floor: policy && percentOfGuide(policy.floor, policy),
      ceiling: policy && percentOfGuide(policy.ceiling, policy),
    };
  });
}

/** A limit on the scale of the index: the guide price is 100. */
const percentOfGuide = (price: number, { guide }: Policy) => (price / guide) * 100;
