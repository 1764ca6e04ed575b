import type { TFunction } from "i18next";
import { textWidth } from "../../charts/parts/text-width.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { formatDayShort } from "../../format/day.ts";
import { WallInsecure } from "../../ui/wall-insecure.tsx";
import { lastingText } from "./age-text.ts";
import type { WallFacts } from "./facts.ts";
import { fitNames, fitSides, leastOf, markWidth, sidesOf } from "./footer-names.ts";
import { dueClock, type Freshness } from "./freshness.ts";
import { Arrow, Clock } from "./marks.tsx";
import own from "./footer.module.css";

/** The width of the picture between its margins in letters of the footer, less gaps and the mark. */
const roomEm = 167.4 / 4.8 - 2.6;

export type FooterProps = {
  readonly facts: WallFacts;
  readonly freshness: Freshness;
  readonly language: Language;
  readonly t: TFunction<"page">;
  /** The connection in words: 連線 剛剛, 離線. */
  readonly link: string;
  /** From 0. */
  readonly index: number;
  readonly count: number;
  readonly paused: boolean;
  readonly onPause: () => void;
};

/** Both clocks, whether the line is open to read, who has reported, the critical strip, and where in the round we are. */
export function Footer(props: FooterProps) {
  const { facts, freshness, language, t, link, index, paused, onPause } = props;
  const late = freshness.kind === "late";
  // Chinese fonts give the dot the width of a letter: it needs no spaces.
  const dot = language === "en" ? " · " : "·";
  const left = [
    ...(facts.demo ? [t("wall.footer.demo")] : []),
    facts.dataThrough === null
      ? t("clocks.noData")
      : t("wall.footer.through", { day: formatDayShort(facts.dataThrough, language) }),
    late
      ? t("wall.footer.late", {
          time: dueClock,
          age: lastingText(freshness.lateMinutes * 60, t),
        })
      : t("wall.footer.reported", { reported: facts.reported, offices: facts.offices }),
  ].join(dot);
  const turn = `${index + 1}/${props.count}`;
  const { critical, criticalOffices } = facts.price;
  const write = (shown: readonly string[], more: boolean) =>
    shown.length === 0
      ? t("wall.footer.criticalCount", { count: critical })
      : t(more ? "wall.footer.criticalMore" : "wall.footer.critical", {
          count: critical,
          names: shown.join(t("common.separator")),
        });
  const said = textWidth(left, 1) + (late ? 2.2 : 0) + (paused ? 1 : 0);
  const full = [paused ? t("wall.footer.paused") : link, turn].join(dot);
  // A line that is lost is said by the band at the top: that it is well may be left out first.
  const rights = paused ? [full] : [full, turn];
  const name = t("access.insecureMark");
  const { mark, right } = fitSides(
    sidesOf(rights, facts.insecure ? [name, "http"] : null),
    roomEm - said,
    critical > 0 ? leastOf(criticalOffices, write) : [0],
  );
  const taken = said + markWidth(mark) + textWidth(right, 1);
  const names = fitNames(criticalOffices, roomEm - taken, write);
  return (
    <footer className={own.footer} data-min="4.8">
      <span className={own.left}>
        {mark !== null && <WallInsecure name={name} shown={mark} />}
        <span className={late ? own.late : undefined}>
          {late && <Clock />}
          {left}
        </span>
      </span>
      {critical > 0 && (
        <span className={own.critical} translate="no">
          <Arrow up tone="alarm" />
          {names}
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
