/**
 * What a chart says about itself: title, message, scenarios, scales. The marks are painted from it, its
 * table is made from it, and the linter judges it (lint-chart.ts).
 */
import type { Polarity } from "./impact.ts";
import type { NumberStyle } from "./number-style.ts";
import { fillFor, type Fill, type Scenario } from "./scenario.ts";

/** Who / what and in which unit / when and which scenarios: facts, never an opinion. */
export type ChartTitle = {
  /** Who: 佛山辦事處. */
  readonly unit: string;
  /** What: 銷售額. */
  readonly measure: string;
  /** 萬元, pp, 指數. */
  readonly uom: string;
  /** When: 2026 年 1–12 月. */
  readonly period: string;
  /** Which scenarios are compared: AC、PL、ΔPL. */
  readonly scenarios: string;
};

export type SeriesRole =
  /** Numbers themselves. */
  | "base"
  /** A difference of two; the only role that may be coloured, with `signal` and `expected`. */
  | "variance"
  /** What is compared with: an average, a guide price. Never filled. */
  | "benchmark"
  /** Bounds: control limits, a band. */
  | "limit"
  /** What is due by now: a tick. */
  | "expected"
  /** A finding: an alert mark. */
  | "signal";

export type Mark = "column" | "bar" | "pin" | "line" | "triangle" | "tick" | "point" | "cell";

export type SeriesSpec = {
  readonly key: string;
  /** In the reader's language; head of its column in the table. */
  readonly label: string;
  readonly scenario: Scenario | null;
  readonly role: SeriesRole;
  readonly mark: Mark;
  readonly fill: Fill;
  /** `impact`: blue for good, orange for bad. */
  readonly colour: "none" | "impact";
  readonly polarity: Polarity;
  readonly style: NumberStyle;
  /** Key of its axis. */
  readonly axis: string;
  /** Key of the series a variance is the difference of. */
  readonly of: string | null;
};

export type AxisSpec = {
  readonly key: string;
  readonly kind: NumberStyle["kind"];
  /** Values at its two ends. */
  readonly domain: readonly [number, number];
  /** Its length: chart units where it stands upright, a share of the width where it lies. */
  readonly length: number;
  readonly broken: boolean;
  /** Said on the chart where the axis does not hold 0; null where it does. */
  readonly cropNote: string | null;
  /** Said on the chart where another axis of this unit has another scale. */
  readonly ownScaleNote: string | null;
};

export type ChartSpec = {
  /** Unique on its page. */
  readonly id: string;
  readonly kind: string;
  /** The point of the chart in one sentence; null where there is none. */
  readonly message: string | null;
  readonly title: ChartTitle;
  readonly categories: {
    readonly kind: "time" | "structure";
    /** Time runs across, offices stand one below the other. */
    readonly run: "across" | "down";
    /** Head of their column in the table. */
    readonly label: string;
  };
  readonly series: readonly SeriesSpec[];
  readonly axes: readonly AxisSpec[];
};

/** What the page says about a chart before the chart adds its own marks and scales. */
export type ChartHead = Pick<ChartSpec, "id" | "message" | "title">;

type SeriesInput = Pick<SeriesSpec, "key" | "label" | "mark" | "style"> & Partial<SeriesSpec>;

/** Numbers of one scenario, filled as it must be. */
export function scenarioSeries(scenario: Scenario, input: SeriesInput): SeriesSpec {
  return {
    role: "base",
    fill: fillFor(scenario),
    colour: "none",
    polarity: "neutral",
    axis: "value",
    of: null,
    scenario,
    ...input,
  };
}

/** A difference, coloured by its impact. */
export function varianceSeries(
  input: SeriesInput & { readonly of: string; readonly polarity: Polarity },
): SeriesSpec {
  return {
    role: "variance",
    fill: "none",
    colour: "impact",
    axis: "value",
    scenario: null,
    ...input,
  };
}

/** Benchmarks, limits, what is due, findings: never filled. */
export function referenceSeries(
  role: "benchmark" | "limit" | "expected" | "signal",
  input: SeriesInput,
): SeriesSpec {
  return {
    role,
    fill: role === "benchmark" ? "hollow" : "none",
    colour: "none",
    polarity: "neutral",
    axis: "value",
    of: null,
    scenario: null,
    ...input,
  };
}

/** An axis that holds 0 and shares its scale. */
export function plainAxis(
  input: Pick<AxisSpec, "key" | "kind" | "domain" | "length"> & Partial<AxisSpec>,
): AxisSpec {
  return { broken: false, cropNote: null, ownScaleNote: null, ...input };
}

/** The series of that key; a chart that asks for one it has not declared is a fault of the code. */
export function seriesOf(spec: ChartSpec, key: string): SeriesSpec {
  const found = spec.series.find((series) => series.key === key);
  if (!found) throw new Error(`The chart ${spec.id} has no series ${key}.`);
  return found;
}

/** The axis of that key, as `seriesOf`. */
export function axisOf(spec: ChartSpec, key: string): AxisSpec {
  const found = spec.axes.find((axis) => axis.key === key);
  if (!found) throw new Error(`The chart ${spec.id} has no axis ${key}.`);
  return found;
}

/** The title as its three lines. */
export function titleLines({ title }: Pick<ChartSpec, "title">): readonly [string, string, string] {
  return [title.unit, `${title.measure} · ${title.uom}`, `${title.period} · ${title.scenarios}`];
}
