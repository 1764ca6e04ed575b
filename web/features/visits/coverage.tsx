import { useTranslation } from "react-i18next";
import type { PerformanceRow, VisitsBlock } from "../../../shared/contract/performance.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { formatCount, formatPercent } from "../../format/number.ts";
import { formatPeriod, formatPeriodShort } from "../../format/day.ts";
import { Fact, Facts } from "../../ui/fact.tsx";
import { Missing } from "../../ui/missing.tsx";
import { Origin } from "../../ui/origin.tsx";

/** A row, how its account is asked for, and of which period. */
type Numbered = {
  readonly row: PerformanceRow;
  readonly key: string;
  readonly period: { readonly key: string };
};

export type CoverageProps = {
  subject: Numbered;
  visits: VisitsBlock;
  /** The newest period with a census. */
  census: Numbered;
  language: Language;
};

/** Visited customers, coverage and penetration, each with its own as-of. */
export function Coverage({ subject, visits, census, language }: CoverageProps) {
  const { t } = useTranslation();
  const { row, key, period } = subject;
  const rate = (name: "coverage" | "penetration") => {
    const block = census.row[name];
    if (block === null || block.value === null) {
      const reason = census.row.reasons[`${name}.value`] ?? "unknown";
      return <Missing reason={t(`reasons.${reason}`)} />;
    }
    return (
      <Origin field={`${name}.value`} of={census.key} period={census.period.key}>
        <span className={block.fault ? "bad" : undefined} title={countsOf(block)}>
          {formatPercent(block.value)}
        </span>
      </Origin>
    );
  };
  const note = (name: "coverage" | "penetration") => {
    const block = census.row[name];
    if (block?.fault) return [t("visits.fault")];
    const month = block?.month ?? null;
    return month === null
      ? undefined
      : [t("visits.census", { month: formatPeriod(month, language) })];
  };
  return (
    <Facts>
      <Fact
        label={t("visits.visited")}
        note={[
          t("visits.visitedOf", {
            visited: formatCount(visits.visited),
            dealers: formatCount(visits.dealers),
          }),
          formatPeriodShort(period.key, language),
        ]}
      >
        {visits.visitedRate === null ? (
          <Missing reason={t(`reasons.${row.reasons["visits.visitedRate"] ?? "unknown"}`)} />
        ) : (
          <Origin field="visits.visitedRate" of={key} period={period.key}>
            {formatPercent(visits.visitedRate)}
          </Origin>
        )}
      </Fact>
      <Fact label={t("visits.coverage")} note={note("coverage")}>
        {rate("coverage")}
      </Fact>
      <Fact label={t("visits.penetration")} note={note("penetration")}>
        {rate("penetration")}
      </Fact>
    </Facts>
  );
}

const countsOf = (block: { numerator: number | null; denominator: number | null }) =>
  `${formatCount(block.numerator)} / ${formatCount(block.denominator)}`;
