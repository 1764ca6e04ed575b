import { useTranslation } from "react-i18next";
import type { PerformanceRow } from "../../../shared/contract/performance.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { sayLateInAverage } from "../../format/late-in-average.ts";
import { formatPercent } from "../../format/number.ts";
import styles from "./explain-drawer.module.css";

export type BenchmarkSectionProps = {
  row: PerformanceRow;
  /** All that the answer has: who of the province lags is among them. */
  rows: readonly PerformanceRow[];
  language: Language;
};

/** The three provincial averages beside the office's own growth, and whether they agree. */
export function BenchmarkSection({ row, rows, language }: BenchmarkSectionProps) {
  const { t } = useTranslation();
  const { benchmark, sales } = row;
  if (benchmark === null) return null;
  const readings = ["pooled", "mean", "leaveOneOut"] as const;
  const late = sayLateInAverage(rows, row.provinceCode, { language, t });
  const verdict = (above: boolean | null) =>
    above === null ? (
      t("explain.benchmark.unknown")
    ) : (
      // An office that lags is shown, never judged.
      <span className={sales.lagging ? "quiet" : above ? "good" : "bad"}>
        {above ? "▲" : "▼"} {t(above ? "explain.benchmark.above" : "explain.benchmark.below")}
      </span>
    );
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{t("explain.benchmark.title")}</h3>
      <table className={`${styles.table} ${styles.narrow}`}>
        <tbody>
          <tr>
            <th scope="row">{t("explain.benchmark.own")}</th>
            <td className={styles.right}>{formatPercent(row.sales.growth, 2, true)}</td>
            <td />
          </tr>
          {readings.map((reading) => (
            <tr key={reading}>
              <th scope="row">{t(`explain.benchmark.${reading}`)}</th>
              <td className={styles.right}>{formatPercent(benchmark[reading], 2, true)}</td>
              <td>{verdict(benchmark.above[reading])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={`quiet ${styles.under}`}>
        {t("explain.benchmark.offices", { count: benchmark.offices })}
        {late !== null && (
          <span translate="no">
            {" · "}
            {late}
          </span>
        )}
        {benchmark.disagree && <b className="bad"> · {t("explain.benchmark.disagree")}</b>}
      </p>
    </section>
  );
}
