/** A distribution without names: one dot an office, heaped where they stand close, around a zero line. */
import { impactOf } from "../../charts/notation/impact.ts";
import { isCut, placer, scaleReach } from "../../charts/parts/scale.ts";
import { formatPp } from "../../format/number.ts";
import { Fragment } from "react";
import { textWidth } from "../../charts/parts/text-width.ts";
import styles from "./wall.module.css";

const width = 167;
const radius = 1.1;
const step = 2.5;

export type Dot = { readonly value: number; readonly x: number; readonly y: number };

/** Where the dots stand: on their value's side of zero, and above the ones already there. */
export function placeDots(
  values: readonly number[],
  place: (value: number) => number,
): readonly Dot[] {
  const heaps = new Map<number, number>();
  const zero = place(0);
  return values.map((value) => {
    // Counted from the zero line: what is below it by little must not be heaped with what is above.
    const away = Math.max(1, Math.round(Math.abs(place(value) - zero) / step));
    const bin = Math.sign(value) * away + 0;
    const height = heaps.get(bin) ?? 0;
    heaps.set(bin, height + 1);
    return { value, x: zero + bin * step, y: height };
  });
}

/**
 * From the least to the greatest value, 0 always among them, with room for the labels at its ends. Who towers over
 * all others stands at the end as an arrow, under its true value: the others keep their distances.
 */
export function DotRow({ values, zeroLabel }: { values: readonly number[]; zeroLabel: string }) {
  const reach = scaleReach(values);
  const low = Math.max(-reach, Math.min(0, ...values));
  const high = Math.min(reach, Math.max(0, ...values));
  const place = placer([low, high], [12, width - 12]);
  const isBeyond = (value: number) => isCut(value, [low, high]);
  const dots = placeDots(values, place);
  const rows = Math.max(3, ...dots.map(({ y }) => y + 1));
  const height = rows * step + 0.8;
  const labels = [{ at: place(0), text: zeroLabel }, endLabel(low), endLabel(high)].filter(
    (label, index, all) => index === 0 || Math.abs(label.at - (all[0]?.at ?? 0)) > 26,
  );
  return (
    <div>
      <svg
        className={styles.dots}
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden="true"
        focusable="false"
      >
        <line className={styles.zero} x1="0" x2={width} y1={height - 0.2} y2={height - 0.2} />
        <line className={styles.zero} x1={place(0)} x2={place(0)} y1="0" y2={height} />
        {dots.map(({ value, x, y }, index) => {
          const className = styles[impactOf(value, "higher")];
          const cy = height - 0.6 - radius - y * step;
          if (!isBeyond(value))
            return <circle key={index} className={className} cx={x} cy={cy} r={radius} />;
          const tip = value < 0 ? -1 : 1;
          return (
            <path
              key={index}
              className={className}
              d={`M${x - tip} ${cy - 1.2}v2.4l${2.2 * tip} -1.2z`}
            />
          );
        })}
      </svg>
      <div className={styles.axisText}>
        {labels.map(({ at, text }) => (
          <Fragment key={text}>
            <span style={{ left: `${(at / width) * 100}%` }}>{text}</span>
          </Fragment>
        ))}
      </div>
    </div>
  );

  /** Under an end its value; or those beyond it, the first and the last of several. Inside the picture. */
  function endLabel(end: number) {
    const beyond = values.filter((value) => isBeyond(value) && value < 0 === end < 0);
    const named = beyond.length === 0 ? [end] : [Math.min(...beyond), Math.max(...beyond)];
    const text = `${[...new Set(named.map((value) => formatPp(value)))].join("…")} pp`;
    const half = textWidth(text, 5) / 2;
    return { at: Math.min(width - half, Math.max(half, place(end))), text };
  }
}
