import { formatDayShort, formatPeriodShort } from "../../format/day.ts";
import { formatMoney, formatPercent } from "../../format/number.ts";
import type { FundFact } from "./facts.ts";
import { KpiRow, type SideLine } from "./kpi-row.tsx";
import { SlideFrame } from "./slide-frame.tsx";
import type { SlideProps } from "./words.ts";

/** Budget, spent and time on one bar for each fund; what was not spent on its purpose. */
export function PromotionSlide({ facts, language, t, scope }: SlideProps) {
  const { funds } = facts.promotion;
  const [all] = funds;
  const unit = t("unit.wan");
  const period = formatPeriodShort(facts.promotion.period, language);
  const money = all
    ? t("wall.message.promotion", {
        period,
        use: formatPercent(all.useRate),
        time: formatPercent(all.timeProgress),
      }) +
      (all.offPurpose === 0
        ? t("wall.message.noOffPurpose")
        : t("wall.message.offPurpose", { amount: formatMoney(all.offPurpose, "wan"), unit }))
    : "";
  return (
    <SlideFrame
      scope={scope}
      message={money}
      facts={t("wall.facts.promotion", {
        unit,
        period,
        day: formatDayShort(facts.through, language),
      })}
    >
      {funds.map((fund, index) => (
        <KpiRow
          key={fund.fund}
          label={t(`wall.rows.${fund.fund}`)}
          number={formatPercent(fund.useRate)}
          strip={{
            plan: fund.budget,
            actual: fund.spent,
            tick: fund.timeProgress * fund.budget,
            judged: false,
            prior: null,
            state: "reported",
            reach: 1.15,
            ...(index === 0 && { labels: { tick: t("wall.tail.time"), prior: null } }),
          }}
          side={sideOf(fund, t)}
        />
      ))}
    </SlideFrame>
  );
}

function sideOf(fund: FundFact, t: SlideProps["t"]): SideLine[] {
  const lines: SideLine[] = [
    { text: t("wall.rows.remaining", { amount: formatMoney(fund.remaining, "wan") }), mark: null },
  ];
  const alarm = { up: true, tone: "alarm" } as const;
  if (fund.overBudget > 0) {
    const amount = formatMoney(fund.overBudget, "wan");
    lines.push({ text: t("wall.rows.overBudget", { amount }), mark: alarm });
  }
  if (fund.offPurpose !== 0) {
    const amount = formatMoney(fund.offPurpose, "wan");
    lines.push({ text: t("wall.rows.offPurpose", { amount }), mark: alarm });
  }
  return lines;
}
