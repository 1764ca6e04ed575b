import { impactOf } from "../../charts/notation/impact.ts";
import { formatDayShort, formatPeriodShort } from "../../format/day.ts";
import { formatPercent, formatPp } from "../../format/number.ts";
import type { LeagueFact } from "./facts.ts";
import { headSize, HeadAndRest } from "./head-and-rest.tsx";
import { Arrow, Strip } from "./marks.tsx";
import type { WallMoney } from "./money.ts";
import { SlideFrame } from "./slide-frame.tsx";
import type { SlideProps } from "./words.ts";
import styles from "./wall.module.css";

/** The head of the league by name, the rest as a distribution: nobody is named as the last. */
export function LeagueSlide({ facts, language, t, scope, money }: SlideProps) {
  const { league } = facts;
  const unit = t("wall.unit");
  const behind = league.filter(({ delta }) => delta < 0);
  const ahead = league.length - behind.length;
  const rest = league.slice(headSize(league.length));
  const restAhead = rest.filter(({ delta }) => delta >= 0).length;
  return (
    <SlideFrame
      scope={scope}
      message={message()}
      facts={t(money ? "wall.facts.league" : "wall.facts.leagueRates", {
        unit,
        period: formatPeriodShort(facts.period, language),
        day: formatDayShort(facts.through, language),
      })}
    >
      <HeadAndRest
        rows={league}
        row={(fact) => <LeagueRow key={fact.name} fact={fact} money={money} />}
        values={rest.map(({ paceGapPp }) => paceGapPp)}
        zeroLabel={t("wall.tail.due")}
        restText={t("wall.tail.rest", {
          count: rest.length,
          ahead: restAhead,
          behind: rest.length - restAhead,
        })}
        note={leftOut()}
      />
    </SlideFrame>
  );

  /** The league and these together are all offices: who is not compared must not vanish. */
  function leftOut(): string | null {
    const parts = (["missing", "lagging", "noPlan"] as const).filter((one) => facts[one] > 0);
    return parts.map((one) => t(`wall.tail.${one}`, { count: facts[one] })).join(" · ") || null;
  }

  function message(): string {
    const compared = league.length;
    if (behind.length === 0) return t("wall.message.allAhead", { compared });
    if (!money) {
      return t("wall.message.leagueRates", { compared, ahead, behind: behind.length });
    }
    const missing = behind.reduce((sum, { delta }) => sum + delta, 0);
    return t("wall.message.league", { compared, ahead, amount: money.say(missing, true) });
  }
}

function LeagueRow({ fact, money }: { fact: LeagueFact; money: WallMoney | null }) {
  const impact = impactOf(fact.delta, "higher");
  return (
    <div className={styles.row}>
      <span className={styles.name} translate="no">
        {fact.name}
      </span>
      <Strip
        width={80}
        height={3.8}
        plan={fact.plan}
        actual={fact.actual}
        tick={fact.planToDate}
        judged
        prior={null}
        state="reported"
        reach={1.08}
      />
      <span className={styles.rate}>{formatPercent(fact.completion)}</span>
      {impact === "neutral" ? <span /> : <Arrow up={fact.delta > 0} tone={impact} />}
      <span className={styles.amount}>
        {money ? money.write(fact.delta, true) : formatPp(fact.paceGapPp)}
      </span>
    </div>
  );
}
