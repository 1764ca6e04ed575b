import type { TFunction } from "i18next";
import { daysBetween } from "../../../shared/calendar/day.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { formatDayShort } from "../../format/day.ts";
import { formatClock } from "../../format/instant.ts";
import { ageText } from "./age-text.ts";
import type { KeptFacts } from "./kept-facts.ts";
import styles from "./wall.module.css";

/** A long weekend is not late. */
const lateAfterDays = 3;
/** A server that restarts is back before anybody needs to know. */
const quietMs = 8_000;

export type Trouble =
  | { readonly kind: "offline"; readonly ageSeconds: number; readonly shown: number }
  | { readonly kind: "failed"; readonly shown: number }
  | { readonly kind: "late"; readonly day: string; readonly days: number };

/** What a reader must know before believing the numbers, the gravest only; null when all is well. */
export function troubleOf(options: {
  kept: KeptFacts;
  now: number;
  lost: boolean;
  lastAlive: number | null;
  failed: boolean;
}): Trouble | null {
  const { kept, now, lost, lastAlive, failed } = options;
  const since = lastAlive ?? kept.fetchedAt;
  if (lost && now - since > quietMs) {
    return { kind: "offline", ageSeconds: (now - since) / 1000, shown: kept.fetchedAt };
  }
  if (failed && now - kept.fetchedAt > quietMs) return { kind: "failed", shown: kept.fetchedAt };
  const { dataThrough, today } = kept.facts;
  const days = dataThrough === null ? 0 : daysBetween(dataThrough, today);
  return dataThrough !== null && days > lateAfterDays
    ? { kind: "late", day: dataThrough, days }
    : null;
}

export type BandProps = {
  readonly trouble: Trouble;
  readonly language: Language;
  readonly t: TFunction<"page">;
};

/** Words and an icon at the top, never colour alone. */
export function Band({ trouble, language, t }: BandProps) {
  return (
    <div className={styles.band} role="status" data-min="5">
      <svg viewBox="0 0 32 32" width="1em" height="1em" aria-hidden="true" focusable="false">
        <path
          fill="none"
          stroke="currentColor"
          strokeWidth="3"
          d="M16 29a13 13 0 1 0 0-26 13 13 0 0 0 0 26zM16 9v7l5 4"
        />
      </svg>
      {textOf(trouble, language, t)}
    </div>
  );
}

function textOf(trouble: Trouble, language: Language, t: TFunction<"page">): string {
  if (trouble.kind === "late") {
    const day = formatDayShort(trouble.day, language);
    return t("wall.band.late", { day, count: trouble.days });
  }
  const time = formatClock(trouble.shown, language);
  return trouble.kind === "offline"
    ? t("wall.band.offline", { age: ageText(trouble.ageSeconds, t), time })
    : t("wall.band.failed", { time });
}
