import { useRef } from "react";
import { Line, ZIndexLayer } from "recharts";
import { axisOf, seriesOf, type ChartSpec } from "./notation/chart-spec.ts";
import { geometry } from "./notation/geometry.ts";
import { Label } from "./parts/label.tsx";
import { markId } from "./parts/mark-id.ts";
import plot from "./parts/plot.module.css";
import { Plot } from "./parts/plot.tsx";
import { niceTicks, placer, spreadLabels } from "./parts/scale.ts";
import { textWidth } from "./parts/text-width.ts";
import { PointAreas, TimeAxis } from "./parts/time-axis.tsx";
import { useBands } from "./parts/use-bands.ts";
import { useChartWidth } from "./parts/use-chart-width.ts";
import { linePlot, type LineChartData, type LinePoint } from "./line-chart-spec.ts";

export type LineChartProps = { spec: ChartSpec; data: LineChartData; width?: number };

/** Narrower than this the lines are named over the plot: beside it the names would take half of it. */
const leastForNames = 480;

/** Own dark and thick, the province thin and grey; each line is named at its end, or above it on a phone. */
export function LineChart({ spec, data, width }: LineChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const total = useChartWidth(box, width);
  return (
    <div ref={box} className={plot.plot}>
      {total > 0 && <Lines {...{ spec, data, total }} />}
    </div>
  );
}

function Lines({ spec, data, total }: { spec: ChartSpec; data: LineChartData; total: number }) {
  const { points } = data;
  const axis = axisOf(spec, "value");
  const style = seriesOf(spec, "own").style;
  const ticks = niceTicks(axis.domain, 3);
  const ends = endsOf(points, spec);
  const above = total < leastForNames;
  const left =
    Math.max(...ticks.map((tick) => textWidth(style.write(tick), geometry.smallText))) + 12;
  const right = above
    ? // The last month's name stands over the middle of its month.
      textWidth(points.at(-1)?.label ?? "", geometry.smallText) / 2
    : // The own line's is bold, which is wider than what `textWidth` counts.
      Math.max(...ends.map(({ text }) => textWidth(text, geometry.text) * 1.1), 20) + 14;
  const top = linePlot.top + (above ? ends.length * geometry.line : 0);
  const foot = top + linePlot.plot;
  const height = foot + linePlot.bottom;
  const y = placer(axis.domain, [foot, top]);
  return (
    <Plot
      spec={spec}
      rows={points}
      margin={{ left, right }}
      height={height}
      places={[{ key: "value", top, bottom: linePlot.bottom }]}
      width={total}
    >
      {() => (
        <>
          <PointAreas keys={points.map(({ key }) => key)} height={height} />
          {ticks.map((tick) => (
            <g key={tick}>
              <line
                x1={left}
                x2={total - right}
                y1={y(tick)}
                y2={y(tick)}
                stroke={tick === 0 ? "var(--ac)" : "var(--line)"}
              />
              <Label
                x={left - 10}
                y={y(tick)}
                text={style.write(tick)}
                anchor="end"
                size={geometry.smallText}
                colour="var(--text-2)"
              />
            </g>
          ))}
          {(["province", "own"] as const).map((key) => (
            <Line
              key={key}
              id={markId(spec, key)}
              dataKey={key}
              yAxisId="value"
              type="linear"
              isAnimationActive={false}
              dot={false}
              activeDot={false}
              {...strokeOf[key]}
            />
          ))}
          <ZIndexLayer zIndex={450}>
            <TimeAxis
              marks={points.map(({ key, label }) => ({ key, label }))}
              y={foot}
              left={left}
              right={total - right}
              note={axis.cropNote}
            />
            {above ? (
              <Names ends={ends} />
            ) : (
              <Ends ends={ends} y={y} x={total - right + 8} foot={foot} />
            )}
            <EndDots points={points} y={y} />
          </ZIndexLayer>
        </>
      )}
    </Plot>
  );
}

const strokeOf = {
  province: { stroke: "var(--py)", strokeWidth: 1.75 },
  own: { stroke: "var(--ac)", strokeWidth: geometry.dataLine },
} as const;

type End = { key: "own" | "province"; text: string; value: number };

function endsOf(points: readonly LinePoint[], spec: ChartSpec): End[] {
  return (["own", "province"] as const).flatMap((key) => {
    const series = seriesOf(spec, key);
    const last = points.findLast((point) => point[key] !== null)?.[key];
    if (last === undefined || last === null) return [];
    return [{ key, value: last, text: `${series.label} ${series.style.write(last)}` }];
  });
}

/** The names over the plot, the higher line's first, each beside a piece of its line. */
function Names({ ends }: { ends: readonly End[] }) {
  return [...ends]
    .sort((a, b) => b.value - a.value)
    .map((end, index) => {
      const middle = (index + 0.5) * geometry.line;
      return (
        <g key={end.key}>
          <line x1="2" x2="18" y1={middle} y2={middle} {...strokeOf[end.key]} />
          <Name end={end} x={26} y={middle} />
        </g>
      );
    });
}

type EndsProps = {
  ends: readonly End[];
  x: number;
  y: (value: number) => number;
  foot: number;
};

function Ends({ ends, x, y, foot }: EndsProps) {
  const places = spreadLabels(
    ends.map(({ value }) => y(value)),
    geometry.line,
    [linePlot.top, foot],
  );
  return ends.map((end, index) => <Name key={end.key} end={end} x={x} y={places[index] ?? 0} />);
}

function Name({ end: { key, text }, x, y }: { end: End; x: number; y: number }) {
  const own = key === "own";
  return <Label {...{ x, y, text }} bold={own} colour={own ? "var(--text)" : "var(--text-2)"} />;
}

/** A point at the end of each line, and wherever a value stands alone between two gaps. */
function EndDots({ points, y }: { points: readonly LinePoint[]; y: (value: number) => number }) {
  const bandOf = useBands();
  return (["province", "own"] as const).flatMap((key) => {
    const last = points.findLastIndex((point) => point[key] !== null);
    return points.flatMap((point, index) => {
      const value = point[key];
      const band = bandOf(point.key);
      if (value === null || !band) return [];
      const alone =
        (points[index - 1]?.[key] ?? null) === null && (points[index + 1]?.[key] ?? null) === null;
      if (index !== last && !alone) return [];
      return [
        <circle
          key={`${key} ${point.key}`}
          data-series={key}
          data-value={value}
          cx={band.middle}
          cy={y(value)}
          r={key === "own" ? 4 : 3}
          fill={key === "own" ? "var(--ac)" : "var(--py)"}
        />,
      ];
    });
  });
}
