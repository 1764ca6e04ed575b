/** A price index on its process limits: is this a signal or routine variation? */
import type { XmrSignal } from "./xmr-words.ts";
import {
  plainAxis,
  referenceSeries,
  scenarioSeries,
  type ChartHead,
  type ChartSpec,
} from "./notation/chart-spec.ts";
import { numberCell, wordCell, type ChartTable } from "./notation/chart-table.ts";
import { countStyle, indexStyle } from "./notation/number-style.ts";
import { lineDomain } from "./parts/scale.ts";
import type { ChartWords } from "./parts/words.ts";

export type XmrPoint = {
  /** ISO week. */
  readonly key: string;
  readonly label: string;
  readonly index: number | null;
  readonly observations: number;
  /** Limits of the process; null before there are 12 points. */
  readonly mean: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly signal: XmrSignal | null;
  /** Of the policy valid that week, in percent of the guide price; null without a policy. */
  readonly floor: number | null;
  readonly ceiling: number | null;
};

export type XmrChartData = { readonly points: readonly XmrPoint[] };

/** The guide price is what the index is measured in. */
export const guideIndex = 100;

/** Heights in chart units. */
export const xmrPlot = { top: 26, plot: 290, bottom: 24 } as const;

/** Prices that hardly move must not look as if they did: the axis spans at least this. */
const leastSpan = 6;

/** The description; the axis holds points, limits, band and guide price, and says that it is cropped. */
export function xmrChartSpec(
  head: ChartHead,
  { points }: XmrChartData,
  { words }: { words: ChartWords },
): ChartSpec {
  const style = indexStyle();
  const values = points.flatMap(({ index, lower, upper, floor, ceiling }) => [
    index,
    lower,
    upper,
    floor,
    ceiling,
  ]);
  const domain = lineDomain([...values, guideIndex], { least: leastSpan });
  const limit = (key: string, label: string) =>
    referenceSeries("limit", { key, label, mark: "line", style });
  return {
    ...head,
    kind: "xmr",
    categories: { kind: "time", run: "across", label: words.week },
    series: [
      scenarioSeries("AC", { key: "index", label: words.priceIndex, mark: "line", style }),
      limit("mean", words.average),
      limit("upper", words.upper),
      limit("lower", words.lower),
      referenceSeries("benchmark", { key: "guide", label: words.guide, mark: "line", style }),
      limit("floor", words.floor),
      limit("ceiling", words.ceiling),
      referenceSeries("signal", {
        key: "signal",
        label: words.signal,
        mark: "point",
        style,
        colour: "impact",
        // Neither direction is good: a signal is something to look at.
        polarity: "lower",
      }),
      referenceSeries("limit", {
        key: "observations",
        label: words.observations,
        mark: "cell",
        style: countStyle(""),
        axis: "text",
      }),
    ],
    axes: [
      plainAxis({
        key: "value",
        kind: "index",
        domain,
        length: xmrPlot.plot,
        cropNote: domain[0] > 0 ? words.cropped : null,
      }),
      plainAxis({ key: "text", kind: "count", domain: [0, 1], length: 1 }),
    ],
  };
}

const columnKeys = ["index", "mean", "lower", "upper", "floor", "ceiling", "observations"] as const;

/** One row a week, the signal in words. */
export function xmrChartTable(
  spec: ChartSpec,
  { points }: XmrChartData,
  words: ChartWords,
): ChartTable {
  const columns = columnKeys.flatMap((key) => {
    const series = spec.series.find((one) => one.key === key);
    return series ? [{ key, label: series.label, style: series.style }] : [];
  });
  return {
    corner: spec.categories.label,
    columns: [...columns, { key: "signal", label: words.signal, style: null }],
    rows: points.map((point) => ({
      key: point.key,
      label: point.label,
      cells: [
        ...columns.map(({ key, style }) => numberCell(point[key], style)),
        wordCell(point.signal === null ? "" : words.signals[point.signal]),
      ],
    })),
    pointsAreCells: false,
  };
}
