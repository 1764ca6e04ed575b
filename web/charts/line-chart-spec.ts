/** Own line against the province's over months: two lines, named at their ends. */
import {
  plainAxis,
  referenceSeries,
  scenarioSeries,
  varianceSeries,
  type ChartHead,
  type ChartSpec,
} from "./notation/chart-spec.ts";
import { numberCell, type ChartTable } from "./notation/chart-table.ts";
import { ppStyle, type NumberStyle } from "./notation/number-style.ts";
import { lineDomain } from "./parts/scale.ts";
import type { ChartWords } from "./parts/words.ts";

export type LinePoint = {
  readonly key: string;
  readonly label: string;
  readonly own: number | null;
  readonly province: number | null;
  /** own − province in pp; null unless both are known. */
  readonly differencePp: number | null;
  readonly reason: string | null;
};

export type LineChartData = {
  readonly points: readonly LinePoint[];
  /** Name of the own line, at its end: 佛山. */
  readonly ownLabel: string;
};

/** Heights in chart units. */
export const linePlot = { top: 12, plot: 170, bottom: 24 } as const;

/** The description; a cropped axis says so. */
export function lineChartSpec(
  head: ChartHead,
  { points, ownLabel }: LineChartData,
  { words, style, least }: { words: ChartWords; style: NumberStyle; least: number },
): ChartSpec {
  const values = points.flatMap(({ own, province }) => [own, province]);
  const domain = lineDomain(values, { least });
  return {
    ...head,
    kind: "line",
    categories: { kind: "time", run: "across", label: words.months },
    series: [
      referenceSeries("benchmark", {
        key: "province",
        label: words.province,
        mark: "line",
        style,
        fill: "none",
      }),
      scenarioSeries("AC", { key: "own", label: ownLabel, mark: "line", style }),
      varianceSeries({
        key: "differencePp",
        label: words.vsProvince,
        mark: "cell",
        style: ppStyle(),
        of: "province",
        polarity: "higher",
        axis: "text",
      }),
    ],
    axes: [
      plainAxis({
        key: "value",
        kind: style.kind,
        domain,
        length: linePlot.plot,
        cropNote: domain[0] > 0 ? words.cropped : null,
      }),
      plainAxis({ key: "text", kind: "pp", domain: [-1, 1], length: 1 }),
    ],
  };
}

/** One row a month. */
export function lineChartTable(spec: ChartSpec, { points }: LineChartData): ChartTable {
  const series = ["own", "province", "differencePp"].map(
    (key) => spec.series.find((one) => one.key === key) ?? null,
  );
  const columns = series.flatMap((one) =>
    one ? [{ key: one.key, label: one.label, style: one.style }] : [],
  );
  return {
    corner: spec.categories.label,
    columns,
    rows: points.map((point) => ({
      key: point.key,
      label: point.label,
      cells: columns.map(({ key, style }) =>
        numberCell(point[key as "own"], style, {
          signed: key === "differencePp",
          reason: point.reason,
        }),
      ),
    })),
    pointsAreCells: false,
  };
}
