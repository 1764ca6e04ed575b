import type { TFunction } from "i18next";
import type { Language } from "../../../shared/i18n/language.ts";
import { formatDayWords } from "../../format/day.ts";
import { formatClock } from "../../format/instant.ts";
import { lastingText } from "./age-text.ts";
import { Clock } from "./marks.tsx";
import type { Trouble } from "./trouble.ts";
import styles from "./band.module.css";

const daySeconds = 86_400;

export type BandProps = {
  readonly trouble: Trouble;
  readonly language: Language;
  readonly t: TFunction<"page">;
};

/** Words and an icon at the top, never colour alone. */
export function Band({ trouble, language, t }: BandProps) {
  return (
    <div className={styles.band} role="status" data-min="5">
      <Clock />
      {textOf(trouble, language, t)}
    </div>
  );
}

function textOf(trouble: Trouble, language: Language, t: TFunction<"page">): string {
  switch (trouble.kind) {
    case "stale": {
      const day = formatDayWords(trouble.day, language);
      return t("wall.band.stale", { day, age: lastingText(trouble.days * daySeconds, t) });
    }
    case "offline": {
      const time = formatClock(trouble.shown, language);
      return t("wall.band.offline", { age: lastingText(trouble.seconds, t), time });
    }
    case "failed":
      return t("wall.band.failed", { time: formatClock(trouble.shown, language) });
  }
}
