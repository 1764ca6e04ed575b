/** Which point of a chart is being looked at: the frame knows, the chart shows it. */
import { createContext, useContext } from "react";

const PointFocus = createContext<number | null>(null);

export const PointFocusProvider = PointFocus.Provider;

export type HitProps = {
  /** Index of the point, as in the chart's table. */
  point: number;
  x: number;
  y: number;
  width: number;
  height: number;
};

/** The area of a point: takes the pointer, and is tinted while the point is looked at. */
export function Hit({ point, ...area }: HitProps) {
  const active = useContext(PointFocus) === point;
  return (
    <rect
      {...area}
      data-point={point}
      rx="3"
      fill={active ? "var(--text)" : "transparent"}
      fillOpacity={active ? 0.07 : 1}
    />
  );
}
