/** Offices against their province: a pin each, zero is the province. */
import {
  plainAxis,
  referenceSeries,
  varianceSeries,
  type ChartHead,
  type ChartSpec,
} from "./notation/chart-spec.ts";
import { numberCell, type ChartTable } from "./notation/chart-table.ts";
import { ppStyle } from "./notation/number-style.ts";
import { scaleReach } from "./parts/scale.ts";
import type { ChartWords } from "./parts/words.ts";

export type PinRow = {
  readonly key: string;
  readonly label: string;
  /** Change of the office's own share, in pp. */
  readonly changePp: number | null;
  /** That change minus the province's: what the pin shows. */
  readonly vsProvincePp: number | null;
  readonly reason: string | null;
  /** The reader's own office: its name is bold. */
  readonly own: boolean;
  /** False: grey, not judged. */
  readonly judged: boolean;
};

export type PinChartData = {
  readonly rows: readonly PinRow[];
  /** Change of the province's share, in pp: the zero of the pins. */
  readonly provinceChangePp: number | null;
};

/** The pins' description; one outlier does not flatten the others. */
export function pinChartSpec(
  head: ChartHead,
  { rows }: PinChartData,
  { words, changeLabel }: { words: ChartWords; changeLabel: string },
): ChartSpec {
  const values = rows.map(({ vsProvincePp }) => vsProvincePp);
  const reach = scaleReach(values) || 1;
  const known = values.filter((value) => value !== null);
  const low = Math.max(-reach, Math.min(0, ...known));
  const high = Math.min(reach, Math.max(0, ...known));
  const span = high - low || 1;
  return {
    ...head,
    kind: "pin",
    categories: { kind: "structure", run: "down", label: words.office },
    series: [
      referenceSeries("benchmark", {
        key: "province",
        label: words.provinceAverage,
        mark: "line",
        style: ppStyle(),
      }),
      varianceSeries({
        key: "changePp",
        label: changeLabel,
        mark: "cell",
        style: ppStyle(),
        of: "province",
        polarity: "higher",
      }),
      varianceSeries({
        key: "vsProvincePp",
        label: words.vsProvince,
        mark: "pin",
        style: ppStyle(),
        of: "province",
        polarity: "higher",
      }),
    ],
    axes: [
      plainAxis({
        key: "value",
        kind: "pp",
        // A little room, so that a pin's head does not stand on the edge.
        domain: [low - span * 0.03, high + span * 0.03],
        length: 1,
      }),
    ],
  };
}

/** One row an office: own change, and against the province. */
export function pinChartTable(spec: ChartSpec, { rows }: PinChartData): ChartTable {
  const columns = spec.series
    .filter(({ key }) => key !== "province")
    .map(({ key, label, style }) => ({ key, label, style }));
  return {
    corner: spec.categories.label,
    columns,
    rows: rows.map((row) => ({
      key: row.key,
      label: row.label,
      cells: columns.map(({ key, style }) =>
        numberCell(row[key as "changePp"], style, { signed: true, reason: row.reason }),
      ),
    })),
    pointsAreCells: false,
  };
}
