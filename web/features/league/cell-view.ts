import type { TFunction } from "i18next";
import type { ReasonCode } from "../../../shared/contract/values.ts";
import type { PerformanceRow } from "../../../shared/contract/performance.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import type { MoneyUnit } from "../../format/number.ts";

/** What every cell of the league needs to write itself; one object per render of the table. */
export type CellView = {
  t: TFunction<"page">;
  language: Language;
  unit: MoneyUnit;
  unitText: string;
  /** 分 at the ends of the variance bars. */
  scale: number;
  /** 13 monthly sales per office code. */
  sparks: ReadonlyMap<string, readonly (number | null)[]>;
};

/** Why a field of the row is null, in words. */
export function reasonText(view: CellView, row: PerformanceRow, field: string): string {
  const code: ReasonCode | undefined = row.reasons[field];
  return view.t(code === undefined ? "reasons.unknown" : `reasons.${code}`);
}

/** The class of a number by what it means for the business; a lagging office is not judged. */
export function toneOf(value: number | null, judged: boolean): string {
  if (value === null || value === 0 || !judged) return "";
  return value > 0 ? "good" : "bad";
}
