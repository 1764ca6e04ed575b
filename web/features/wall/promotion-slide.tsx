import { formatDayShort, formatPeriodShort } from "../../format/day.ts";
import { formatPercent } from "../../format/number.ts";
import type { FundFact } from "./facts.ts";
import { KpiRow, type SideLine } from "./kpi-row.tsx";
import { isCutApart } from "./money.ts";
import { SlideFrame } from "./slide-frame.tsx";
import type { SlideProps } from "./words.ts";
import styles from "./wall.module.css";

/** Budget, spent and time on one bar for each fund; what was not spent on its purpose. */
export function PromotionSlide({ facts, language, t, scope, banded, money }: SlideProps) {
  const { funds } = facts.promotion;
  const [all] = funds;
  const unit = t("wall.unit");
  const period = formatPeriodShort(facts.promotion.period, language);
  const message = all
    ? t("wall.message.promotion", {
        period,
        use: formatPercent(all.useRate),
        time: formatPercent(all.timeProgress),
      }) +
      (all.offPurpose === 0
        ? t("wall.message.noOffPurpose")
        : money
          ? t("wall.message.offPurpose", { amount: money.say(all.offPurpose) })
          : t("wall.message.offPurposeRates"))
    : "";
  // Under a band there is no room for a remark.
  const cut = money !== null && !banded && isApart(funds);
  return (
    <SlideFrame
      scope={scope}
      message={message}
      facts={t(money ? "wall.facts.promotion" : "wall.facts.promotionRates", {
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
          width={40}
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
          side={sideOf(fund, { t, money })}
        />
      ))}
      {cut && <p className={styles.note}>{t("wall.tail.cut")}</p>}
    </SlideFrame>
  );
}

const amounts = ["remaining", "overBudget", "offPurpose"] as const;

function isApart([all, ...parts]: readonly FundFact[]): boolean {
  if (!all || parts.length === 0) return false;
  return amounts.some((key) =>
    isCutApart(
      all[key],
      parts.map((part) => part[key]),
    ),
  );
}

function sideOf(fund: FundFact, { t, money }: Pick<SlideProps, "t" | "money">): SideLine[] {
  const { overBudget, offPurpose } = fund;
  const alarm = (text: string): SideLine => ({ text, mark: { up: true, tone: "alarm" } });
  if (!money) {
    const time = formatPercent(fund.timeProgress);
    return [
      { text: t("wall.rows.timeRate", { time }), mark: null },
      ...(overBudget > 0 ? [alarm(t("wall.rows.overBudgetRates"))] : []),
      ...(offPurpose !== 0 ? [alarm(t("wall.rows.offPurposeRates"))] : []),
    ];
  }
  return [
    { text: t("wall.rows.remaining", { amount: money.write(fund.remaining) }), mark: null },
    ...(overBudget > 0
      ? [alarm(t("wall.rows.overBudget", { amount: money.write(overBudget) }))]
      : []),
    ...(offPurpose !== 0
      ? [alarm(t("wall.rows.offPurpose", { amount: money.write(offPurpose) }))]
      : []),
  ];
}
