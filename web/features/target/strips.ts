/** The month's, quarter's and year's strips from their rows. */
import type { TFunction } from "i18next";
import type { Language } from "../../../shared/i18n/language.ts";
import type { StripRow } from "../../charts/target-strip-spec.ts";
import { formatPeriodShort } from "../../format/day.ts";
import { formatMoney, formatNeed, type MoneyUnit } from "../../format/number.ts";
import { deltaDue, reasonOf, type Subject } from "./subject.ts";

export type StripOptions = {
  readonly t: TFunction<"page">;
  readonly language: Language;
  readonly unit: MoneyUnit;
};

export function stripRow(subject: Subject, options: StripOptions): StripRow {
  const { t, language } = options;
  const { row, period } = subject;
  const { sales } = row;
  return {
    key: period.key,
    label: formatPeriodShort(period.key, language),
    plan: sales.plan,
    actual: sales.actual,
    due: sales.planToDate,
    prior: sales.prior,
    completion: sales.completion,
    expectedCompletion: sales.expectedCompletion,
    paceGapPp: sales.paceGapPp,
    deltaDue: deltaDue(row),
    growth: sales.growth,
    note: stripNote(subject, options),
    state: sales.actual === null ? "missing" : sales.lagging ? "lagging" : "reported",
    reason: sales.completion === null ? t(`reasons.${reasonOf(row, "sales.completion")}`) : null,
  };
}

/** What is left to do, in words. */
export function stripNote(subject: Subject, { t, unit }: StripOptions): string {
  const { row, period, on, workdaysLeft } = subject;
  const { sales } = row;
  if (row.reasons["sales.actual"] === "not_begun") return t("office.strips.noteNotBegun");
  if (sales.gap === null) return "";
  if (sales.gap <= 0) return t("office.strips.noteMet");
  if (on >= period.end) {
    return t("office.strips.noteOver", { gap: formatMoney(sales.gap, unit) });
  }
  if (sales.requiredPerWorkday === null) return "";
  const values = { days: workdaysLeft, need: formatNeed(sales.requiredPerWorkday, unit) };
  return sales.actualPerWorkday === null
    ? t("office.strips.noteNoPace", values)
    : t("office.strips.note", { ...values, now: formatMoney(sales.actualPerWorkday, unit) });
}
