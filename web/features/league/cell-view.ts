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
  /** The period of the market shares where it is not that of the league; null where it is. */
  sharePeriod: string | null;
  /** 13 monthly sales per office code. */
  sparks: ReadonlyMap<string, readonly (number | null)[]>;
};

/** Why a field of the row is null, in words. */
export function reasonText(view: CellView, row: PerformanceRow, field: string): string {
  const code: ReasonCode | undefined = row.reasons[field];
  return view.t(code === undefined ? "reasons.unknown" : `reasons.${code}`);
}

/**
 * The class of a written difference by what it means for the business: what reads 0.0 is neither good nor
 * bad, and a lagging office is not judged.
 */
export function toneOf(text: string, judged: boolean): string {
  if (!judged) return "";
  return text.startsWith("+") ? "good" : text.startsWith("\u2212") ? "bad" : "";
}
