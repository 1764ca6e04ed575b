/** A distribution without names: one dot an office, heaped where they stand close, around a zero line. */
import { impactOf } from "../../charts/notation/impact.ts";
import { formatPp } from "../../format/number.ts";
import { Fragment } from "react";
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

/** From the least to the greatest value, 0 always among them, with room for the labels at its ends. */
export function DotRow({ values, zeroLabel }: { values: readonly number[]; zeroLabel: string }) {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const place = (value: number) => 12 + ((value - low) / (high - low || 1)) * (width - 24);
  const dots = placeDots(values, place);
  const rows = Math.max(3, ...dots.map(({ y }) => y + 1));
  const height = rows * step + 0.8;
  const labels = [
    { at: place(0), text: zeroLabel },
    { at: place(low), text: `${formatPp(low)} pp` },
    { at: place(high), text: `${formatPp(high)} pp` },
  ].filter((label, index, all) => index === 0 || Math.abs(label.at - (all[0]?.at ?? 0)) > 26);
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
        {dots.map(({ value, x, y }, index) => (
          <circle
            key={index}
            className={styles[impactOf(value, "higher")]}
            cx={x}
            cy={height - 0.6 - radius - y * step}
            r={radius}
          />
        ))}
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
}
