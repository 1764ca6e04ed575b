import type { TFunction } from "i18next";
import type { Language } from "../../../shared/i18n/language.ts";
import { formatClock } from "../../format/instant.ts";
import { driftAt } from "./daylight.ts";
import styles from "./sleeping.module.css";

/** What is left of the picture beside the clock, in vh. */
const room = { width: 138, height: 88 };

export type SleepingProps = {
  readonly now: number;
  readonly language: Language;
  readonly t: TFunction<"page">;
};

/** Black with a dim clock that never stays: the screen is on, and nothing burns in. */
export function Sleeping({ now, language, t }: SleepingProps) {
  const { x, y } = driftAt(now, room);
  return (
    <div
      className={styles.clock}
      style={{ transform: `translate(calc(${x} * var(--u)), calc(${y} * var(--u)))` }}
      aria-label={t("wall.sleeping")}
      role="img"
    >
      {formatClock(now, language)}
    </div>
  );
}
