/**
 * The charts that stand on recharts, loaded when the first of them is shown: numbers and strips do not
 * wait for them. Each keeps its height while it is on the way, so nothing jumps.
 */
import { lazy, Suspense, type ReactNode } from "react";
import type { LineChartProps } from "./line-chart.tsx";
import { linePlot } from "./line-chart-spec.ts";
import type { ThreeTierChartProps } from "./three-tier-chart.tsx";
import { tierHeight } from "./three-tier-spec.ts";
import type { XmrChartProps } from "./xmr-chart.tsx";
import { xmrPlot } from "./xmr-chart-spec.ts";

const ThreeTier = lazy(async () => ({
  default: (await import("./three-tier-chart.tsx")).ThreeTierChart,
}));
const Lines = lazy(async () => ({ default: (await import("./line-chart.tsx")).LineChart }));
const Xmr = lazy(async () => ({ default: (await import("./xmr-chart.tsx")).XmrChart }));

const heightOf = (plot: { top: number; plot: number; bottom: number }) =>
  plot.top + plot.plot + plot.bottom;

function Waiting({ height, children }: { height: number; children: ReactNode }) {
  // 14 chart units are one em of the chart's text.
  const place = (
    <div aria-busy="true" style={{ fontSize: "0.875rem", height: `${height / 14}em` }} />
  );
  return <Suspense fallback={place}>{children}</Suspense>;
}

/** Months in three tiers. */
export function LazyThreeTierChart(props: ThreeTierChartProps) {
  return (
    <Waiting height={tierHeight(props.spec)}>
      <ThreeTier {...props} />
    </Waiting>
  );
}

/** Own line against the province's. */
export function LazyLineChart(props: LineChartProps) {
  return (
    <Waiting height={heightOf(linePlot)}>
      <Lines {...props} />
    </Waiting>
  );
}

/** A price index on its process limits. */
export function LazyXmrChart(props: XmrChartProps) {
  return (
    <Waiting height={heightOf(xmrPlot)}>
      <Xmr {...props} />
    </Waiting>
  );
}
