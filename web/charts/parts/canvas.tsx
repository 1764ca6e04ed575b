import { useId, useRef, type ReactNode } from "react";
import type { ChartSpec } from "../notation/chart-spec.ts";
import styles from "./canvas.module.css";
import { HatchIdProvider, HatchPattern } from "./hatch.tsx";
import { useChartWidth } from "./use-chart-width.ts";

export type CanvasProps = {
  spec: ChartSpec;
  /** In chart units; measured from the page where it is not given. */
  width?: number | undefined;
  /** Narrower than this the picture keeps its width and scrolls. */
  least?: number;
  height: (width: number) => number;
  children: (width: number) => ReactNode;
};

/** The picture of a plain SVG chart: as wide as its place, in chart units. */
export function Canvas({ spec, width: fixed, least = 0, height, children }: CanvasProps) {
  const box = useRef<HTMLDivElement>(null);
  const hatchId = useId();
  const measured = useChartWidth(box, fixed);
  const width = Math.max(measured, least);
  return (
    <div ref={box} className={styles.canvas} data-chart={spec.kind}>
      {measured > 0 && (
        <svg
          viewBox={`0 0 ${width} ${height(width)}`}
          // Wider than its place: a share of the place, so that it still grows with the text.
          style={{ width: `${(width / measured) * 100}%` }}
          aria-hidden="true"
          fontSize="12"
          fill="var(--text)"
        >
          <defs>
            <HatchPattern id={hatchId} />
          </defs>
          <HatchIdProvider value={hatchId}>{children(width)}</HatchIdProvider>
        </svg>
      )}
    </div>
  );
}
