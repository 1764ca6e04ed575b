import { useTranslation } from "react-i18next";
import type { PerformanceRow } from "../../../shared/contract/performance.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { sayLateInAverage } from "../../format/late-in-average.ts";
import { formatPercent } from "../../format/number.ts";
import tables from "../../ui/data-table.module.css";
import { Missing } from "../../ui/missing.tsx";
import { Origin } from "../../ui/origin.tsx";
import { TableScroller } from "../../ui/table-scroller.tsx";
import styles from "./growth-table.module.css";

export type GrowthTableProps = {
  /** By province, as the answer has them. */
  rows: readonly PerformanceRow[];
  provinces: readonly { readonly code: string; readonly name: string }[];
  period: string;
  language: Language;
  /** Code of the reader's own office. */
  own: string | null;
};

const readings = ["pooled", "mean", "leaveOneOut"] as const;

/** Every office's growth and what the three averages say of it; the flag where they differ. */
export function GrowthTable(props: GrowthTableProps) {
  const { t } = useTranslation();
  const { rows } = props;
  const codes = [...new Set(rows.map(({ provinceCode }) => provinceCode))];
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
        {codes.map((code) => (
          <Province key={code} {...props} code={code} />
        ))}
      </table>
    </TableScroller>
  );
}

/** The offices that share an average, under the name of their province and of who stands in it half. */
function Province({ code, ...props }: GrowthTableProps & { code: string | null }) {
  const { t } = useTranslation();
  const { rows, provinces, language } = props;
  const late = sayLateInAverage(rows, code, { language, t });
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3 + readings.length} className={styles.province}>
          <span translate="no">{provinces.find((one) => one.code === code)?.name ?? code}</span>
          {late !== null && (
            <span className="quiet" translate="no">
              {" · "}
              {late}
            </span>
          )}
        </th>
      </tr>
      {rows
        .filter(({ provinceCode }) => provinceCode === code)
        .map((row) => (
          <Office key={row.code} {...props} row={row} />
        ))}
    </tbody>
  );
}

function Office({ row, period, own }: GrowthTableProps & { row: PerformanceRow }) {
  const { t } = useTranslation();
  const reason = t(`reasons.${row.reasons["sales.growth"] ?? "unknown"}`);
  return (
    <tr data-own={row.code === own || undefined}>
      <th scope="row">
        <span translate="no">{row.name}</span>
        {/* Where there is no growth the verdict says why. */}
        {row.sales.lagging && row.sales.growth !== null && (
          <span className={styles.note}> {t("charts.lagging")}</span>
        )}
      </th>
      <td className={tables.number} data-label={t("charts.growth")}>
        {row.sales.growth === null ? (
          <Missing reason={reason} />
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
              reason={t(`reasons.${row.reasons[`benchmark.${key}`] ?? "nobody_to_compare"}`)}
            />
          ) : (
            <Origin field={`benchmark.${key}`} of={`office:${row.code}`} period={period}>
              {formatPercent(row.benchmark[key], 1, true)}
            </Origin>
          )}
        </td>
      ))}
      <td className={tables.lead} data-label={t("shareBoard.growth.verdict")}>
        <Verdict benchmark={row.benchmark} judged={!row.sales.lagging} />
        {row.sales.growth === null && <span className={styles.note}> {reason}</span>}
      </td>
    </tr>
  );
}

/** Own growth ▲ above the averages or ▼ not: an arrow beside an average would be read as the average's own. */
function Verdict({
  benchmark,
  judged,
}: {
  benchmark: PerformanceRow["benchmark"];
  /** False: an office that lags is shown, never judged. */
  judged: boolean;
}) {
  const { t } = useTranslation();
  const named = (above: boolean) => readings.filter((key) => benchmark?.above[key] === above);
  const [higher, lower] = [named(true), named(false)];
  if (higher.length + lower.length === 0)
    return <span className="quiet">{t("charts.unknown")}</span>;
  const write = (above: boolean, note: string) => (
    <span className={!judged ? "quiet" : above ? "good" : "bad"}>
      {above ? "▲" : "▼"} {t(above ? "charts.above" : "charts.notAbove")}
      {note}
    </span>
  );
  if (!benchmark?.disagree) return write(higher.length > 0, "");
  const names = (keys: readonly (typeof readings)[number][]) =>
    `${t("boards.colon")}${keys.map((key) => t(`charts.${key}`)).join(t("common.separator"))}`;
  return (
    <>
      <b>≠ {t("league.disagree")}</b>
      <span className={styles.each}>
        {write(true, names(higher))} {write(false, names(lower))}
      </span>
    </>
  );
}
