import { useMemo, useState, type ComponentType } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../shared/i18n/language.ts";
import { ageText } from "./age-text.ts";
import { Band, troubleOf } from "./band.tsx";
import { holdAfter, type Command } from "./commands.ts";
import { orbitAt } from "./daylight.ts";
import { Footer } from "./footer.tsx";
import { Help } from "./help.tsx";
import type { KeptFacts } from "./kept-facts.ts";
import { LeagueSlide } from "./league-slide.tsx";
import { PriceSlide } from "./price-slide.tsx";
import { PromotionSlide } from "./promotion-slide.tsx";
import { liveHold, positionAt, type Hold } from "./rotation.ts";
import { ScoreSlide } from "./score-slide.tsx";
import { ShareSlide } from "./share-slide.tsx";
import { SlideBoundary } from "./slide-boundary.tsx";
import { SlideFrame } from "./slide-frame.tsx";
import { hasContent, slidesOf, type SlideId } from "./slides.ts";
import { useScreenScale } from "./use-screen-scale.ts";
import { useWallKeys } from "./use-wall-keys.ts";
import { VisitsSlide } from "./visits-slide.tsx";
import type { SlideProps } from "./words.ts";
import styles from "./wall.module.css";

const slideViews: Readonly<Record<SlideId, ComponentType<SlideProps>>> = {
  score: ScoreSlide,
  league: LeagueSlide,
  share: ShareSlide,
  price: PriceSlide,
  promotion: PromotionSlide,
  visits: VisitsSlide,
};

export type WallProps = {
  readonly kept: KeptFacts | null;
  readonly link: {
    readonly state: "connecting" | "live" | "lost";
    readonly lastAlive: number | null;
  };
  /** Code of the last failure; null when all is well. */
  readonly failure: string | null;
  /** The wall clock in epoch ms; given, so that a test may turn it. */
  readonly now: number;
  readonly night: boolean;
  readonly language: Language;
  readonly onCommand: (command: Command) => void;
};

/** Full screen, one slide at a time, by the clock or by the keys. */
export function Wall(props: WallProps) {
  const { kept, link, failure, now, night, language } = props;
  const { t } = useTranslation();
  const [hold, setHold] = useState<Hold | null>(null);
  const [help, setHelp] = useState(false);
  const [broken, setBroken] = useState<{ of: KeptFacts | null; ids: ReadonlySet<SlideId> }>(() => ({
    of: null,
    ids: new Set(),
  }));
  // New numbers are a new chance for a slide that broke on the old ones.
  const brokenIds = useMemo(
    () => (broken.of === kept ? broken.ids : new Set<SlideId>()),
    [broken, kept],
  );
  const { shown, skipped } = useMemo(
    () => (kept ? slidesOf(kept.facts, brokenIds) : { shown: [], skipped: [] }),
    [kept, brokenIds],
  );
  const { slide, index, round } = positionAt(now, shown, hold);
  const held = liveHold(now, shown, hold);

  const command = (given: Command) => {
    if (given.do === "help") setHelp((open) => !open);
    else if (given.do === "escape" && help) setHelp(false);
    else {
      const next = holdAfter(given, { now, shown, hold });
      if (next !== undefined) setHold(next);
      props.onCommand(given);
    }
  };
  useWallKeys(command);

  const { x, y } = orbitAt(now);
  const scale = useScreenScale();
  return (
    <main className={styles.wall} data-wall={night ? "night" : "day"} aria-label={t("wall.title")}>
      <div
        className={styles.frame}
        style={{
          transform: `scale(${scale}) translate(calc(${x} * var(--u)), calc(${y} * var(--u)))`,
        }}
      >
        {kept ? (
          picture(kept)
        ) : (
          <SlideFrame message={waiting()} scope=" " facts="" children={null} />
        )}
        {help && <Help t={t} />}
      </div>
    </main>
  );

  function picture(from: KeptFacts) {
    const { facts } = from;
    const trouble = troubleOf({
      kept: from,
      now,
      lost: link.state === "lost",
      lastAlive: link.lastAlive,
      failed: failure !== null,
    });
    const View = slide === null ? null : slideViews[slide];
    // A name of the company's own files is in their language, whatever the wall's is.
    const scope =
      facts.scopeName === null ? t("scope.company") : <span translate="no">{facts.scopeName}</span>;
    return (
      <>
        {trouble && <Band trouble={trouble} language={language} t={t} />}
        {View === null || slide === null ? (
          <SlideFrame message={t("wall.message.nothing")} scope={scope} facts="" children={null} />
        ) : (
          <SlideBoundary
            key={`${slide} ${from.fetchedAt}`}
            onBroken={() => setBroken({ of: from, ids: new Set([...brokenIds, slide]) })}
          >
            <View
              facts={facts}
              language={language}
              t={t}
              scope={scope}
              names={held?.names ?? false}
              skipped={skippedText(from)}
            />
          </SlideBoundary>
        )}
        <Footer
          facts={facts}
          language={language}
          t={t}
          link={linkText()}
          index={index}
          count={Math.max(1, shown.length)}
          paused={held?.kind === "pause"}
          swapped={round % 2 === 1}
          onPause={() => command({ do: "pause" })}
        />
      </>
    );
  }

  function waiting(): string {
    if (failure === null) return t("wall.message.waiting");
    return failure === "network" || failure.startsWith("http_5")
      ? t("wall.message.unreachable")
      : t("wall.message.refused", { code: failure });
  }

  function linkText(): string {
    if (link.state === "lost") return t("wall.footer.lost");
    if (link.lastAlive === null) return t("clocks.connecting");
    return t("wall.footer.link", { age: ageText((now - link.lastAlive) / 1000, t) });
  }

  function skippedText({ facts }: KeptFacts): string | null {
    if (skipped.length === 0) return null;
    const names = skipped.map((id) =>
      hasContent(id, facts)
        ? t("wall.empty.broken", { name: t(`wall.slides.${id}`) })
        : t(`wall.empty.${id}`),
    );
    return t("wall.skipped", { count: skipped.length, names: names.join(t("common.separator")) });
  }
}
