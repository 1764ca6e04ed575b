/** Own growth against the three readings of the provincial average. */
import type { PerformanceRow } from "../../../shared/contract/performance.ts";
import { readingKeys, type GrowthChartData } from "../../charts/growth-chart-spec.ts";

export type GrowthOptions = {
  readonly reasonText: (row: PerformanceRow, field: string) => string;
  readonly officeNames: ReadonlyMap<string, string>;
};

/** Null where the row is compared with nobody (a total). */
export function growthData(row: PerformanceRow, options: GrowthOptions): GrowthChartData | null {
  const { benchmark, sales } = row;
  if (benchmark === null) return null;
  return {
    own: { label: row.name, value: sales.growth },
    reason: sales.growth === null ? options.reasonText(row, "sales.growth") : null,
    readings: readingKeys.map((key) => ({
      key,
      value: benchmark[key],
      above: benchmark.above[key],
    })),
    disagree: benchmark.disagree,
    judged: !sales.lagging,
    counted: benchmark.offices,
    excluded: benchmark.excluded.map((code) => options.officeNames.get(code) ?? code),
  };
}

/** Offices whose verdict depends on the reading. */
export function disagreeing(rows: readonly PerformanceRow[]): PerformanceRow[] {
  return rows.filter(({ benchmark }) => benchmark?.disagree === true);
}
