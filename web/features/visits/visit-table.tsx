import { useTranslation } from "react-i18next";
import type { RowsAnswer } from "../../../shared/contract/explain.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { formatDayShort } from "../../format/day.ts";
import tables from "../../ui/data-table.module.css";
import { ListTable } from "../../ui/list-table.tsx";

export type VisitTableProps = {
  /** In the order of their days. */
  rows: readonly RowsAnswer["rows"][number]["values"][];
  dealerNames: ReadonlyMap<string, string>;
  language: Language;
};

/** Visits as they were reported, the newest first. */
export function VisitTable({ rows, dealerNames, language }: VisitTableProps) {
  const { t } = useTranslation("page", { keyPrefix: "entry" });
  if (rows.length === 0) return <p className="quiet">{t("mine.noVisits")}</p>;
  return (
    <ListTable
      name={t("mine.latest")}
      rows={[...rows].reverse()}
      head={
        <>
          <th scope="col">{t("mine.visitColumns.dealer")}</th>
          <th scope="col">{t("mine.visitColumns.date")}</th>
          <th scope="col">{t("mine.visitColumns.purpose")}</th>
          <th scope="col">{t("mine.visitColumns.order")}</th>
        </>
      }
    >
      {(row) => (
        <tr key={`${row["date"]} ${row["dealer_code"]} ${row["line_no"]}`}>
          <th scope="row" translate="no">
            {dealerNames.get(String(row["dealer_code"])) ?? row["dealer_code"]}
          </th>
          <td className={tables.nowrap} data-label={t("mine.visitColumns.date")}>
            {formatDayShort(String(row["date"]), language)}
          </td>
          <td translate="no" data-label={t("mine.visitColumns.purpose")}>
            {row["purpose"]}
          </td>
          <td data-label={t("mine.visitColumns.order")}>
            {t(row["order_taken"] === "Y" ? "mine.yes" : "mine.no")}
          </td>
        </tr>
      )}
    </ListTable>
  );
}
