import { useTranslation } from "react-i18next";
import type { PerformanceRow, VisitsBlock } from "../../../shared/contract/performance.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { formatCount, formatPercent } from "../../format/number.ts";
import { formatPeriod } from "../../format/day.ts";
import { Fact, Facts } from "../../ui/fact.tsx";
import { Missing } from "../../ui/missing.tsx";

export type CoverageProps = {
  row: PerformanceRow;
  visits: VisitsBlock;
  /** The row of the newest period with a census. */
  census: PerformanceRow;
  language: Language;
};

/** Visited customers, coverage and penetration, each with its own as-of. */
export function Coverage({ row, visits, census, language }: CoverageProps) {
  const { t } = useTranslation();
  const rate = (name: "coverage" | "penetration") => {
    const block = census[name];
    if (block === null || block.value === null) {
      const reason = census.reasons[`${name}.value`] ?? "unknown";
      return <Missing reason={t(`reasons.${reason}`)} />;
    }
    return (
      <span className={block.fault ? "bad" : undefined} title={countsOf(block)}>
        {formatPercent(block.value)}
      </span>
    );
  };
  const note = (name: "coverage" | "penetration") => {
    const block = census[name];
    if (block?.fault) return { note: t("visits.fault") };
    const month = block?.month ?? null;
    return month === null
      ? {}
      : { note: t("visits.census", { month: formatPeriod(month, language) }) };
  };
  return (
    <Facts>
      <Fact
        label={t("visits.visited")}
        note={t("visits.visitedOf", { visited: visits.visited, dealers: visits.dealers })}
      >
        {visits.visitedRate === null ? (
          <Missing reason={t(`reasons.${row.reasons["visits.visitedRate"] ?? "unknown"}`)} />
        ) : (
          formatPercent(visits.visitedRate)
        )}
      </Fact>
      <Fact label={t("visits.coverage")} {...note("coverage")}>
        {rate("coverage")}
      </Fact>
      <Fact label={t("visits.penetration")} {...note("penetration")}>
        {rate("penetration")}
      </Fact>
    </Facts>
  );
}

const countsOf = (block: { numerator: number | null; denominator: number | null }) =>
  `${formatCount(block.numerator)} / ${formatCount(block.denominator)}`;
