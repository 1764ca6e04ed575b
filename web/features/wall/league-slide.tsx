import { impactOf } from "../../charts/notation/impact.ts";
import { formatDayShort, formatPeriodShort } from "../../format/day.ts";
import { formatMoney, formatPercent } from "../../format/number.ts";
import type { LeagueFact } from "./facts.ts";
import { headSize, HeadAndRest } from "./head-and-rest.tsx";
import { Arrow, Strip } from "./marks.tsx";
import { SlideFrame } from "./slide-frame.tsx";
import type { SlideProps } from "./words.ts";
import styles from "./wall.module.css";

/** The head of the league by name, the rest as a distribution; names of the last only while held. */
export function LeagueSlide({ facts, language, t, scope, names }: SlideProps) {
  const { league } = facts;
  const unit = t("unit.wan");
  const behind = league.filter(({ delta }) => delta < 0);
  const ahead = league.length - behind.length;
  const rest = league.slice(headSize(league.length));
  const restAhead = rest.filter(({ delta }) => delta >= 0).length;
  return (
    <SlideFrame
      scope={scope}
      message={
        behind.length === 0
          ? t("wall.message.allAhead", { compared: league.length })
          : t("wall.message.league", {
              compared: league.length,
              ahead,
              amount: formatMoney(
                behind.reduce((sum, { delta }) => sum + delta, 0),
                "wan",
                true,
              ),
              unit,
            })
      }
      facts={t("wall.facts.league", {
        unit,
        period: formatPeriodShort(facts.period, language),
        day: formatDayShort(facts.through, language),
      })}
    >
      <HeadAndRest
        rows={league}
        names={names}
        row={(fact) => <LeagueRow key={fact.name} fact={fact} />}
        values={rest.map(({ paceGapPp }) => paceGapPp)}
        zeroLabel={t("wall.tail.due")}
        restText={t("wall.tail.rest", {
          count: rest.length,
          ahead: restAhead,
          behind: rest.length - restAhead,
        })}
        note={
          facts.missing + facts.lagging === 0
            ? null
            : t("wall.tail.unreported", { missing: facts.missing, lagging: facts.lagging })
        }
      />
    </SlideFrame>
  );
}

function LeagueRow({ fact }: { fact: LeagueFact }) {
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
      <span className={styles.amount}>{formatMoney(fact.delta, "wan", true)}</span>
    </div>
  );
}
