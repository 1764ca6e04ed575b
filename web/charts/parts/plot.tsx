import { useId, useRef, type ReactNode } from "react";
import { ComposedChart, XAxis, YAxis } from "recharts";
import type { ChartSpec } from "../notation/chart-spec.ts";
import { HatchIdProvider, HatchPattern } from "./hatch.tsx";
import styles from "./plot.module.css";
import { useChartWidth } from "./use-chart-width.ts";

/** Where an axis stands in the picture: distance of its ends from the top and bottom, in chart units. */
export type AxisPlace = { readonly key: string; readonly top: number; readonly bottom: number };

export type PlotProps<Row> = {
  spec: ChartSpec;
  rows: readonly Row[];
  /** Dots and text to the left and right of the categories. */
  margin: { readonly left: number; readonly right: number };
  height: number;
  places: readonly AxisPlace[];
  width?: number | undefined;
  children: (width: number) => ReactNode;
};

/**
 * A time chart on recharts: one picture, its upright axes one below the other with the scales of the
 * description. Nothing moves, nothing takes the focus: the frame around does that.
 */
export function Plot<Row>(props: PlotProps<Row>) {
  const { spec, rows, margin, height, places } = props;
  const box = useRef<HTMLDivElement>(null);
  const hatchId = useId();
  const width = useChartWidth(box, props.width);
  return (
    <div ref={box} className={styles.plot} data-chart={spec.kind}>
      {width > 0 && (
        <ComposedChart
          data={[...rows]}
          width={width}
          height={height}
          margin={{ top: 0, bottom: 0, ...margin }}
          // Drawn in chart units, shown as wide as the place: a print needs no second measuring.
          style={{ width: "100%", height: "auto" }}
          accessibilityLayer={false}
          barCategoryGap={0}
          aria-hidden="true"
        >
          <defs>
            <HatchPattern id={hatchId} />
          </defs>
          <XAxis dataKey="key" hide scale="band" />
          {places.map(({ key, top, bottom }) => (
            <YAxis
              key={key}
              yAxisId={key}
              hide
              type="number"
              domain={[...(spec.axes.find((axis) => axis.key === key)?.domain ?? [0, 1])]}
              allowDataOverflow
              padding={{ top, bottom }}
            />
          ))}
          <HatchIdProvider value={hatchId}>{props.children(width)}</HatchIdProvider>
        </ComposedChart>
      )}
    </div>
  );
}
