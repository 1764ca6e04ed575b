import { useTranslation } from "react-i18next";
import type { PromotionProgramme } from "../../../shared/contract/promotions.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { formatDayShort } from "../../format/day.ts";
import { formatMoney, type MoneyUnit } from "../../format/number.ts";
import tables from "../../ui/data-table.module.css";
import { ListTable } from "../../ui/list-table.tsx";
import { Origin } from "../../ui/origin.tsx";

export type VoucherTableProps = {
  programmes: readonly PromotionProgramme[];
  /** Null where all are of one office. */
  officeNames: ReadonlyMap<string, string> | null;
  /** Key of the period the page is about. */
  period: string;
  unit: MoneyUnit;
  language: Language;
};

/** Every voucher line that was not spent on its programme's purpose, with all its reasons. */
export function VoucherTable(props: VoucherTableProps) {
  const { programmes, officeNames, period, unit, language } = props;
  const { t } = useTranslation();
  const lines = programmes.flatMap((programme) =>
    programme.offPurposeVouchers.map((voucher) => ({ programme, voucher })),
  );
  if (lines.length === 0) return <p className="quiet">{t("promotion.noVouchers")}</p>;
  return (
    <>
      <ListTable
        name={t("promotion.vouchers")}
        rows={lines}
        head={
          <>
            <th scope="col">{t("promotion.voucherColumns.voucher")}</th>
            {officeNames && <th scope="col">{t("promotion.columns.office")}</th>}
            <th scope="col">{t("promotion.voucherColumns.date")}</th>
            <th scope="col">{t("promotion.voucherColumns.programme")}</th>
            <th scope="col">{t("promotion.voucherColumns.purpose")}</th>
            <th scope="col">{t("promotion.voucherColumns.why")}</th>
            <th scope="col" className={tables.number}>
              {t("promotion.voucherColumns.amount")}
            </th>
          </>
        }
      >
        {({ programme, voucher }) => (
          <tr key={`${voucher.voucherNo}:${voucher.lineNo}`}>
            <th scope="row" translate="no" className={tables.nowrap}>
              {voucher.voucherNo}
              <span className="quiet"> / {voucher.lineNo}</span>
            </th>
            {officeNames && (
              <td translate="no" data-label={t("promotion.columns.office")}>
                {officeNames.get(programme.office) ?? programme.office}
              </td>
            )}
            <td className={tables.nowrap} data-label={t("promotion.voucherColumns.date")}>
              {formatDayShort(voucher.date, language)}
            </td>
            <td translate="no" data-label={t("promotion.voucherColumns.programme")}>
              {programme.name}
            </td>
            <td translate="no" data-label={t("promotion.voucherColumns.purpose")}>
              {voucher.purpose}
              {voucher.note !== null && <span className={tables.sub}>{voucher.note}</span>}
            </td>
            <td className={tables.full} data-label={t("promotion.voucherColumns.why")}>
              {voucher.reasons.map((reason) => (
                <span key={reason} translate="no">
                  {t(`promotion.faults.${reason}`, { purpose: programme.purpose })}{" "}
                </span>
              ))}
            </td>
            <td
              className={`${tables.number} ${tables.lead}`}
              data-label={t("promotion.voucherColumns.amount")}
            >
              <Origin field="offPurpose" of={`programme:${programme.code}`} period={period}>
                <b className="bad">{formatMoney(voucher.amount, unit)}</b>
              </Origin>
            </td>
          </tr>
        )}
      </ListTable>
      {lines.length > 1 && unit !== "yuan" && (
        <p className={`quiet ${tables.under}`}>{t("boards.cutSum")}</p>
      )}
    </>
  );
}
