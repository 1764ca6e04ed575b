import { Bar, ZIndexLayer, useXAxisScale, type BarShapeProps } from "recharts";
import { axisOf, seriesOf, type ChartSpec } from "./notation/chart-spec.ts";
import { geometry } from "./notation/geometry.ts";
import { impactOf, markColour, textColour } from "./notation/impact.ts";
import { Label } from "./parts/label.tsx";
import { BarMark, PinMark, TriangleMark, ZeroLine } from "./parts/marks.tsx";
import { Plot, type AxisPlace } from "./parts/plot.tsx";
import { Hit } from "./parts/point-focus.tsx";
import { isCut, placer } from "./parts/scale.ts";
import { labelStep, textWidth } from "./parts/text-width.ts";
import type { ChartWords } from "./parts/words.ts";
import { tiers, type ThreeTierData, type TierMonth } from "./three-tier.ts";

export type ThreeTierChartProps = {
  spec: ChartSpec;
  data: ThreeTierData;
  words: ChartWords;
  width?: number;
};

const tops = {
  value: tiers.base.top,
  delta: tiers.base.top + tiers.base.plot + tiers.base.bottom + tiers.delta.top,
  ratio:
    tiers.base.top +
    tiers.base.plot +
    tiers.base.bottom +
    tiers.delta.top +
    tiers.delta.plot +
    tiers.delta.bottom +
    tiers.ratio.top,
} as const;
const plots = {
  value: tiers.base.plot,
  delta: tiers.delta.plot,
  ratio: tiers.ratio.plot,
} as const;
const height = tops.ratio + plots.ratio + tiers.ratio.bottom;
type Tier = keyof typeof tops;

const places: readonly AxisPlace[] = (["value", "delta", "ratio"] as const).map((key) => ({
  key,
  top: tops[key],
  bottom: height - tops[key] - plots[key],
}));

/** Actual over plan, ΔPL and ΔPL% by month, on one grid of months. */
export function ThreeTierChart({ spec, data, words, width }: ThreeTierChartProps) {
  const { months } = data;
  const names = ["AC / PL", words.deltaPlan, words.deltaPlanPercent];
  const left = Math.max(...names.map((name) => textWidth(name, geometry.smallText))) + 10;
  return (
    <Plot spec={spec} rows={months} margin={{ left, right: 2 }} {...{ height, places, width }}>
      {(total) => (
        <>
          <Areas months={months} />
          {/* The bars are recharts' own, the shapes are the notation's. */}
          <Bar dataKey="plan" yAxisId="value" isAnimationActive={false} shape={planShape} />
          <Bar dataKey="actual" yAxisId="value" isAnimationActive={false} shape={actualShape} />
          <Bar dataKey="delta" yAxisId="delta" isAnimationActive={false} shape={deltaShape} />
          <ZIndexLayer zIndex={450}>
            <Details spec={spec} months={months} left={left} right={total - 2} />
          </ZIndexLayer>
        </>
      )}
    </Plot>
  );

  function planShape(shape: BarShapeProps) {
    const month = months[shape.index];
    return month ? <Column {...{ spec, month, band: bandOf(shape) }} series="plan" /> : <g />;
  }
  function actualShape(shape: BarShapeProps) {
    const month = months[shape.index];
    return month ? <Column {...{ spec, month, band: bandOf(shape) }} series="actual" /> : <g />;
  }
  function deltaShape(shape: BarShapeProps) {
    const month = months[shape.index];
    return month ? <Column {...{ spec, month, band: bandOf(shape) }} series="delta" /> : <g />;
  }
}
