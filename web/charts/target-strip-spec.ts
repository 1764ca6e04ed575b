/** Month, quarter and year against plan: frame = plan, solid = actual, tick = what is due by now. */
import {
  plainAxis,
  referenceSeries,
  scenarioSeries,
  varianceSeries,
  type ChartHead,
  type ChartSpec,
} from "./notation/chart-spec.ts";
import { numberCell, wordCell, type ChartTable } from "./notation/chart-table.ts";
import { percentStyle, ppStyle, rateStyle, type NumberStyle } from "./notation/number-style.ts";
import type { ChartWords } from "./parts/words.ts";

export type StripRow = {
  readonly key: string;
  readonly label: string;
  /** 分. */
  readonly plan: number | null;
  readonly actual: number | null;
  readonly due: number | null;
  readonly prior: number | null;
  readonly completion: number | null;
  readonly expectedCompletion: number | null;
  readonly paceGapPp: number | null;
  readonly deltaDue: number | null;
  readonly growth: number | null;
  /** What is left to do, in words: 餘 10 工作日，需日均 37.3. */
  readonly note: string;
  /** `lagging` is hatched and not judged, `missing` a dashed frame. */
  readonly state: "reported" | "lagging" | "missing";
  /** Why there is no completion. */
  readonly reason: string | null;
};

export type TargetStripData = { readonly rows: readonly StripRow[] };

/** How much of a plan the strips hold; all strips share it, so that their frames are one length. */
export const stripReach = 1.15;

/** The strips' description: every strip on the scale of its own plan. */
export function targetStripSpec(
  head: ChartHead,
  { words, money }: { words: ChartWords; money: NumberStyle },
): ChartSpec {
  const strip = { mark: "bar", style: money } as const;
  const variance = { of: "actual", polarity: "higher", axis: "text" } as const;
  return {
    ...head,
    kind: "target-strip",
    categories: { kind: "structure", run: "down", label: words.period },
    series: [
      scenarioSeries("PL", { key: "plan", label: words.plan, ...strip }),
      scenarioSeries("AC", { key: "actual", label: words.actual, ...strip }),
      referenceSeries("expected", {
        key: "due",
        label: words.due,
        ...strip,
        mark: "tick",
        colour: "impact",
        polarity: "higher",
      }),
      scenarioSeries("PY", { key: "prior", label: words.prior, ...strip, mark: "triangle" }),
      scenarioSeries("AC", {
        key: "completion",
        label: words.completion,
        mark: "cell",
        style: rateStyle(),
        axis: "text",
      }),
      referenceSeries("expected", {
        key: "expectedCompletion",
        label: words.expected,
        mark: "cell",
        style: rateStyle(),
        axis: "text",
      }),
      varianceSeries({
        key: "paceGapPp",
        label: words.paceGap,
        mark: "cell",
        style: ppStyle(),
        ...variance,
        of: "completion",
      }),
      varianceSeries({
        key: "deltaDue",
        label: words.deltaDue,
        mark: "cell",
        style: money,
        ...variance,
      }),
      varianceSeries({
        key: "growth",
        label: words.growth,
        mark: "cell",
        style: percentStyle(),
        ...variance,
      }),
    ],
    axes: [
      plainAxis({ key: "value", kind: "rate", domain: [0, stripReach], length: 1 }),
      plainAxis({ key: "text", kind: "count", domain: [0, 1], length: 1 }),
    ],
  };
}

/** One row a period; the last column is what is left to do. */
export function targetStripTable(
  spec: ChartSpec,
  { rows }: TargetStripData,
  words: ChartWords,
): ChartTable {
  return {
    corner: spec.categories.label,
    columns: [
      ...spec.series.map(({ key, label, style }) => ({ key, label, style })),
      { key: "note", label: words.toTarget, style: null },
    ],
    rows: rows.map((row) => ({
      key: row.key,
      label: row.label,
      cells: [
        ...spec.series.map(({ key, role, style }) =>
          numberCell(row[key as "plan"], style, {
            signed: role === "variance",
            reason: key === "completion" ? row.reason : null,
          }),
        ),
        wordCell(row.note),
      ],
    })),
    pointsAreCells: false,
  };
}
