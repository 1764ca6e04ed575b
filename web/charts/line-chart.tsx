import { Line, ZIndexLayer } from "recharts";
import { axisOf, seriesOf, type ChartSpec } from "./notation/chart-spec.ts";
import { geometry } from "./notation/geometry.ts";
import { Label } from "./parts/label.tsx";
import { markId } from "./parts/mark-id.ts";
import { Plot } from "./parts/plot.tsx";
import { niceTicks, placer, spreadLabels } from "./parts/scale.ts";
import { textWidth } from "./parts/text-width.ts";
import { PointAreas, TimeAxis } from "./parts/time-axis.tsx";
import { useBands } from "./parts/use-bands.ts";
import { linePlot, type LineChartData, type LinePoint } from "./line-chart-spec.ts";

export type LineChartProps = { spec: ChartSpec; data: LineChartData; width?: number };

const height = linePlot.top + linePlot.plot + linePlot.bottom;
const place = { key: "value", top: linePlot.top, bottom: linePlot.bottom };
const foot = linePlot.top + linePlot.plot;

/** Own dark and thick, the province thin and grey; each line is named at its end. */
export function LineChart({ spec, data, width }: LineChartProps) {
  const { points } = data;
  const axis = axisOf(spec, "value");
  const style = seriesOf(spec, "own").style;
  const ticks = niceTicks(axis.domain, 3);
  const note = axis.cropNote;
  const left =
    Math.max(...ticks.map((tick) => textWidth(style.write(tick), geometry.smallText))) + 12;
  const ends = endsOf(points, spec);
  // The own line's is bold, which is wider than what `textWidth` counts.
  const right = Math.max(...ends.map(({ text }) => textWidth(text, geometry.text) * 1.1), 20) + 14;
  const y = placer(axis.domain, [foot, linePlot.top]);
  return (
    <Plot
      spec={spec}
      rows={points}
      margin={{ left, right }}
      height={height}
      places={[place]}
      width={width}
    >
      {(total) => (
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
          <Line
            id={markId(spec, "province")}
            dataKey="province"
            yAxisId="value"
            type="linear"
            isAnimationActive={false}
            dot={false}
            activeDot={false}
            stroke="var(--py)"
            strokeWidth={1.75}
          />
          <Line
            id={markId(spec, "own")}
            dataKey="own"
            yAxisId="value"
            type="linear"
            isAnimationActive={false}
            dot={false}
            activeDot={false}
            stroke="var(--ac)"
            strokeWidth={geometry.dataLine}
          />
          <ZIndexLayer zIndex={450}>
            <TimeAxis
              marks={points.map(({ key, label }) => ({ key, label }))}
              y={foot}
              left={left}
              right={total - right}
              note={note}
            />
            <Ends ends={ends} y={y} x={total - right + 8} />
            <EndDots points={points} y={y} />
          </ZIndexLayer>
        </>
      )}
    </Plot>
  );
}

type End = { key: "own" | "province"; text: string; value: number };

function endsOf(points: readonly LinePoint[], spec: ChartSpec): End[] {
  return (["own", "province"] as const).flatMap((key) => {
    const series = seriesOf(spec, key);
    const last = points.findLast((point) => point[key] !== null)?.[key];
    if (last === undefined || last === null) return [];
    return [{ key, value: last, text: `${series.label} ${series.style.write(last)}` }];
  });
}

function Ends({ ends, x, y }: { ends: readonly End[]; x: number; y: (value: number) => number }) {
  const places = spreadLabels(
    ends.map(({ value }) => y(value)),
    geometry.line,
    [linePlot.top, foot],
  );
  return ends.map(({ key, text }, index) => (
    <Label
      key={key}
      x={x}
      y={places[index] ?? 0}
      text={text}
      bold={key === "own"}
      colour={key === "own" ? "var(--text)" : "var(--text-2)"}
    />
  ));
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
