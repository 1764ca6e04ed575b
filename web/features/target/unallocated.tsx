import { useTranslation } from "react-i18next";
import type { Language } from "../../../shared/i18n/language.ts";
import { formatPeriodShort } from "../../format/day.ts";
import { formatMoney, type MoneyUnit } from "../../format/number.ts";
import { Notice } from "../../ui/notice.tsx";
import { Origin } from "../../ui/origin.tsx";
import type { Subject } from "./subject.ts";

export type UnallocatedProps = {
  subjects: readonly Subject[];
  unit: MoneyUnit;
  unitText: string;
  language: Language;
};

/** Plan of the year or quarter that its parts do not add up to; nothing where they do. */
export function Unallocated({ subjects, unit, unitText, language }: UnallocatedProps) {
  const { t } = useTranslation();
  const open = subjects.filter(({ row }) => (row.sales.unallocated ?? 0) !== 0);
  return open.map(({ row, key, period }) => (
    <Notice key={period.key} tone="info">
      {formatPeriodShort(period.key, language)}{" "}
      <Origin field="sales.unallocated" of={key} period={period.key}>
        {t("office.unallocated", {
          plan: formatMoney(row.sales.plan, unit),
          amount: formatMoney(row.sales.unallocated, unit),
          unit: unitText,
          part: t(period.key.length === 4 ? "office.parts.quarter" : "office.parts.month"),
        })}
      </Origin>
    </Notice>
  ));
}
