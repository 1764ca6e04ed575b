/** Own and provincial market share, month by month. */
import type { SeriesAnswer, SharePoint } from "../../../shared/contract/series.ts";
import type { LinePoint } from "../../charts/line-chart-spec.ts";

export type LineOptions = {
  readonly writeMonth: (month: string) => string;
  readonly reason: string;
};

/** Months from the first to the last that has a number; those between without one stay as gaps. */
export function linePoints(answer: SeriesAnswer | undefined, options: LineOptions): LinePoint[] {
  const points = (answer?.series[0]?.points ?? []) as SharePoint[];
  const known = (point: SharePoint) => point.value !== null || point.provinceValue !== null;
  const from = points.findIndex(known);
  const to = points.findLastIndex(known);
  if (from < 0) return [];
  return points.slice(from, to + 1).map(({ month, value, provinceValue }) => ({
    key: month,
    label: options.writeMonth(month),
    own: value,
    province: provinceValue,
    differencePp: value === null || provinceValue === null ? null : pp(value - provinceValue),
    reason: value === null ? options.reason : null,
  }));
}

/** A difference of two ratios in percentage points. */
const pp = (difference: number) => difference * 100;
