import type { TFunction } from "i18next";
import type { Language } from "../../../shared/i18n/language.ts";
import { formatDay } from "../../format/day.ts";

type Dated = { readonly from: string; readonly to: string | null };

/** Whether a grant holds on this day, has ended before it, or begins after it. */
export function stateOf({ from, to }: Dated, today: string): "holds" | "ended" | "coming" {
  if (to !== null && to < today) return "ended";
  return from > today ? "coming" : "holds";
}

/** 自 2026 年 9 月 16 日 起; 已於 … 結束. */
export function datesText(
  grant: Dated,
  { today, language, t }: { today: string; language: Language; t: TFunction<"page"> },
): string {
  const from = formatDay(grant.from, language);
  const to = grant.to === null ? null : formatDay(grant.to, language);
  if (to !== null && stateOf(grant, today) === "ended") return t("administration.ended", { to });
  if (to !== null) return t("administration.between", { from, to });
  return stateOf(grant, today) === "coming"
    ? t("administration.starting", { from })
    : t("administration.since", { from });
}
