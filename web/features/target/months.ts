/** The year's months in three tiers, from the sales series. */
import type { TFunction } from "i18next";
import { monthOf } from "../../../shared/calendar/month.ts";
import type { SalesPoint, SeriesAnswer } from "../../../shared/contract/series.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import type { TierMonth } from "../../charts/three-tier-spec.ts";
import { formatDayShort, formatPeriodShort } from "../../format/day.ts";
import { isOver, monthsOfYear } from "./periods.ts";
import type { Subject } from "./subject.ts";

export type MonthsOptions = {
  readonly t: TFunction<"page">;
  readonly language: Language;
  readonly year: string;
  readonly on: string;
  /** The row of the month `on` lies in, where the page has it: what is due there. */
  readonly current: Subject | null;
};

/** Twelve months; a month without a point is empty. Months that are not over have no difference. */
export function tierMonths(answer: SeriesAnswer | undefined, options: MonthsOptions): TierMonth[] {
  const points = new Map(
    (answer?.series[0]?.points ?? []).map((point) => [(point as SalesPoint).month, point]),
  );
  return monthsOfYear(options.year).map((month) =>
    tierMonth(month, (points.get(month) as SalesPoint | undefined) ?? null, options),
  );
}

function tierMonth(month: string, point: SalesPoint | null, options: MonthsOptions): TierMonth {
  const { t, language, on } = options;
  const over = isOver(month, on);
  const running = !over && month === monthOf(on);
  const own = running && options.current?.period.key === month ? options.current.row.sales : null;
  const plan = point?.plan ?? null;
  const actual = point?.actual ?? null;
  const completion = point?.completion ?? null;
  const reason = !over
    ? null
    : plan === null
      ? t("reasons.no_plan")
      : actual === null
        ? t("reasons.not_reported")
        : completion === null
          ? t("reasons.plan_zero")
          : null;
  return {
    key: month,
    label: formatPeriodShort(month, language),
    plan,
    actual,
    prior: null,
    due: own?.planToDate ?? null,
    delta: over && plan !== null && actual !== null ? actual - plan : null,
    // Completion less one is the same difference in shares of the plan.
    deltaRatio: over && completion !== null ? completion - 1 : null,
    reason,
    note: running ? t("office.months.to", { day: formatDayShort(on, language) }) : null,
    current: running,
    lagging: own?.lagging ?? false,
  };
}
