import { useTranslation } from "react-i18next";
import type { PerformanceRow } from "../../../shared/contract/performance.ts";
import { formatPercent } from "../../format/number.ts";
import styles from "./explain-drawer.module.css";

/** The three provincial averages beside the office's own growth, and whether they agree. */
export function BenchmarkSection({ row }: { row: PerformanceRow }) {
  const { t } = useTranslation();
  const { benchmark } = row;
  if (benchmark === null) return null;
  const readings = ["pooled", "mean", "leaveOneOut"] as const;
  const verdict = (above: boolean | null) =>
    above === null
      ? t("explain.benchmark.unknown")
      : t(above ? "explain.benchmark.above" : "explain.benchmark.below");
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{t("explain.benchmark.title")}</h3>
      <table className={styles.table}>
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
        {benchmark.disagree && <b className="bad"> · {t("explain.benchmark.disagree")}</b>}
      </p>
    </section>
  );
}
