import { useTranslation } from "react-i18next";
import type { ReferenceAnswer } from "../../../shared/contract/reference.ts";
import tables from "../../ui/data-table.module.css";
import { ListTable } from "../../ui/list-table.tsx";

/** Who is in one's own care, key accounts first. */
export function DealerTable({ rows }: { rows: ReferenceAnswer["rows"] }) {
  const { t } = useTranslation("page", { keyPrefix: "entry" });
  if (rows.length === 0) return <p className="quiet">{t("mine.noDealers")}</p>;
  const isKey = (row: (typeof rows)[number]) => row["key_account"] === "Y";
  const sorted = [...rows].sort((a, b) => Number(isKey(b)) - Number(isKey(a)));
  return (
    <ListTable
      name={t("mine.dealers")}
      rows={sorted}
      head={
        <>
          <th scope="col">{t("mine.columns.dealer")}</th>
          <th scope="col">{t("mine.columns.channel")}</th>
          <th scope="col" className={tables.number}>
            {t("mine.columns.cycle")}
          </th>
          <th scope="col">{t("mine.columns.phone")}</th>
        </>
      }
    >
      {(row) => (
        <tr key={String(row["dealer_code"])}>
          <th scope="row">
            <span translate="no">{row["dealer_name"]}</span>
            {isKey(row) && <span className={tables.sub}>{t("mine.keyAccount")}</span>}
          </th>
          <td translate="no" data-label={t("mine.columns.channel")}>
            {row["channel"]}
          </td>
          <td className={tables.number} data-label={t("mine.columns.cycle")}>
            {row["visit_cycle_days"] === null
              ? "—"
              : t("mine.days", { count: Number(row["visit_cycle_days"]) })}
          </td>
          <td
            translate="no"
            className={`${tables.nowrap} ${tables.wide}`}
            data-label={t("mine.columns.phone")}
          >
            {row["phone"]}
          </td>
        </tr>
      )}
    </ListTable>
  );
}
