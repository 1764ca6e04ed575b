import { formatDayShort, formatPeriodShort } from "../../format/day.ts";
import { formatCount, formatPercent } from "../../format/number.ts";
import type { VisitFact } from "./facts.ts";
import { KpiRow, type SideLine } from "./kpi-row.tsx";
import { SlideFrame } from "./slide-frame.tsx";
import type { SlideProps } from "./words.ts";

/** Key accounts on their cycle, dealers visited, outlets covered. */
export function VisitsSlide({ facts, language, t, scope }: SlideProps) {
  const { visits } = facts;
  return (
    <SlideFrame
      scope={scope}
      message={visitsMessage(visits, t)}
      facts={t("wall.facts.visits", {
        period: formatPeriodShort(facts.period, language),
        day: formatDayShort(facts.through, language),
      })}
    >
      {visits.map((fact) => (
        <KpiRow
          key={fact.kind}
          label={t(`wall.rows.${fact.kind}`)}
          number={formatPercent(fact.rate)}
          width={44}
          strip={{
            plan: fact.all,
            actual: fact.done,
            tick: null,
            judged: false,
            prior: null,
            state: "reported",
            reach: 1.05,
          }}
          side={sideOf(fact, t)}
        />
      ))}
    </SlideFrame>
  );
}

function visitsMessage(visits: readonly VisitFact[], t: SlideProps["t"]): string {
  const keyAccounts = visits.find(({ kind }) => kind === "keyAccounts");
  if (keyAccounts) {
    const { done, all, overdue } = keyAccounts;
    return t("wall.message.visits", { keyAccounts: all, onCycle: done, overdue: overdue ?? 0 });
  }
  const visited = visits.find(({ kind }) => kind === "visited");
  if (visited) return t("wall.message.visited", { dealers: visited.all, visited: visited.done });
  return t("wall.slides.visits");
}

function sideOf(fact: VisitFact, t: SlideProps["t"]): SideLine[] {
  const counts = { text: `${formatCount(fact.done)}/${formatCount(fact.all)}`, mark: null };
  if (fact.overdue === null || fact.overdue === 0) return [counts];
  const text = t("wall.rows.overdue", { count: fact.overdue });
  return [counts, { text, mark: "late" }];
}
