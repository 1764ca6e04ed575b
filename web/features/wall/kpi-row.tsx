import type { Impact } from "../../charts/notation/impact.ts";
import { Arrow, Clock, Pin, Strip, type PinProps, type StripProps } from "./marks.tsx";
import styles from "./wall.module.css";

export type SideLine = {
  readonly text: string;
  /** `late`: no direction, time that has passed. */
  readonly mark: { readonly up: boolean; readonly tone: Impact | "alarm" } | "late" | null;
};

export type KpiRowProps = {
  readonly label: string;
  readonly number: string;
  /** A strip for an amount against its plan, a pin for a difference. */
  readonly strip: Omit<StripProps, "width" | "height"> | null;
  /** Of the strip or pin: what the words at its sides leave, the same for every row of a slide. */
  readonly width: number;
  readonly pin?: Omit<PinProps, "width">;
  /** At most two lines beside the number. */
  readonly side: readonly SideLine[];
};

/** One number that is read from the door, its strip, and two facts beside it. */
export function KpiRow({ label, number, strip, width, pin, side }: KpiRowProps) {
  return (
    <div className={styles.kpi}>
      <span>{label}</span>
      {strip && <Strip width={width} height={8} {...strip} />}
      {pin && <Pin width={width} {...pin} />}
      <span className={styles.number} data-min="14">
        {number}
      </span>
      <div className={styles.side}>
        {side.map(({ text, mark }) => (
          <div key={text}>
            {mark === "late" ? <Clock /> : mark && <Arrow {...mark} />}
            <span>{text}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
