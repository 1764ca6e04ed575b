import { useTranslation } from "react-i18next";
import type { BreakdownAnswer } from "../../../shared/contract/breakdown.ts";
import type { PerformanceAnswer } from "../../../shared/contract/performance.ts";
import { formatMoney, formatPercent, type MoneyUnit } from "../../format/number.ts";
import tables from "../../ui/data-table.module.css";
import { Missing } from "../../ui/missing.tsx";
import { Origin } from "../../ui/origin.tsx";
import { TableScroller } from "../../ui/table-scroller.tsx";
import { toneOf } from "../../ui/tone.ts";
import { staffRows, type StaffRow, type Unassigned } from "./staff-rows.ts";
import { reasonOf } from "./subject.ts";

export type StaffTableProps = {
  staff: PerformanceAnswer;
  /** Undefined while it is on the way. */
  parts: BreakdownAnswer | undefined;
  /** `office:GZ01` */
  office: string;
  unit: MoneyUnit;
};

type StaffColumn = "plan" | "actual" | "completion" | "delta" | "growth";

/** Each person against the own allocation, and what nobody has. */
export function StaffTable({ staff, parts, office, unit }: StaffTableProps) {
  const { t } = useTranslation();
  const { rows, unassigned, others } = staffRows(staff, parts);
  if (rows.length === 0 && unassigned === null) {
    return <p className="quiet">{t("office.staff.none")}</p>;
  }
  const head = (name: StaffColumn) => (
    <th scope="col" className={tables.number}>
      {t(`office.staff.${name}`)}
    </th>
  );
  return (
    <>
      <TableScroller name={t("office.staff.title")}>
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col">{t("office.staff.name")}</th>
              {head("plan")}
              {head("actual")}
              {head("completion")}
              {head("delta")}
              {head("growth")}
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <Person key={one.code} one={one} period={staff.period.key} unit={unit} />
            ))}
            {unassigned && (
              <tr>
                <th scope="row" title={t("office.staff.unassignedHint")}>
                  {t("office.staff.unassigned")}
                </th>
                <td className={tables.number} data-label={t("office.staff.plan")}>
                  <Origin field="plan" of={`rest:${codeOf(office)}`} period={staff.period.key}>
                    {formatMoney(unassigned.plan, unit)}
                  </Origin>
                </td>
                <td className={tables.number} data-label={t("office.staff.actual")}>
                  {unassigned.actual === null ? (
                    formatMoney(null, unit)
                  ) : (
                    <Origin field="sales.actual" of="staff:unassigned" period={staff.period.key}>
                      {formatMoney(unassigned.actual, unit)}
                    </Origin>
                  )}
                </td>
                {rest(unassigned, "completion", "sales.completion")}
                {rest(unassigned, "delta", "sales.planToDate")}
                {rest(unassigned, "growth", "sales.growth")}
              </tr>
            )}
          </tbody>
        </table>
      </TableScroller>
      {others > 0 && (
        <p className={`quiet ${tables.under}`}>{t("office.staff.others", { count: others })}</p>
      )}
      {unit !== "yuan" && <p className={`quiet ${tables.under}`}>{t("boards.cutSum")}</p>}
    </>
  );

  /** What nobody has is not measured by a plan, but it has grown or not. */
  function rest({ row }: Unassigned, name: StaffColumn, field: string) {
    const growth = name === "growth" ? (row?.sales.growth ?? null) : null;
    return (
      <td className={tables.number} data-label={t(`office.staff.${name}`)}>
        {growth === null ? (
          <Missing reason={t(`reasons.${row ? reasonOf(row, field) : "not_by_staff"}`)} />
        ) : (
          <Origin field={field} of="staff:unassigned" period={staff.period.key}>
            {formatPercent(growth, 1, true)}
          </Origin>
        )}
      </td>
    );
  }
}

const codeOf = (office: string) => office.slice(office.indexOf(":") + 1);

function Person({ one, period, unit }: { one: StaffRow; period: string; unit: MoneyUnit }) {
  const { t } = useTranslation();
  const cell = (
    name: StaffColumn,
    field: string,
    text: string,
    value: number | null,
    judged = false,
  ) => (
    <td className={tables.number} data-label={t(`office.staff.${name}`)}>
      {value === null ? (
        <Missing reason={t(`reasons.${reasonOf(one.row, field)}`)} />
      ) : (
        <Origin field={field} of={`staff:${one.code}`} period={period}>
          <span className={judged ? toneOf(text) : undefined}>{text}</span>
        </Origin>
      )}
    </td>
  );
  const { completion, growth } = one.row.sales;
  return (
    <tr>
      <th scope="row" translate="no">
        {one.name}
      </th>
      {cell("plan", "sales.plan", formatMoney(one.plan, unit), one.plan)}
      {cell("actual", "sales.actual", formatMoney(one.actual, unit), one.actual)}
      {cell("completion", "sales.completion", formatPercent(completion), completion)}
      {cell("delta", "sales.planToDate", formatMoney(one.delta, unit, true), one.delta, one.judged)}
      {cell("growth", "sales.growth", formatPercent(growth, 1, true), growth, one.judged)}
    </tr>
  );
}
