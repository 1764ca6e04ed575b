import type { TFunction } from "i18next";
import type { Language } from "../../../shared/i18n/language.ts";
import { formatDayShort } from "../../format/day.ts";
import type { WallFacts } from "./facts.ts";
import { Arrow } from "./marks.tsx";
import own from "./footer.module.css";
import styles from "./wall.module.css";

export type FooterProps = {
  readonly facts: WallFacts;
  readonly language: Language;
  readonly t: TFunction<"page">;
  /** The connection in words: 連線 剛剛, 離線. */
  readonly link: string;
  /** From 0. */
  readonly index: number;
  readonly count: number;
  readonly paused: boolean;
  readonly swapped: boolean;
  readonly onPause: () => void;
};

/** Both clocks, who has reported, the critical strip, and where in the round we are. */
export function Footer(props: FooterProps) {
  const { facts, language, t, link, index, count, paused, swapped, onPause } = props;
  const left = [
    ...(facts.demo ? [t("wall.footer.demo")] : []),
    facts.dataThrough === null
      ? t("clocks.noData")
      : t("wall.footer.through", { day: formatDayShort(facts.dataThrough, language) }),
    t("wall.footer.reported", { reported: facts.reported, offices: facts.offices }),
  ].join(" · ");
  const right = [paused ? t("wall.footer.paused") : link, `${index + 1}/${count}`].join(" · ");
  const { critical } = facts.price;
  const names = [...new Set(critical.map(({ office }) => office))].join(t("common.separator"));
  return (
    <footer className={own.footer} data-swapped={swapped} data-min="4.8">
      <span>{left}</span>
      {critical.length > 0 && (
        <span className={own.critical} translate="no">
          <Arrow up tone="alarm" />
          <span className={styles.name}>
            {t("wall.footer.critical", { count: critical.length, names })}
          </span>
        </span>
      )}
      <button
        type="button"
        className={paused ? `${own.turn} ${own.paused}` : own.turn}
        aria-label={paused ? t("wall.footer.resume") : t("wall.footer.pause")}
        onClick={onPause}
      >
        {paused && (
          <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <path fill="currentColor" d="M6 3h7v26H6zM19 3h7v26h-7z" />
          </svg>
        )}
        <span>{right}</span>
      </button>
    </footer>
  );
}
