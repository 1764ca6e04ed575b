import { useTranslation } from "react-i18next";
import type { PerformanceAnswer, PerformanceRow } from "../../../shared/contract/performance.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { formatDay } from "../../format/day.ts";
import styles from "./reporting-card.module.css";

/** As many as are read at a glance. */
const most = 6;

/** What has not been reported, the longest silent first. */
export function ReportingCard({
  answer,
  language,
}: {
  answer: PerformanceAnswer;
  language: Language;
}) {
  const { t } = useTranslation();
  const late = lateRows(answer);
  if (late.length === 0) {
    const count = answer.total.counted.offices;
    return (
      <p className="quiet">
        {t(count === 1 ? "office.reporting.ownIn" : "office.reporting.allIn", { count })}
      </p>
    );
  }
  return (
    <>
      <ul>
        {late.slice(0, most).map((row) => (
          <li key={row.code} className={styles.row}>
            <span translate="no">{row.name}</span>
            <span className="quiet">
              {t(`office.reporting.${row.sales.actual === null ? "missing" : "lagging"}`)} ·{" "}
              {row.sales.through === null
                ? t("office.reporting.never")
                : t("office.reporting.through", { day: formatDay(row.sales.through, language) })}
            </span>
          </li>
        ))}
      </ul>
      {late.length > most && (
        <p className="quiet">{t("office.reporting.more", { count: late.length - most })}</p>
      )}
    </>
  );
}

/** Offices without a sale in the period or behind with their reports. */
export function lateRows({ rows }: PerformanceAnswer): PerformanceRow[] {
  return rows
    .filter(({ sales, reasons }) =>
      sales.actual === null ? reasons["sales.actual"] === "not_reported" : sales.lagging,
    )
    .sort((a, b) => ((a.sales.through ?? "") < (b.sales.through ?? "") ? -1 : 1));
}
