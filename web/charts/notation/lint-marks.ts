/**
 * Judges what was really drawn: every mark is painted as its series says, in tokens of the theme, bars
 * stand on zero, and one unit has one scale over the whole chart.
 */
import type { ChartSpec } from "./chart-spec.ts";
import { paintOf } from "./scenario.ts";

/** A shape as it stands in the picture; geometry in the units of its picture. */
export type DrawnMark = {
  readonly series: string;
  /** rect, line, path, circle. */
  readonly shape: string;
  readonly fill: string;
  readonly stroke: string;
  /** What its length stands for; null where it shows no number. */
  readonly value: number | null;
  /** For bars and columns: length along the axis, and how far its foot stands from zero. */
  readonly length: number | null;
  readonly footFromZero: number | null;
  /** Cut at the end of the scale and marked with an arrow. */
  readonly cut: boolean;
};

export type MarkFinding = {
  readonly code:
    "series_unknown" | "paint_not_series" | "colour_not_token" | "not_on_zero" | "not_to_scale";
  readonly where: string;
};

const token = /^(none|transparent|currentColor|var\(--[\w-]+\)|url\(#[\w-]+\)|)$/;
const impactColour = /^var\(--(good|bad|py|text-2)\)$/;
/** Half a pixel of anti-aliasing and the width of the axis. */
const slack = 1;

/** Everything wrong with the marks of one chart. */
export function lintMarks(spec: ChartSpec, marks: readonly DrawnMark[]): MarkFinding[] {
  const findings: MarkFinding[] = [];
  const scaleByKind = new Map<string, number>();
  for (const mark of marks) {
    const series = spec.series.find(({ key }) => key === mark.series);
    const where = `${spec.id} ${mark.series} ${mark.value ?? ""}`;
    const find = (code: MarkFinding["code"]) => findings.push({ code, where });
    if (!series) {
      find("series_unknown");
      continue;
    }
    if (!token.test(mark.fill) || !token.test(mark.stroke)) find("colour_not_token");
    const painted = mark.fill === "none" || mark.fill === "" ? mark.stroke : mark.fill;
    const coloured = /^var\(--(good|bad)\)$/.test(painted);
    if (coloured && series.colour !== "impact") find("paint_not_series");
    if (series.colour === "impact" && !coloured && !impactColour.test(painted) && mark.value) {
      find("paint_not_series");
    }
    if (mark.shape === "rect" && series.scenario !== null) {
      const wanted = paintOf(series.fill, "").fill.replace(/^url.*/, "url");
      // A number that is not judged (late, partial) may be hatched whatever its scenario.
      const drawn = mark.fill.replace(/^url.*/, "url");
      if (drawn !== wanted && drawn !== "url") find("paint_not_series");
    }
    if (mark.footFromZero !== null && mark.footFromZero > slack) find("not_on_zero");
    if (mark.length === null || !mark.value || mark.cut || mark.length < 4) continue;
    const axis = spec.axes.find(({ key }) => key === series.axis);
    const group = axis?.ownScaleNote === null ? axis.kind : series.axis;
    const perUnit = mark.length / Math.abs(mark.value);
    const first = scaleByKind.get(group);
    if (first === undefined) scaleByKind.set(group, perUnit);
    else if (Math.abs(perUnit - first) * Math.abs(mark.value) > slack * 1.5) find("not_to_scale");
  }
  return findings;
}
