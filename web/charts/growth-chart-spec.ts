/** Own growth against the three readings of the provincial average, which need not agree. */
import {
  plainAxis,
  referenceSeries,
  scenarioSeries,
  type ChartHead,
  type ChartSpec,
} from "./notation/chart-spec.ts";
import { numberCell, wordCell, type ChartTable } from "./notation/chart-table.ts";
import { percentStyle } from "./notation/number-style.ts";
import type { ChartWords } from "./parts/words.ts";

export const readingKeys = ["pooled", "mean", "leaveOneOut"] as const;
export type ReadingKey = (typeof readingKeys)[number];

export type GrowthReading = {
  readonly key: ReadingKey;
  /** Growth of the province by this reading; null where nobody is left to compare with. */
  readonly value: number | null;
  /** Own growth strictly above it. */
  readonly above: boolean | null;
};

export type GrowthChartData = {
  readonly own: { readonly label: string; readonly value: number | null };
  readonly reason: string | null;
  readonly readings: readonly GrowthReading[];
  readonly disagree: boolean;
  /** False: the office lags, its verdicts are grey. */
  readonly judged: boolean;
  /** Offices compared, and the names of those that were not. */
  readonly counted: number;
  readonly excluded: readonly string[];
};

/** The description; growth is a relative change, so it is a pin from zero. */
export function growthChartSpec(
  head: ChartHead,
  { own, readings }: GrowthChartData,
  { words }: { words: ChartWords },
): ChartSpec {
  const known = [own.value, ...readings.map(({ value }) => value)].filter(
    (value) => value !== null,
  );
  const low = Math.min(0, ...known);
  const high = Math.max(0, ...known);
  const span = high - low || 0.1;
  return {
    ...head,
    kind: "growth",
    categories: { kind: "structure", run: "down", label: words.growth },
    series: [
      scenarioSeries("AC", {
        key: "own",
        label: own.label,
        mark: "pin",
        style: percentStyle(),
      }),
      ...readingKeys.map((key) =>
        referenceSeries("benchmark", {
          key,
          label: words[key],
          mark: "triangle",
          style: percentStyle(),
        }),
      ),
    ],
    axes: [
      plainAxis({
        key: "value",
        kind: "percent",
        domain: [low - span * 0.06, high + span * 0.06],
        length: 1,
      }),
    ],
  };
}

/** Own growth and the readings, one row each, with the verdict. */
export function growthChartTable(
  spec: ChartSpec,
  data: GrowthChartData,
  words: ChartWords,
): ChartTable {
  const style = percentStyle();
  const verdict = (above: boolean | null) =>
    above === null ? words.unknown : above ? words.above : words.notAbove;
  return {
    corner: spec.categories.label,
    columns: [
      { key: "value", label: words.growth, style },
      { key: "above", label: words.own, style: null },
    ],
    rows: [
      {
        key: "own",
        label: data.own.label,
        cells: [numberCell(data.own.value, style, { reason: data.reason }), wordCell("")],
      },
      ...data.readings.map(({ key, value, above }) => ({
        key,
        label: words[key],
        cells: [numberCell(value, style, { reason: words.unknown }), wordCell(verdict(above))],
      })),
    ],
    pointsAreCells: false,
  };
}
