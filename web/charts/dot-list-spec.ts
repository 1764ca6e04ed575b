/** Key accounts one by one: visited in time or overdue. */
import {
  plainAxis,
  referenceSeries,
  scenarioSeries,
  type ChartHead,
  type ChartSpec,
} from "./notation/chart-spec.ts";
import { numberCell, wordCell, type ChartTable } from "./notation/chart-table.ts";
import { countStyle } from "./notation/number-style.ts";
import type { ChartWords } from "./parts/words.ts";

export type Account = {
  readonly key: string;
  readonly label: string;
  readonly onCycle: boolean;
  /** Null for those on cycle and for those whose overdue days cannot be said. */
  readonly daysOverdue: number | null;
};

export type DotListData = { readonly accounts: readonly Account[] };

/** The squares' description; `days` is the unit of days overdue in words. */
export function dotListSpec(
  head: ChartHead,
  { words, days }: { words: ChartWords; days: string },
): ChartSpec {
  return {
    ...head,
    kind: "dot-list",
    categories: { kind: "structure", run: "down", label: words.keyAccount },
    series: [
      scenarioSeries("AC", {
        key: "onCycle",
        label: words.onCycle,
        mark: "cell",
        style: countStyle(""),
      }),
      referenceSeries("signal", {
        key: "overdue",
        label: words.daysOverdue,
        mark: "cell",
        style: countStyle(days, "days"),
        colour: "impact",
        polarity: "lower",
        axis: "days",
      }),
    ],
    axes: [
      plainAxis({ key: "value", kind: "count", domain: [0, 1], length: 1 }),
      plainAxis({ key: "days", kind: "days", domain: [0, 1], length: 1 }),
    ],
  };
}

/** One row an account. */
export function dotListTable(
  spec: ChartSpec,
  { accounts }: DotListData,
  words: ChartWords,
): ChartTable {
  const days = spec.series.find(({ key }) => key === "overdue");
  return {
    corner: spec.categories.label,
    columns: [
      { key: "state", label: words.state, style: null },
      { key: "overdue", label: words.daysOverdue, style: days?.style ?? null },
    ],
    rows: accounts.map(({ key, label, onCycle, daysOverdue }) => ({
      key,
      label,
      cells: [
        wordCell(onCycle ? words.onCycle : words.overdue),
        onCycle || !days ? wordCell("") : numberCell(daysOverdue, days.style),
      ],
    })),
    pointsAreCells: false,
  };
}
