import { useLayoutEffect, useState, type RefObject } from "react";
import type { Readout } from "../../charts/notation/chart-table.ts";
import styles from "./readout-tip.module.css";

export type ReadoutTipProps = {
  /** The box the points are in; the tip is placed inside it. */
  box: RefObject<HTMLElement | null>;
  point: number;
  readout: Readout;
};

type Place = { left: number; top: number; before: boolean };

/** What a point says, beside it. The same words are spoken by the frame, so this is for the eye only. */
export function ReadoutTip({ box, point, readout }: ReadoutTipProps) {
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => {
    const area = box.current?.querySelector(`[data-point="${point}"]`);
    if (!area || !box.current) return;
    // In a picture wider than its card the point may be out of sight.
    area.scrollIntoView({ block: "nearest", inline: "nearest" });
    const outer = box.current.getBoundingClientRect();
    const inner = area.getBoundingClientRect();
    const middle = (inner.left + inner.right) / 2 - outer.left;
    const before = middle > outer.width / 2;
    const wide = inner.width > outer.width / 2;
    setPlace({
      // A row as wide as the chart: beside its end, not over its middle.
      left: wide ? outer.width * 0.62 : before ? inner.left - outer.left : inner.right - outer.left,
      top: wide ? inner.bottom - outer.top : Math.max(0, inner.top - outer.top),
      before: before && !wide,
    });
  }, [box, point]);
  return (
    <div
      className={styles.tip}
      aria-hidden="true"
      data-before={place?.before || undefined}
      style={place ? { left: place.left, top: place.top } : { visibility: "hidden" }}
    >
      <div className={styles.title}>{readout.title}</div>
      {readout.lines.map(({ label, text }) => (
        <div key={label} className={styles.line}>
          <span className={styles.label}>{label}</span>
          <span>{text}</span>
        </div>
      ))}
    </div>
  );
}
