import type { TFunction } from "i18next";
import type { ComponentType } from "react";
import type { Language } from "../../../shared/i18n/language.ts";
import { Band } from "./band.tsx";
import { Footer } from "./footer.tsx";
import type { KeptFacts } from "./kept-facts.ts";
import { LeagueSlide } from "./league-slide.tsx";
import { moneyWriter } from "./money.ts";
import { PriceSlide } from "./price-slide.tsx";
import { PromotionSlide } from "./promotion-slide.tsx";
import type { Position } from "./rotation.ts";
import { ScoreSlide } from "./score-slide.tsx";
import { ShareSlide } from "./share-slide.tsx";
import { SlideBoundary } from "./slide-boundary.tsx";
import { SlideFrame } from "./slide-frame.tsx";
import { hasContent, type SlideId } from "./slides.ts";
import type { Trust } from "./trouble.ts";
import { VisitsSlide } from "./visits-slide.tsx";
import type { SlideProps } from "./words.ts";

const slideViews: Readonly<Record<SlideId, ComponentType<SlideProps>>> = {
  score: ScoreSlide,
  league: LeagueSlide,
  share: ShareSlide,
  price: PriceSlide,
  promotion: PromotionSlide,
  visits: VisitsSlide,
};

export type PictureProps = {
  readonly kept: KeptFacts;
  readonly trust: Trust;
  readonly position: Position;
  /** How many slides this round has, and which it leaves out. */
  readonly count: number;
  readonly skipped: readonly SlideId[];
  readonly paused: boolean;
  readonly amounts: boolean;
  /** Code of the office the wall has walked to; null = its own scope. */
  readonly office: string | null;
  /** The connection in words. */
  readonly link: string;
  readonly language: Language;
  readonly t: TFunction<"page">;
  readonly onBroken: (slide: SlideId) => void;
  readonly onPause: () => void;
};

/** Band, slide and footer of one moment. */
export function Picture(props: PictureProps) {
  const { kept, trust, position, count, skipped, paused, amounts, language, t } = props;
  const { facts } = kept;
  const { slide } = position;
  const View = slide === null ? null : slideViews[slide];
  return (
    <>
      {trust.trouble && <Band trouble={trust.trouble} language={language} t={t} />}
      {View === null || slide === null ? (
        <SlideFrame message={t("wall.message.nothing")} scope={scope()} facts="" children={null} />
      ) : (
        <SlideBoundary key={`${slide} ${kept.fetchedAt}`} onBroken={() => props.onBroken(slide)}>
          <View
            facts={facts}
            language={language}
            t={t}
            scope={scope()}
            banded={trust.trouble !== null}
            money={moneyWriter(amounts, { language, unitText: t("unit.wan") })}
            skipped={skippedText()}
          />
        </SlideBoundary>
      )}
      <Footer
        facts={facts}
        freshness={trust.freshness}
        language={language}
        t={t}
        link={props.link}
        index={position.index}
        count={Math.max(1, count)}
        paused={paused}
        onPause={props.onPause}
      />
    </>
  );

  function scope() {
    if (facts.scopeName === null) return t("scope.company");
    const at = facts.walk.findIndex(({ code }) => code === props.office);
    const walked = facts.walk[at];
    // A name of the company's own files is in their language, whatever the wall's is.
    return (
      <span translate="no">
        {/* Without its province, like the rows of every slide: the line has more to say. */}
        {walked ? `${walked.name} ↕${at + 1}/${facts.walk.length}` : facts.scopeName}
      </span>
    );
  }

  function skippedText(): string | null {
    if (skipped.length === 0) return null;
    const names = skipped.map((id) =>
      hasContent(id, facts)
        ? t("wall.empty.broken", { name: t(`wall.slides.${id}`) })
        : t(`wall.empty.${id}`),
    );
    return t("wall.skipped", { count: skipped.length, names: names.join(t("common.separator")) });
  }
}
