/** Offices that lag and still stand in their province's averages (contract 2: their growth is known). */
import type { TFunction } from "i18next";
import type { PerformanceRow } from "../../shared/contract/performance.ts";
import type { Language } from "../../shared/i18n/language.ts";
import { formatDayShort } from "./day.ts";

export type LateInAverage = { readonly name: string; readonly day: string };

/** Of one province's rows; an average made of fewer days than the rest must say whose they are. */
export function lateInAverage(
  rows: readonly PerformanceRow[],
  provinceCode: string | null,
  language: Language,
): LateInAverage[] {
  return rows.flatMap(({ name, provinceCode: code, sales }) =>
    code === provinceCode && sales.lagging && sales.growth !== null && sales.through !== null
      ? [{ name, day: formatDayShort(sales.through, language) }]
      : [],
  );
}

/** The same in words: 平均含汕頭辦事處（數據至 9/9）; null where nobody lags. */
export function sayLateInAverage(
  rows: readonly PerformanceRow[],
  provinceCode: string | null,
  { language, t }: { readonly language: Language; readonly t: TFunction<"page"> },
): string | null {
  const late = lateInAverage(rows, provinceCode, language);
  if (late.length === 0) return null;
  const names = late.map((one) => t("shareBoard.growth.upTo", one)).join(t("common.separator"));
  return t("shareBoard.growth.includes", { names });
}
