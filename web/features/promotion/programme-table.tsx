import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PromotionProgramme } from "../../../shared/contract/promotions.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { formatDayShort } from "../../format/day.ts";
import { formatDecimal, formatMoney, formatPercent, type MoneyUnit } from "../../format/number.ts";
import tables from "../../ui/data-table.module.css";
import { ListTable } from "../../ui/list-table.tsx";
import { Missing } from "../../ui/missing.tsx";
import { Origin } from "../../ui/origin.tsx";
import { toneOf } from "../../ui/tone.ts";

export type ProgrammeTableProps = {
  programmes: readonly PromotionProgramme[];
  /** Null where all are of one office. */
  officeNames: ReadonlyMap<string, string> | null;
  /** Key of the period the page is about. */
  period: string;
  unit: MoneyUnit;
  language: Language;
  on: string;
};

/** The programmes with their money, time and effect. */
export function ProgrammeTable(props: ProgrammeTableProps) {
  const { programmes, officeNames, period, unit, language, on } = props;
  const { t } = useTranslation();
  if (programmes.length === 0) return <p className="quiet">{t("promotion.none")}</p>;
  const head = (
    name: "budget" | "spent" | "rate" | "time" | "offPurpose" | "incremental" | "perSpend",
  ) => (
    <th scope="col" className={tables.number}>
      {t(`promotion.columns.${name}`)}
    </th>
  );
  return (
    <>
      <ListTable
        name={t("promotion.list")}
        rows={programmes}
        head={
          <>
            <th scope="col">{t("promotion.columns.name")}</th>
            {officeNames && <th scope="col">{t("promotion.columns.office")}</th>}
            <th scope="col">{t("promotion.columns.dates")}</th>
            {head("budget")}
            {head("spent")}
            {head("rate")}
            {head("time")}
            {head("offPurpose")}
            {head("incremental")}
            {head("perSpend")}
          </>
        }
      >
        {(one) => {
          const incremental = formatMoney(one.effect.incremental, unit, true);
          const effectReason = t(
            one.endOn > on
              ? "promotion.running"
              : `reasons.${one.reasons["effect.incremental"] ?? "unknown"}`,
          );
          const origin = (name: string, text: ReactNode) => (
            <Origin field={name} of={`programme:${one.code}`} period={period}>
              {text}
            </Origin>
          );
          return (
            <tr key={one.code}>
              <th scope="row" translate="no">
                {one.name}
                <span className={tables.sub}>
                  {one.code} · {one.purpose}
                </span>
              </th>
              {officeNames && (
                <td translate="no" data-label={t("promotion.columns.office")}>
                  {officeNames.get(one.office) ?? one.office}
                </td>
              )}
              <td className={tables.nowrap} data-label={t("promotion.columns.dates")}>
                {formatDayShort(one.startOn, language)}–{formatDayShort(one.endOn, language)}
              </td>
              <td className={tables.number} data-label={t("promotion.columns.budget")}>
                {origin("budget", formatMoney(one.budget, unit))}
              </td>
              <td className={tables.number} data-label={t("promotion.columns.spent")}>
                {origin("spent", formatMoney(one.spent, unit))}
              </td>
              <td className={tables.number} data-label={t("promotion.columns.rate")}>
                {one.useRate === null ? (
                  <Missing reason={t(`reasons.${one.reasons["useRate"] ?? "unknown"}`)} />
                ) : (
                  origin(
                    "useRate",
                    <span className={one.overBudget > 0 ? "bad" : undefined}>
                      {formatPercent(one.useRate)}
                    </span>,
                  )
                )}
              </td>
              <td className={tables.number} data-label={t("promotion.columns.time")}>
                {origin("timeProgress", formatPercent(one.timeProgress))}
              </td>
              <td className={tables.number} data-label={t("promotion.columns.offPurpose")}>
                {origin(
                  "offPurpose",
                  <span className={one.flags.includes("off_purpose") ? "bad" : "quiet"}>
                    {formatMoney(one.offPurpose, unit)}
                  </span>,
                )}
              </td>
              <td className={tables.number} data-label={t("promotion.columns.incremental")}>
                {one.effect.incremental === null ? (
                  <Missing reason={effectReason} />
                ) : (
                  origin("incremental", <span className={toneOf(incremental)}>{incremental}</span>)
                )}
              </td>
              <td className={tables.number} data-label={t("promotion.columns.perSpend")}>
                {one.effect.salesPerSpend === null ? (
                  <Missing reason={effectReason} />
                ) : (
                  origin("salesPerSpend", formatDecimal(one.effect.salesPerSpend, 1))
                )}
              </td>
            </tr>
          );
        }}
      </ListTable>
      {programmes.length > 1 && unit !== "yuan" && (
        <p className={`quiet ${tables.under}`}>{t("boards.cutSum")}</p>
      )}
    </>
  );
}
