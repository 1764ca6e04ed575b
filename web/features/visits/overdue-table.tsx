import { useTranslation } from "react-i18next";
import type { OverdueDealer } from "../../../shared/contract/visits-overdue.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { formatDayShort } from "../../format/day.ts";
import { formatCount, formatMoney, type MoneyUnit } from "../../format/number.ts";
import tables from "../../ui/data-table.module.css";
import { ListTable } from "../../ui/list-table.tsx";
import { Origin } from "../../ui/origin.tsx";

export type OverdueTableProps = {
  dealers: readonly OverdueDealer[];
  /** Null where all are of one office. */
  officeNames: ReadonlyMap<string, string> | null;
  /** Key of the period the page is about. */
  period: string;
  unit: MoneyUnit;
  language: Language;
};

/** Key accounts by days overdue. */
export function OverdueTable(props: OverdueTableProps) {
  const { dealers, officeNames, period, unit, language } = props;
  const { t } = useTranslation();
  if (dealers.length === 0) return <p className="quiet">{t("visits.none")}</p>;
  return (
    <ListTable
      name={t("visits.list")}
      rows={dealers}
      head={
        <>
          <th scope="col">{t("visits.columns.dealer")}</th>
          {officeNames && <th scope="col">{t("visits.columns.office")}</th>}
          <th scope="col" className={tables.number}>
            {t("visits.columns.days")}
          </th>
          <th scope="col" className={tables.number}>
            {t("visits.columns.cycle")}
          </th>
          <th scope="col">{t("visits.columns.last")}</th>
          <th scope="col">{t("visits.columns.staff")}</th>
          <th scope="col" className={tables.number}>
            {t("visits.columns.sales")}
          </th>
        </>
      }
    >
      {(one) => (
        <tr key={one.dealer}>
          <th scope="row" translate="no">
            {one.name}
            {one.channel !== null && <span className={tables.sub}>{one.channel}</span>}
          </th>
          {officeNames && (
            <td translate="no" data-label={t("visits.columns.office")}>
              {officeNames.get(one.office) ?? one.office}
            </td>
          )}
          <td className={tables.number} data-label={t("visits.columns.days")}>
            <Origin field="daysOverdue" of={`account:${one.dealer}`} period={period}>
              <b className="bad">{formatCount(one.daysOverdue)}</b>
            </Origin>
          </td>
          <td className={tables.number} data-label={t("visits.columns.cycle")}>
            <Origin field="cycleDays" of={`account:${one.dealer}`} period={period}>
              {formatCount(one.cycleDays)}
            </Origin>
          </td>
          <td className={tables.nowrap} data-label={t("visits.columns.last")}>
            {one.lastVisit === null ? t("visits.never") : formatDayShort(one.lastVisit, language)}
          </td>
          <td
            translate={one.staffName === null ? undefined : "no"}
            data-label={t("visits.columns.staff")}
          >
            {one.staffName ?? t("visits.nobody")}
          </td>
          <td className={tables.number} data-label={t("visits.columns.sales")}>
            <Origin field="sales" of={`account:${one.dealer}`} period={period}>
              {formatMoney(one.sales, unit)}
            </Origin>
          </td>
        </tr>
      )}
    </ListTable>
  );
}
