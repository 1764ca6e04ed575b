/** Money spent of a budget, and the time gone, on one bar. */
import {
  plainAxis,
  referenceSeries,
  scenarioSeries,
  type ChartHead,
  type ChartSpec,
} from "./notation/chart-spec.ts";
import { numberCell, type ChartTable } from "./notation/chart-table.ts";
import { rateStyle, type NumberStyle } from "./notation/number-style.ts";
import type { ChartWords } from "./parts/words.ts";

export type ProgressRow = {
  readonly key: string;
  readonly label: string;
  /** 分. */
  readonly budget: number | null;
  readonly spent: number | null;
  /** The part of spent that went elsewhere; signed. */
  readonly offPurpose: number | null;
  readonly overBudget: number | null;
  readonly useRate: number | null;
  readonly timeProgress: number | null;
  readonly reason: string | null;
};

export type ProgressBarData = { readonly rows: readonly ProgressRow[] };

/** How much of a budget the bars hold. */
export const progressReach = 1.2;

/** The bars' description: each on the scale of its own budget. */
export function progressBarSpec(
  head: ChartHead,
  { words, money }: { words: ChartWords; money: NumberStyle },
): ChartSpec {
  return {
    ...head,
    kind: "progress",
    categories: { kind: "structure", run: "down", label: words.period },
    series: [
      scenarioSeries("PL", { key: "budget", label: words.budget, mark: "bar", style: money }),
      scenarioSeries("AC", { key: "spent", label: words.spent, mark: "bar", style: money }),
      referenceSeries("signal", {
        key: "offPurpose",
        label: words.offPurpose,
        mark: "cell",
        style: money,
        colour: "impact",
        polarity: "lower",
      }),
      referenceSeries("signal", {
        key: "overBudget",
        label: words.overBudget,
        mark: "cell",
        style: money,
        colour: "impact",
        polarity: "lower",
      }),
      scenarioSeries("AC", {
        key: "useRate",
        label: words.useRate,
        mark: "cell",
        style: rateStyle(),
        axis: "text",
      }),
      referenceSeries("expected", {
        key: "timeProgress",
        label: words.timeProgress,
        mark: "tick",
        style: rateStyle(),
      }),
    ],
    axes: [
      plainAxis({ key: "value", kind: "rate", domain: [0, progressReach], length: 1 }),
      plainAxis({ key: "text", kind: "count", domain: [0, 1], length: 1 }),
    ],
  };
}

/** One row a budget. */
export function progressBarTable(spec: ChartSpec, { rows }: ProgressBarData): ChartTable {
  return {
    corner: spec.categories.label,
    columns: spec.series.map(({ key, label, style }) => ({ key, label, style })),
    rows: rows.map((row) => ({
      key: row.key,
      label: row.label,
      cells: spec.series.map(({ key, style }) =>
        numberCell(row[key as "budget"], style, {
          reason: key === "useRate" || key === "timeProgress" ? row.reason : null,
        }),
      ),
    })),
    pointsAreCells: false,
  };
}
