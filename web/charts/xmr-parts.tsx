import type { ChartSpec, SeriesSpec } from "./notation/chart-spec.ts";
import { geometry } from "./notation/geometry.ts";
import { markColour } from "./notation/impact.ts";
import { Label } from "./parts/label.tsx";
import { spreadLabels } from "./parts/scale.ts";
import { useBands } from "./parts/use-bands.ts";
import { guideIndex, xmrPlot, type XmrChartData, type XmrPoint } from "./xmr-chart-spec.ts";

type Placed = { points: readonly XmrPoint[]; y: (value: number) => number };

/** The allowed band behind everything and the guide price as a dashed line in it; both step by week. */
export function BandArea({ points, y }: Placed) {
  const bandOf = useBands();
  return policyRuns(points).map((run) => {
    const places = run.flatMap((point) => {
      const band = bandOf(point.key);
      return band && point.floor !== null && point.ceiling !== null
        ? [{ from: band.start, to: band.start + band.width, ...point }]
        : [];
    });
    const first = places[0];
    const last = places.at(-1);
    if (!first || !last) return null;
    const over = places.map(
      ({ from, to, ceiling }) => `${from} ${y(ceiling ?? 0)}L${to} ${y(ceiling ?? 0)}`,
    );
    const under = places.map(
      ({ from, to, floor }) => `${to} ${y(floor ?? 0)}L${from} ${y(floor ?? 0)}`,
    );
    return (
      <g key={first.key}>
        <path d={`M${over.join("L")}L${under.reverse().join("L")}Z`} fill="var(--band)" />
        <line
          x1={first.from}
          x2={last.to}
          y1={y(guideIndex)}
          y2={y(guideIndex)}
          stroke="var(--ac)"
          strokeDasharray="5 4"
          strokeWidth="1.25"
        />
      </g>
    );
  });
}

/** Weeks in a row that have a policy: one shape each, so that no seams show between weeks. */
function policyRuns(points: readonly XmrPoint[]): XmrPoint[][] {
  const runs: XmrPoint[][] = [];
  let open = false;
  for (const point of points) {
    const inside = point.floor !== null && point.ceiling !== null;
    if (inside && open) runs.at(-1)?.push(point);
    else if (inside) runs.push([point]);
    open = inside;
  }
  return runs;
}

/** A dot a week; ◆ outside a limit, ● larger for a run or a trend. */
export function SignalMarks({
  series,
  points,
  y,
  narrow,
}: Placed & { series: SeriesSpec; narrow: boolean }) {
  const bandOf = useBands();
  const colour = markColour("bad");
  return points.map(({ key, index, signal }) => {
    const band = bandOf(key);
    if (!band || index === null) return null;
    const at = { cx: band.middle, cy: y(index) };
    if (signal === null) {
      return (
        <circle key={key} data-series="index" data-value={index} {...at} r="2.5" fill="var(--ac)" />
      );
    }
    const facts = { "data-series": series.key, "data-value": index, fill: colour };
    return signal === "outside" ? (
      <path
        key={key}
        {...facts}
        d="M0 -7l7 7l-7 7l-7 -7z"
        transform={`translate(${at.cx} ${at.cy})`}
        stroke="var(--surface)"
      />
    ) : (
      <circle key={key} {...facts} {...at} r={narrow ? 3.5 : 4.5} stroke="var(--surface)" />
    );
  });
}

type EndLabel = { key: string; text: string; value: number };

/** The lines' names with their newest values. */
export function endLabelsOf(spec: ChartSpec, { points }: XmrChartData): EndLabel[] {
  // With the newest point's own: else the label beside it would be read as its value.
  return ["index", "upper", "mean", "lower", "guide", "ceiling", "floor"].flatMap((key) => {
    const series = spec.series.find((one) => one.key === key);
    const value =
      key === "guide"
        ? points.some(({ floor }) => floor !== null)
          ? guideIndex
          : null
        : (points.findLast((point) => point[key as "mean"] !== null)?.[key as "mean"] ?? null);
    if (!series || value === null) return [];
    return [{ key, value, text: `${series.label} ${series.style.write(value)}` }];
  });
}

export type EndLabelsProps = {
  labels: readonly EndLabel[];
  x: number;
  y: (value: number) => number;
  from: number;
};

/** Names at the lines' ends, kept apart. */
export function EndLabels({ labels, x, y }: EndLabelsProps) {
  const places = spreadLabels(
    labels.map(({ value }) => y(value)),
    geometry.line - 2,
    [xmrPlot.top, xmrPlot.top + xmrPlot.plot],
  );
  return labels.map(({ key, text, value }, index) => {
    const at = places[index] ?? 0;
    return (
      <g key={key}>
        <path
          d={`M${x - 8} ${y(value)}L${x - 2} ${at}`}
          stroke="var(--py)"
          strokeWidth="1"
          fill="none"
        />
        <Label
          {...{ x, text }}
          y={at}
          size={geometry.smallText}
          bold={key === "index"}
          colour={key === "index" ? "var(--text)" : "var(--text-2)"}
        />
      </g>
    );
  });
}
