import { useTranslation } from "react-i18next";
import type { PerformanceRow } from "../../../shared/contract/performance.ts";
import { formatPercent } from "../../format/number.ts";
import tables from "../../ui/data-table.module.css";
import { Missing } from "../../ui/missing.tsx";
import { Origin } from "../../ui/origin.tsx";
import { TableScroller } from "../../ui/table-scroller.tsx";

export type GrowthTableProps = {
  rows: readonly PerformanceRow[];
  period: string;
  /** Code of the reader's own office. */
  own: string | null;
};

const readings = ["pooled", "mean", "leaveOneOut"] as const;

/** Every office's growth and what the three averages say of it; the flag where they differ. */
export function GrowthTable({ rows, period, own }: GrowthTableProps) {
  const { t } = useTranslation();
  return (
    <TableScroller name={t("shareBoard.growth.measure")}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{t("charts.office")}</th>
            <th scope="col" className={tables.number}>
              {t("charts.growth")}
            </th>
            {readings.map((key) => (
              <th key={key} scope="col" className={tables.number}>
                {t(`charts.${key}`)}
              </th>
            ))}
            <th scope="col">{t("shareBoard.growth.verdict")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code} data-own={row.code === own || undefined}>
              <th scope="row" translate="no">
                {row.name}
              </th>
              <td className={tables.number} data-label={t("charts.growth")}>
                {row.sales.growth === null ? (
                  <Missing reason={t(`reasons.${row.reasons["sales.growth"] ?? "unknown"}`)} />
                ) : (
                  <Origin field="sales.growth" of={`office:${row.code}`} period={period}>
                    {formatPercent(row.sales.growth, 1, true)}
                  </Origin>
                )}
              </td>
              {readings.map((key) => (
                <td key={key} className={tables.number} data-label={t(`charts.${key}`)}>
                  {row.benchmark === null || row.benchmark[key] === null ? (
                    <Missing
                      reason={t(
                        `reasons.${row.reasons[`benchmark.${key}`] ?? "nobody_to_compare"}`,
                      )}
                    />
                  ) : (
                    <>
                      <Direction above={row.benchmark.above[key]} />{" "}
                      <Origin field={`benchmark.${key}`} of={`office:${row.code}`} period={period}>
                        {formatPercent(row.benchmark[key], 1, true)}
                      </Origin>
                    </>
                  )}
                </td>
              ))}
              <td className={tables.lead} data-label={t("shareBoard.growth.verdict")}>
                {row.benchmark?.disagree ? (
                  <b>≠ {t("league.disagree")}</b>
                ) : (
                  <span className="quiet">{verdict(row)}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroller>
  );

  function verdict({ benchmark }: PerformanceRow): string {
    const above = readings.map((key) => benchmark?.above[key] ?? null).find((one) => one !== null);
    if (above === undefined) return t("charts.unknown");
    return t(above ? "charts.above" : "charts.notAbove");
  }
}

/** ▲ own growth above the average, ▼ not. */
function Direction({ above }: { above: boolean | null }) {
  const { t } = useTranslation();
  if (above === null) return null;
  return (
    <span className="quiet" title={t(above ? "charts.above" : "charts.notAbove")}>
      <span aria-hidden="true">{above ? "▲" : "▼"}</span>
      <span className="sr-only">{t(above ? "charts.above" : "charts.notAbove")}</span>
    </span>
  );
}
