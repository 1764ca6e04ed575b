import { Bar, ZIndexLayer, type BarShapeProps } from "recharts";
import type { ChartSpec } from "./notation/chart-spec.ts";
import { geometry } from "./notation/geometry.ts";
import { markId } from "./parts/mark-id.ts";
import { Plot } from "./parts/plot.tsx";
import { textWidth } from "./parts/text-width.ts";
import type { ChartWords } from "./parts/words.ts";
import { TierAreas, TierColumn, TierNames } from "./three-tier-columns.tsx";
import { TierDetails } from "./three-tier-details.tsx";
import { tierHeight, tierPlaces, type ThreeTierData } from "./three-tier-spec.ts";

export type ThreeTierChartProps = {
  spec: ChartSpec;
  data: ThreeTierData;
  words: ChartWords;
  width?: number;
};

/** Actual over plan, ΔPL and ΔPL% by month, on one grid of months. */
export function ThreeTierChart({ spec, data, words, width }: ThreeTierChartProps) {
  const { months } = data;
  const names = { value: "AC / PL", delta: words.deltaPlan, ratio: words.deltaPlanPercent };
  const widest = Object.values(names).map((name) => textWidth(name, geometry.smallText));
  const margin = { left: Math.max(...widest) + 8, right: 2 };
  // recharts lays the bars out, the notation draws them.
  const shapeOf = (series: "plan" | "actual" | "delta") => (bar: BarShapeProps) => {
    // Its place among all months: recharts leaves out those without a value when it counts.
    const month = months[bar.originalDataIndex];
    return month ? <TierColumn spec={spec} month={month} series={series} /> : <g />;
  };
  return (
    <Plot
      spec={spec}
      rows={months}
      margin={margin}
      height={tierHeight(spec)}
      places={tierPlaces(spec)}
      width={width}
    >
      {(total) => (
        <>
          <TierAreas spec={spec} months={months} />
          <TierNames spec={spec} names={names} left={margin.left} right={total - margin.right} />
          {(["plan", "actual"] as const).map((key) => (
            <Bar
              key={key}
              id={markId(spec, key)}
              dataKey={key}
              yAxisId="value"
              isAnimationActive={false}
              shape={shapeOf(key)}
            />
          ))}
          <Bar
            id={markId(spec, "delta")}
            dataKey="delta"
            yAxisId="delta"
            isAnimationActive={false}
            shape={shapeOf("delta")}
          />
          <ZIndexLayer zIndex={450}>
            <TierDetails
              spec={spec}
              months={months}
              left={margin.left}
              right={total - margin.right}
            />
          </ZIndexLayer>
        </>
      )}
    </Plot>
  );
}
