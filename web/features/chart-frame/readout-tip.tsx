import { useLayoutEffect, useRef, type RefObject } from "react";
import type { Readout } from "../../charts/notation/chart-table.ts";
import styles from "./readout-tip.module.css";

export type ReadoutTipProps = {
  /** The box the points are in; the tip is placed inside it. */
  box: RefObject<HTMLElement | null>;
  point: number;
  readout: Readout;
};

/** What a point says, beside it. The same words are spoken by the frame, so this is for the eye only. */
export function ReadoutTip({ box, point, readout }: ReadoutTipProps) {
  const tip = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const area = box.current?.querySelector(`[data-point="${point}"]`);
    if (!area || !box.current || !tip.current) return;
    scrollToPoint(area);
    const { left, top } = placeBeside(
      box.current.getBoundingClientRect(),
      area.getBoundingClientRect(),
      tip.current.offsetWidth,
    );
    tip.current.style.left = `${left}px`;
    tip.current.style.top = `${top}px`;
  }, [box, point, readout]);
  return (
    <div ref={tip} className={styles.tip} aria-hidden="true">
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

/** In a picture wider than its card the point may be out of sight; the page itself never moves. */
function scrollToPoint(area: Element): void {
  const canvas = area.closest("[data-chart]");
  if (!canvas) return;
  const outer = canvas.getBoundingClientRect();
  const inner = area.getBoundingClientRect();
  if (inner.left < outer.left) canvas.scrollLeft -= outer.left - inner.left;
  else if (inner.right > outer.right) canvas.scrollLeft += inner.right - outer.right;
}

type Box = Pick<DOMRect, "left" | "right" | "top" | "bottom" | "width">;

/** Space between a point and its tip. */
const gap = 8;

/**
 * Where a tip stands in its box: beside its point on the side with more room; under a point that is as
 * wide as the chart (a row). Always inside the box.
 */
export function placeBeside(
  outer: Box,
  area: Box,
  width: number,
): { readonly left: number; readonly top: number } {
  const row = area.width > outer.width / 2;
  const rightHalf = (area.left + area.right) / 2 > (outer.left + outer.right) / 2;
  const wanted = row
    ? outer.width * 0.6
    : rightHalf
      ? area.left - outer.left - width - gap
      : area.right - outer.left + gap;
  const left = Math.max(0, Math.min(wanted, outer.width - width));
  return { left, top: Math.max(0, (row ? area.bottom : area.top) - outer.top) };
}
