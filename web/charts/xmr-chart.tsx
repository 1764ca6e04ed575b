import { Line, ZIndexLayer } from "recharts";
import { axisOf, seriesOf, type ChartSpec } from "./notation/chart-spec.ts";
import { geometry } from "./notation/geometry.ts";
import { markId } from "./parts/mark-id.ts";
import { Plot } from "./parts/plot.tsx";
import { placer } from "./parts/scale.ts";
import { textWidth } from "./parts/text-width.ts";
import { PointAreas, TimeAxis } from "./parts/time-axis.tsx";
import type { ChartWords } from "./parts/words.ts";
import { SignalKey } from "./signal-key.tsx";
import { xmrPlot, type XmrChartData } from "./xmr-chart-spec.ts";
import { BandArea, EndLabels, SignalMarks, endLabelsOf } from "./xmr-parts.tsx";
import { xmrVerdict } from "./xmr-words.ts";

export type XmrChartProps = {
  spec: ChartSpec;
  data: XmrChartData;
  words: ChartWords;
  width?: number;
};

const height = xmrPlot.top + xmrPlot.plot + xmrPlot.bottom;
const place = { key: "value", top: xmrPlot.top, bottom: xmrPlot.bottom };
const foot = xmrPlot.top + xmrPlot.plot;

const still = {
  yAxisId: "value",
  type: "linear",
  isAnimationActive: false,
  dot: false,
  activeDot: false,
} as const;

/** Points, mean and limits; the guide price dashed over the band; signals marked and named. */
export function XmrChart({ spec, data, words, width }: XmrChartProps) {
  const { points } = data;
  const axis = axisOf(spec, "value");
  const y = placer(axis.domain, [foot, xmrPlot.top]);
  const labels = endLabelsOf(spec, data);
  const right = Math.max(...labels.map(({ text }) => textWidth(text, geometry.smallText))) + 12;
  // The first week's name is wider than its week and stands over its middle.
  const left = Math.max(6, textWidth(points[0]?.label ?? "", geometry.smallText) / 2);
  const verdict = xmrVerdict(data, words);
  const named = (key: string) => ({ id: markId(spec, key), dataKey: key });
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
          <BandArea points={points} y={y} />
          <Line {...still} {...named("upper")} stroke="var(--text-2)" strokeWidth={1.25} />
          <Line {...still} {...named("lower")} stroke="var(--text-2)" strokeWidth={1.25} />
          <Line {...still} {...named("mean")} stroke="var(--py)" strokeWidth={1.25} />
          <Line {...still} {...named("index")} stroke="var(--ac)" strokeWidth={1.75} />
          <ZIndexLayer zIndex={450}>
            <TimeAxis
              marks={points.map(({ key, label }) => ({ key, label }))}
              y={foot}
              left={left}
              right={total - right}
              note={axis.cropNote}
            />
            <SignalMarks
              series={seriesOf(spec, "signal")}
              points={points}
              y={y}
              narrow={total < 480}
            />
            <EndLabels labels={labels} x={total - right + 8} y={y} from={left} />
            <SignalKey
              points={points}
              words={words}
              verdict={verdict}
              x={left}
              room={total - left}
            />
          </ZIndexLayer>
        </>
      )}
    </Plot>
  );
}
