/**
 * Judges the description of a chart against the notation: fill = scenario, colour = impact only, bars
 * from zero, pp for rates, pins for relative differences, one scale, time from left to right, two
 * columns at most, a title of three facts, a short message.
 */
import type { AxisSpec, ChartSpec, Mark, SeriesSpec } from "./chart-spec.ts";
import { messageShare } from "./message-length.ts";
import { fillFor } from "./scenario.ts";

export type FindingCode =
  | "title_incomplete"
  | "message_too_long"
  | "message_claims_cause"
  | "time_not_across"
  | "structure_not_down"
  | "columns_not_time"
  | "bars_not_structure"
  | "fill_not_scenario"
  | "fill_without_scenario"
  | "colour_not_impact"
  | "sign_missing"
  | "benchmark_filled"
  | "bars_not_from_zero"
  | "axis_broken"
  | "crop_not_noted"
  | "scales_differ"
  | "rate_difference_not_pp"
  | "percent_not_pin"
  | "too_many_columns"
  | "third_scenario_not_triangle"
  | "too_many_lines"
  | "axis_unknown";

export type Finding = { readonly code: FindingCode; readonly where: string };

/** Without a recorded cause nobody may claim one. */
const causes = /因為|因为|導致|导致|because|due to/i;
const mostLines = 15;
/** Scales that differ by less are the same: pixels are whole, domains are not. */
const sameScale = 0.01;

const fromZero = (mark: Mark) => mark === "column" || mark === "bar" || mark === "pin";
const isColumn = (mark: Mark) => mark === "column" || mark === "bar";

/** Everything wrong with a chart; empty when it keeps the notation. */
export function lintChart(spec: ChartSpec): Finding[] {
  const findings: Finding[] = [];
  const find = (code: FindingCode, where: string) => findings.push({ code, where });
  lintWords(spec, find);
  lintCategories(spec, find);
  for (const series of spec.series) {
    lintSeries(spec, series, find);
    if (!spec.axes.some(({ key }) => key === series.axis)) find("axis_unknown", series.key);
  }
  for (const axis of spec.axes) lintAxis(spec, axis, find);
  lintScales(spec.axes, find);
  return findings;
}

type Find = (code: FindingCode, where: string) => void;

function lintWords({ title, message }: ChartSpec, find: Find): void {
  for (const [fact, text] of Object.entries(title)) {
    // A chart without a unit says so with a word: 家, 指數, 狀態.
    if (text.trim() === "") find("title_incomplete", fact);
  }
  if (message === null) return;
  if (messageShare(message) > 1) find("message_too_long", message);
  if (causes.test(message)) find("message_claims_cause", message);
}

function lintCategories({ categories, series }: ChartSpec, find: Find): void {
  if (categories.kind === "time" && categories.run !== "across") find("time_not_across", "");
  if (categories.kind === "structure" && categories.run !== "down") find("structure_not_down", "");
  for (const { key, mark } of series) {
    if (mark === "column" && categories.kind !== "time") find("columns_not_time", key);
    if (mark === "bar" && categories.kind !== "structure") find("bars_not_structure", key);
  }
}

function lintSeries(spec: ChartSpec, series: SeriesSpec, find: Find): void {
  const { key, scenario, role, fill, colour, mark, style } = series;
  if (scenario !== null && fill !== fillFor(scenario) && mark !== "line") {
    find("fill_not_scenario", key);
  }
  if (scenario === null && fill !== "none" && fill !== "hollow") find("fill_without_scenario", key);
  if (role === "benchmark" && fill !== "hollow" && fill !== "none") find("benchmark_filled", key);
  const mayBeColoured = role === "variance" || role === "expected" || role === "signal";
  if (colour === "impact" && (!mayBeColoured || series.polarity === "neutral")) {
    find("colour_not_impact", key);
  }
  if (role !== "variance") return;
  // Colour never says alone which way it went.
  const [up, down] = [style.writeSigned(1e9), style.writeSigned(-1e9)];
  if (!up.startsWith("+") || !down.startsWith("\u2212")) find("sign_missing", key);
  // A cell is written, not drawn.
  if (style.kind === "percent" && mark !== "pin" && mark !== "cell") find("percent_not_pin", key);
  const base = spec.series.find((other) => other.key === series.of);
  const ofRate = base?.style.kind === "rate" || base?.style.kind === "percent";
  if (style.kind === "rate" || (ofRate && style.kind !== "pp")) find("rate_difference_not_pp", key);
}

function lintAxis(spec: ChartSpec, axis: AxisSpec, find: Find): void {
  const own = spec.series.filter((series) => series.axis === axis.key);
  const [low, high] = axis.domain;
  const holdsZero = low <= 0 && high >= 0;
  if (axis.broken) find("axis_broken", axis.key);
  if (!holdsZero && own.some(({ mark }) => fromZero(mark))) find("bars_not_from_zero", axis.key);
  if (!holdsZero && axis.cropNote === null && own.some(({ mark }) => mark === "line")) {
    find("crop_not_noted", axis.key);
  }
  if (own.filter(({ mark, role }) => isColumn(mark) && role === "base").length > 2) {
    find("too_many_columns", axis.key);
  }
  const bases = own.filter(({ role, mark }) => role === "base" && mark !== "line");
  const met = new Set<string>();
  for (const { key, scenario, mark } of bases) {
    if (scenario === null || met.has(scenario)) continue;
    met.add(scenario);
    if (met.size > 2 && mark !== "triangle") find("third_scenario_not_triangle", key);
  }
  if (own.filter(({ mark }) => mark === "line").length > mostLines) {
    find("too_many_lines", axis.key);
  }
}

function lintScales(axes: readonly AxisSpec[], find: Find): void {
  for (const [index, axis] of axes.entries()) {
    const first = axes.slice(0, index).find(({ kind }) => kind === axis.kind);
    if (!first || axis.ownScaleNote !== null) continue;
    const perUnit = ({ domain, length }: AxisSpec) => length / (domain[1] - domain[0]);
    if (Math.abs(perUnit(axis) / perUnit(first) - 1) > sameScale) find("scales_differ", axis.key);
  }
}
