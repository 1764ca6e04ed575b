import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../shared/i18n/language.ts";
import { ageText } from "./age-text.ts";
import type { Ask, Controls, Moment } from "./controls.ts";
import { isAsleep, isAttended, orbitAt, wakeMs } from "./daylight.ts";
import { Help } from "./help.tsx";
import type { KeptFacts } from "./kept-facts.ts";
import { itemsOf } from "./menu-items.ts";
import { Menu } from "./menu.tsx";
import { Picture } from "./picture.tsx";
import { edgeOf, liveHold, longestPauseMs, positionAt } from "./rotation.ts";
import { SlideFrame } from "./slide-frame.tsx";
import { Sleeping } from "./sleeping.tsx";
import { trustIn } from "./trouble.ts";
import { useControls } from "./use-controls.ts";
import { useScreenScale } from "./use-screen-scale.ts";
import { useSlides } from "./use-slides.ts";
import styles from "./wall.module.css";

export type WallProps = {
  readonly kept: KeptFacts | null;
  readonly link: {
    readonly state: "connecting" | "live" | "lost";
    readonly lastAlive: number | null;
  };
  /** Code of the last failure; null when all is well. */
  readonly failure: string | null;
  /** The wall clock in epoch ms and in minutes from midnight; given, so that a test may turn it. */
  readonly clock: { readonly now: number; readonly minute: number };
  /** When a person opened the page; null when it started by itself. */
  readonly openedAt: number | null;
  /** `dim`: less light than by day, through a grey pane. */
  readonly look: { readonly night: boolean; readonly dim: boolean };
  /** False = rates only. */
  readonly amounts: boolean;
  /** Code of the office the wall has walked to; null = its own scope. */
  readonly office: string | null;
  /** Name of the wall's own scope; null where it is not known yet. */
  readonly home: string | null;
  readonly language: Language;
  readonly onAsk: (ask: Ask) => void;
  /** One slide has gone and the next has come; `attended`: somebody is at the keys. */
  readonly onEdge: (attended: boolean) => void;
};

/** Full screen, one slide at a time, by the clock or by the keys. */
export function Wall(props: WallProps) {
  const { kept, link, failure, clock, look, language, amounts, office, onAsk } = props;
  const { now, minute } = clock;
  const { t } = useTranslation();
  const { shown, skipped, onBroken } = useSlides(kept);
  const items = itemsOf({ office });
  const momentOf = ({ touched }: Controls): Moment => ({
    now,
    asleep: isAsleep({ now, minute, touched }),
    shown,
    items,
    offices: kept?.facts.walk.length ?? 0,
  });
  const { controlsAt, onCommand, onChoose } = useControls({
    first: props.openedAt,
    momentOf,
    onAsk,
  });
  const controls = controlsAt(now);
  const { hold, panel, touched } = controls;
  const { asleep } = momentOf(controls);
  const position = positionAt(now, shown, hold);
  const paused = liveHold(now, shown, hold)?.kind === "pause";

  useEdge(edgeOf(now, position), () => props.onEdge(isAttended({ now, touched }, wakeMs)));
  const forgotten = office !== null && !isAttended({ now, touched }, longestPauseMs);
  useEffect(() => {
    // An office that somebody looked at and left is nobody's to be shown all day.
    if (forgotten) onAsk({ ask: "whole" });
  }, [forgotten, onAsk]);

  const trust = kept
    ? trustIn(kept, {
        now,
        minute,
        lost: link.state === "lost",
        lastAlive: link.lastAlive,
        failed: failure !== null,
      })
    : null;
  const dark = asleep || controls.blank;
  const { x, y } = orbitAt(now);
  const scale = useScreenScale();
  return (
    <main
      className={styles.wall}
      data-wall={dark ? "black" : look.night ? "night" : "day"}
      aria-label={t("wall.title")}
    >
      <div
        className={styles.frame}
        data-swapped={position.round % 2 === 1}
        data-stale={trust?.freshness.kind === "stale" || undefined}
        style={{
          transform: `scale(${scale}) translate(calc(${x} * var(--u)), calc(${y} * var(--u)))`,
        }}
      >
        {asleep ? <Sleeping now={now} language={language} t={t} /> : !dark && content()}
      </div>
      {look.dim && !dark && <div className={styles.dim} />}
    </main>
  );

  function content() {
    return (
      <>
        {kept && trust ? (
          <Picture
            kept={kept}
            trust={trust}
            position={position}
            count={shown.length}
            skipped={skipped}
            paused={paused}
            amounts={amounts}
            office={office}
            link={linkText()}
            language={language}
            t={t}
            onBroken={onBroken}
            onPause={() => onCommand({ do: "pause" })}
          />
        ) : (
          <SlideFrame message={waiting()} scope=" " facts="" children={null} />
        )}
        {panel?.kind === "menu" && (
          <Menu
            items={items}
            at={Math.min(panel.item, items.length - 1)}
            state={{ paused, night: look.night, amounts }}
            whole={props.home ?? t("scope.company")}
            onChoose={onChoose}
            t={t}
          />
        )}
        {panel?.kind === "help" && <Help t={t} />}
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
}

/** Calls `onEdge` whenever the edge is another one, not at the first. */
function useEdge(edge: string, onEdge: () => void): void {
  const last = useRef(edge);
  useEffect(() => {
    if (last.current === edge) return;
    last.current = edge;
    onEdge();
  });
}
