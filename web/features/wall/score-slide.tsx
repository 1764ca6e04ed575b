import { impactOf } from "../../charts/notation/impact.ts";
import { formatDayShort, formatPeriodShort } from "../../format/day.ts";
import { formatPercent, formatPp } from "../../format/number.ts";
import type { ScoreFact } from "./facts.ts";
import { KpiRow, type SideLine } from "./kpi-row.tsx";
import { SlideFrame } from "./slide-frame.tsx";
import type { SlideProps } from "./words.ts";
import styles from "./wall.module.css";

/** Month, quarter and year against plan, what is due, and last year. */
export function ScoreSlide({ facts, language, t, scope, skipped, banded, money }: SlideProps) {
  const unit = t("wall.unit");
  const asked = facts.score.find(({ period }) => period === facts.period) ?? facts.score[0];
  const compared = comparedText(facts.score, language, t);
  // Under a band there is room for one remark: what the numbers are comes before what is not there.
  const shownSkipped = banded && compared !== null ? null : skipped;
  return (
    <SlideFrame
      scope={scope}
      message={asked ? scoreMessage(asked, { language, t, money }) : ""}
      facts={t(money ? "wall.facts.score" : "wall.facts.scoreRates", {
        unit,
        day: formatDayShort(facts.through, language),
      })}
    >
      {facts.score.map((score, index) => (
        <KpiRow
          key={score.period}
          label={formatPeriodShort(score.period, language)}
          number={formatPercent(score.completion)}
          width={54}
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
          side={sideOf(score, money)}
        />
      ))}
      {compared !== null && <p className={styles.note}>{compared}</p>}
      {shownSkipped !== null && <p className={styles.note}>{shownSkipped}</p>}
    </SlideFrame>
  );
}

/** 完成率按可比辦事處：22/24（9 月）；null where the rates cover all that the amounts do. */
function comparedText(
  scores: readonly ScoreFact[],
  language: SlideProps["language"],
  t: SlideProps["t"],
): string | null {
  const spans = scores.flatMap(({ compared, period }) => {
    if (compared === null) return [];
    const name = formatPeriodShort(period, language);
    return [language === "en" ? `${compared} (${name})` : `${compared}（${name}）`];
  });
  return spans.length === 0
    ? null
    : t("wall.tail.compared", { spans: spans.join(t("common.separator")) });
}

function sideOf(
  { paceGapPp, delta, actual, state }: ScoreFact,
  money: SlideProps["money"],
): SideLine[] {
  const plain = (text: string): SideLine => ({ text, mark: null });
  if (paceGapPp === null || delta === null) return money ? [plain(money.write(actual))] : [];
  // A late office is shown, never judged.
  const tone = state === "reported" ? impactOf(paceGapPp, "higher") : "neutral";
  const mark = tone === "neutral" ? null : { up: paceGapPp > 0, tone };
  return [
    { text: `${formatPp(paceGapPp)} pp`, mark },
    ...(money ? [plain(`Δ ${money.write(delta, true)}`)] : []),
  ];
}

/** 9 月完成 52.9%，落後應達 1.6 個百分點。要達標需日均 43.1 萬元。 */
function scoreMessage(
  score: ScoreFact,
  { language, t, money }: Pick<SlideProps, "language" | "t" | "money">,
) {
  const period = formatPeriodShort(score.period, language);
  const { completion, paceGapPp, requiredPerWorkday } = score;
  if (score.notBegun) {
    return money
      ? t("league.message.notBegun", { period, plan: money.say(score.plan) })
      : t("wall.message.notBegun", { period });
  }
  if (score.actual === null) return t("league.message.nothing", { period });
  if (completion === null || paceGapPp === null) {
    return money
      ? t("league.message.noPlan", { period, actual: money.say(score.actual) })
      : t("wall.message.noPlan", { period });
  }
  const pp = formatPp(Math.abs(paceGapPp)).replace("+", "");
  const pace = pp === formatPp(0) ? "level" : paceGapPp < 0 ? "behind" : "ahead";
  const first = t(`wall.message.${pace}`, { period, completion: formatPercent(completion), pp });
  const space = language === "en" ? " " : "";
  if (completion >= 1) return `${first}${space}${t("wall.message.met")}`;
  if (requiredPerWorkday === null || !money) return first;
  const amount = money.need(requiredPerWorkday);
  return `${first}${space}${t("wall.message.daily", { amount })}`;
}
