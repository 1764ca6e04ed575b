import { impactOf } from "../../charts/notation/impact.ts";
import { formatDayShort, formatPeriodShort } from "../../format/day.ts";
import { formatMoney, formatPercent, formatPp } from "../../format/number.ts";
import type { ScoreFact } from "./facts.ts";
import { KpiRow, type SideLine } from "./kpi-row.tsx";
import { SlideFrame } from "./slide-frame.tsx";
import type { SlideProps } from "./words.ts";
import styles from "./wall.module.css";

/** Month, quarter and year against plan, what is due, and last year. */
export function ScoreSlide({ facts, language, t, scope, skipped }: SlideProps) {
  const unit = t("unit.wan");
  const asked = facts.score.find(({ period }) => period === facts.period) ?? facts.score[0];
  return (
    <SlideFrame
      scope={scope}
      message={asked ? scoreMessage(asked, { language, t }) : ""}
      facts={t("wall.facts.score", {
        unit,
        day: formatDayShort(facts.through, language),
      })}
    >
      {facts.score.map((score, index) => (
        <KpiRow
          key={score.period}
          label={formatPeriodShort(score.period, language)}
          number={formatPercent(score.completion)}
          strip={{
            plan: score.plan,
            actual: score.actual,
            tick: score.planToDate,
            judged: true,
            prior: score.prior,
            state: score.state,
            reach: 1.15,
            ...(index === 0 && {
              labels: { tick: t("wall.tail.due"), prior: t("wall.tail.prior") },
            }),
          }}
          side={sideOf(score)}
        />
      ))}
      {skipped !== null && <p className={styles.note}>{skipped}</p>}
    </SlideFrame>
  );
}

function sideOf({ paceGapPp, delta, actual, state }: ScoreFact): SideLine[] {
  if (paceGapPp === null || delta === null)
    return [{ text: formatMoney(actual, "wan"), mark: null }];
  // A late office is shown, never judged.
  const tone = state === "reported" ? impactOf(paceGapPp, "higher") : "neutral";
  const mark = tone === "neutral" ? null : { up: paceGapPp > 0, tone };
  return [
    { text: `${formatPp(paceGapPp)} pp`, mark },
    { text: `Δ ${formatMoney(delta, "wan", true)}`, mark: null },
  ];
}

/** 9 月完成 52.9%，落後應達 1.6 個百分點。要達標需日均 43.1 萬元。 */
function scoreMessage(score: ScoreFact, { language, t }: Pick<SlideProps, "language" | "t">) {
  const period = formatPeriodShort(score.period, language);
  const unit = t("unit.wan");
  const { completion, paceGapPp, requiredPerWorkday } = score;
  if (score.notBegun) {
    return t("league.message.notBegun", { period, plan: formatMoney(score.plan, "wan"), unit });
  }
  if (score.actual === null) return t("league.message.nothing", { period });
  if (completion === null || paceGapPp === null) {
    return t("league.message.noPlan", { period, actual: formatMoney(score.actual, "wan"), unit });
  }
  const pp = formatPp(Math.abs(paceGapPp)).replace("+", "");
  const pace = pp === formatPp(0) ? "level" : paceGapPp < 0 ? "behind" : "ahead";
  const first = t(`wall.message.${pace}`, { period, completion: formatPercent(completion), pp });
  const space = language === "en" ? " " : "";
  if (completion >= 1) return `${first}${space}${t("wall.message.met")}`;
  if (requiredPerWorkday === null) return first;
  const amount = formatMoney(requiredPerWorkday, "wan");
  return `${first}${space}${t("wall.message.daily", { amount, unit })}`;
}
