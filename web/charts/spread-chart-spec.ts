/** How a price incident spread: offices in the order of their first breach, on one line of days. */
import { daysBetween } from "../../shared/calendar/day.ts";
import {
  plainAxis,
  referenceSeries,
  type ChartHead,
  type ChartSpec,
} from "./notation/chart-spec.ts";
import { numberCell, wordCell, type ChartTable } from "./notation/chart-table.ts";
import { formatDepth } from "../format/depth.ts";
import { countStyle, rateStyle, type NumberStyle } from "./notation/number-style.ts";
import type { ChartWords } from "./parts/words.ts";

export type SpreadRow = {
  readonly key: string;
  readonly label: string;
  /** `YYYY-MM-DD`. */
  readonly firstBreach: string;
  readonly lastBreach: string;
  readonly endedOn: string | null;
  /** How far beyond the limit / the limit; below the floor it is negative. */
  readonly depth: number;
  readonly severity: "critical" | "warning";
};

export type SpreadChartData = {
  /** By first breach, the earliest first. */
  readonly rows: readonly SpreadRow[];
  /** Last day on the chart. */
  readonly on: string;
  readonly writeDay: (day: string) => string;
};

/** Cut as in the list of incidents, with its side: both write the same digits. */
const depthStyle: NumberStyle = {
  ...rateStyle(),
  writeSigned: (value) => formatDepth(value, true),
};

/** The days from the first breach of all to `on`. */
export function spreadDays({ rows, on }: SpreadChartData): {
  readonly from: string;
  readonly days: number;
} {
  const from = rows.reduce((first, row) => (row.firstBreach < first ? row.firstBreach : first), on);
  return { from, days: Math.max(1, daysBetween(from, on)) };
}

/** The description; its axis is days since the first breach of all, `days` their unit in words. */
export function spreadChartSpec(
  head: ChartHead,
  data: SpreadChartData,
  { words, days }: { words: ChartWords; days: string },
): ChartSpec {
  const style = countStyle(days, "days");
  return {
    ...head,
    kind: "spread",
    categories: { kind: "structure", run: "down", label: words.office },
    series: [
      referenceSeries("signal", {
        key: "firstBreach",
        label: words.firstBreach,
        mark: "point",
        style,
        colour: "impact",
        polarity: "lower",
      }),
      referenceSeries("limit", { key: "lastBreach", label: words.lastBreach, mark: "line", style }),
      referenceSeries("signal", {
        key: "depth",
        label: words.depth,
        mark: "cell",
        style: depthStyle,
        axis: "text",
      }),
    ],
    axes: [
      plainAxis({ key: "value", kind: "days", domain: [0, spreadDays(data).days], length: 1 }),
      plainAxis({ key: "text", kind: "rate", domain: [0, 1], length: 1 }),
    ],
  };
}

/** One row an office. */
export function spreadChartTable(
  spec: ChartSpec,
  { rows, writeDay }: SpreadChartData,
  words: ChartWords,
): ChartTable {
  return {
    corner: spec.categories.label,
    columns: [
      { key: "firstBreach", label: words.firstBreach, style: null },
      { key: "lastBreach", label: words.lastBreach, style: null },
      { key: "depth", label: words.depth, style: depthStyle },
      { key: "severity", label: words.signal, style: null },
      { key: "state", label: words.state, style: null },
    ],
    rows: rows.map((row) => ({
      key: row.key,
      label: row.label,
      cells: [
        { text: writeDay(row.firstBreach), raw: row.firstBreach, reason: null },
        { text: writeDay(row.lastBreach), raw: row.lastBreach, reason: null },
        numberCell(row.depth, depthStyle, { signed: true }),
        wordCell(words[row.severity]),
        wordCell(row.endedOn === null ? words.open : `${words.ended} ${writeDay(row.endedOn)}`),
      ],
    })),
    pointsAreCells: false,
  };
}
