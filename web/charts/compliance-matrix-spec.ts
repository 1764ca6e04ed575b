/** Which office keeps the price of which item: icons, so that it reads without colour. */
import {
  plainAxis,
  referenceSeries,
  scenarioSeries,
  type ChartHead,
  type ChartSpec,
} from "./notation/chart-spec.ts";
import type { ChartCell, ChartTable } from "./notation/chart-table.ts";
import { rateStyle } from "./notation/number-style.ts";
import type { ChartWords } from "./parts/words.ts";

export type MatrixCell = {
  /** In band / judged; null where nothing was judged. */
  readonly compliance: number | null;
  readonly incident: "critical" | "warning" | null;
  /** Why nothing was judged. */
  readonly reason: string | null;
};

export type ComplianceMatrixData = {
  readonly items: readonly { readonly key: string; readonly label: string }[];
  readonly offices: readonly {
    readonly key: string;
    readonly label: string;
    /** One for each item, in their order. */
    readonly cells: readonly MatrixCell[];
  }[];
};

/** What a cell shows: an open incident before everything, then how much is in band. */
export type CellState = "critical" | "warning" | "partly" | "compliant" | "unknown";

/** The state of a cell; `unknown` where nothing was judged and nothing is open. */
export function stateOf({ compliance, incident }: MatrixCell): CellState {
  if (incident !== null) return incident;
  if (compliance === null) return "unknown";
  return compliance < 1 ? "partly" : "compliant";
}

/** The matrix' description: a level (in band) and a signal (an open incident) in each cell. */
export function complianceMatrixSpec(head: ChartHead, { words }: { words: ChartWords }): ChartSpec {
  return {
    ...head,
    kind: "compliance-matrix",
    categories: { kind: "structure", run: "down", label: words.office },
    series: [
      scenarioSeries("AC", {
        key: "compliance",
        label: words.compliance,
        mark: "cell",
        style: rateStyle(0),
      }),
      referenceSeries("signal", {
        key: "incident",
        label: words.signal,
        mark: "cell",
        style: rateStyle(0),
        colour: "impact",
        polarity: "higher",
      }),
    ],
    axes: [plainAxis({ key: "value", kind: "rate", domain: [0, 1], length: 1 })],
  };
}

/** Offices down, items across; each cell is the rate and, where there is one, the incident. */
export function complianceMatrixTable(
  spec: ChartSpec,
  { items, offices }: ComplianceMatrixData,
  words: ChartWords,
): ChartTable {
  const style = rateStyle(0);
  const cellOf = (cell: MatrixCell): ChartCell => {
    const word = cell.incident === null ? "" : ` ${words[cell.incident]}`;
    const text = `${style.write(cell.compliance)}${word}`;
    return { text, raw: cell.compliance, reason: cell.compliance === null ? cell.reason : null };
  };
  return {
    corner: spec.categories.label,
    columns: items.map(({ key, label }) => ({ key, label, style })),
    rows: offices.map(({ key, label, cells }) => ({ key, label, cells: cells.map(cellOf) })),
    pointsAreCells: true,
  };
}
