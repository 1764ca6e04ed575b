/** The marks of the notation. Each says which series and which number it shows. */
import { geometry } from "../notation/geometry.ts";
import { paintOf, type Paint } from "../notation/scenario.ts";
import type { SeriesSpec } from "../notation/chart-spec.ts";
import { useHatchId } from "./hatch.tsx";

type MarkOf = { series: SeriesSpec; value: number | null };

function facts({ series, value }: MarkOf) {
  return { "data-series": series.key, "data-value": value ?? undefined };
}

export type BarMarkProps = MarkOf & {
  /** Where the foot and the head stand along the axis. */
  zero: number;
  end: number;
  /** Across the axis. */
  at: number;
  thickness: number;
  run: "across" | "up";
  /** Colour of an impact; the series' own paint where there is none. */
  colour?: string | undefined;
  /** Not judged: hatched whatever the scenario. */
  hatched?: boolean;
  cut?: boolean;
  /** What its length stands for, where that is not the value itself: a share of the plan. */
  along?: number;
};

/** A bar or column that stands on zero. */
export function BarMark(props: BarMarkProps) {
  const { series, zero, end, at, thickness, run, colour, hatched = false, cut = false } = props;
  const hatchId = useHatchId();
  const paint: Paint = colour
    ? { fill: colour, stroke: "none", strokeWidth: 0 }
    : paintOf(hatched ? "hatch" : series.fill, hatchId);
  const [from, size] = [Math.min(zero, end), Math.abs(end - zero)];
  const box =
    run === "up"
      ? { x: at, y: from, width: thickness, height: size }
      : { x: from, y: at, width: size, height: thickness };
  return (
    <>
      <rect
        {...facts(props)}
        {...box}
        {...paint}
        data-run={run}
        data-along={props.along}
        data-cut={cut || undefined}
      />
      {cut && (
        <CutArrow
          end={end}
          at={at + thickness / 2}
          run={run}
          up={run === "up" ? end < zero : end > zero}
        />
      )}
    </>
  );
}

/** An arrow over the end of a mark that is longer than its scale. */
export function CutArrow(props: { end: number; at: number; run: "across" | "up"; up: boolean }) {
  const { end, at, run, up } = props;
  const turn = run === "across" ? (up ? 90 : -90) : up ? 0 : 180;
  const [x, y] = run === "across" ? [end, at] : [at, end];
  return (
    <path
      d="M-6 3L0 -5L6 3z"
      transform={`translate(${x} ${y}) rotate(${turn})`}
      fill="var(--ac)"
      stroke="var(--surface)"
      strokeWidth="1.5"
    />
  );
}

export type PinMarkProps = MarkOf & {
  zero: number;
  end: number;
  at: number;
  run: "across" | "up";
  colour: string;
  cut?: boolean;
};

/** A pin: a line from zero with a head. Relative differences only, so it never looks like a bar. */
export function PinMark(props: PinMarkProps) {
  const { zero, end, at, run, colour, cut = false } = props;
  const line =
    run === "up" ? { x1: at, x2: at, y1: zero, y2: end } : { y1: at, y2: at, x1: zero, x2: end };
  const head = run === "up" ? { cx: at, cy: end } : { cx: end, cy: at };
  return (
    <>
      <line
        {...facts(props)}
        {...line}
        stroke={colour}
        strokeWidth={geometry.pinLine}
        data-run={run}
        data-cut={cut || undefined}
      />
      {cut ? (
        <CutArrow end={end} at={at} run={run} up={run === "up" ? end < zero : end > zero} />
      ) : (
        <circle {...head} r={geometry.pinHead} fill={colour} />
      )}
    </>
  );
}

export type TriangleMarkProps = MarkOf & {
  x: number;
  /** Of the tip. */
  y: number;
  /** Where the tip points. */
  towards: "up" | "right";
};

/** A third scenario (filled as its scenario) or a benchmark (hollow). */
export function TriangleMark(props: TriangleMarkProps) {
  const { series, x, y, towards } = props;
  const paint = paintOf(series.fill, useHatchId());
  const half = geometry.triangle;
  return (
    <path
      {...facts(props)}
      d={`M0 0l${-half} ${half * 1.7}h${half * 2}z`}
      transform={`translate(${x} ${y})${towards === "right" ? " rotate(90)" : ""}`}
      {...paint}
    />
  );
}

/** The line values stand on. A reference's own: double for a plan, light for the prior year. */
export function ZeroLine(props: {
  from: readonly [number, number];
  to: readonly [number, number];
  /** Key of its axis. */
  axis: string;
  of?: "plan" | "prior" | null;
}) {
  const [x1, y1] = props.from;
  const [x2, y2] = props.to;
  if (props.of === "plan") {
    const upright = x1 === x2;
    const offset = upright ? { x: 1.25, y: 0 } : { x: 0, y: 1.25 };
    return (
      <g
        stroke="var(--ac)"
        strokeWidth="0.75"
        data-zero-of={props.axis}
        data-place={upright ? x1 : y1}
      >
        <line x1={x1 - offset.x} x2={x2 - offset.x} y1={y1 - offset.y} y2={y2 - offset.y} />
        <line x1={x1 + offset.x} x2={x2 + offset.x} y1={y1 + offset.y} y2={y2 + offset.y} />
      </g>
    );
  }
  return (
    <line
      {...{ x1, y1, x2, y2 }}
      data-zero-of={props.axis}
      data-place={x1 === x2 ? x1 : y1}
      stroke={props.of === "prior" ? "var(--py)" : "var(--ac)"}
      strokeWidth={props.of === "prior" ? 3 : geometry.axisLine}
    />
  );
}
