import { useTranslation } from "react-i18next";
import { formatPeriodShort } from "../../format/day.ts";
import { sayMoney, type MoneyWords } from "../../format/number.ts";
import { Notice } from "../../ui/notice.tsx";
import { Origin } from "../../ui/origin.tsx";
import type { Subject } from "./subject.ts";

export type UnallocatedProps = MoneyWords & { subjects: readonly Subject[] };

/** Plan of the year or quarter that its parts do not add up to; nothing where they do. */
export function Unallocated({ subjects, ...words }: UnallocatedProps) {
  const { t } = useTranslation();
  const open = subjects.filter(({ row }) => (row.sales.unallocated ?? 0) !== 0);
  return open.map(({ row, key, period }) => (
    <Notice key={period.key} tone="info">
      <Origin field="sales.unallocated" of={key} period={period.key}>
        {t("office.unallocated", {
          period: formatPeriodShort(period.key, words.language),
          plan: sayMoney(row.sales.plan, words),
          amount: sayMoney(row.sales.unallocated, words),
          part: t(period.key.length === 4 ? "office.parts.quarter" : "office.parts.month"),
        })}
      </Origin>
    </Notice>
  ));
}
