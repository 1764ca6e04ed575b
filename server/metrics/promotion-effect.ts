/** What a programme sold beyond what would have been sold without it (contract 2, Effect of a programme). */
import { addDays, daysBetween } from "../../shared/calendar/day.ts";
import type { ProgrammeEffect } from "../../shared/contract/promotions.ts";
import type { ReasonCode } from "../../shared/contract/values.ts";
import { exactSum, roundedQuotient } from "../../shared/money.ts";
import { quotient } from "../../shared/ratio.ts";
import type { Block, Reasons } from "./block.ts";
import type { Programme } from "./promotion.ts";

/** So many days before the start say what a day sells without the programme. */
export const baselineDays = 28;

export type DaySales = { readonly day: string; readonly amount: number };

/** Sales of the programme's office, and of its category where it names one. */
export type ProgrammeSales = {
  /** Every day with sales from some day on that is not after the first of the baseline, in order. */
  readonly days: readonly DaySales[];
  /** True when there were sales before those days too. */
  readonly soldBefore: boolean;
};

/** First and last day of the baseline: the 28 days before the start. */
export function baselineSpan({ start_on }: Pick<Programme, "start_on">): {
  readonly from: string;
  readonly to: string;
} {
  return { from: addDays(start_on, -baselineDays), to: addDays(start_on, -1) };
}

/**
 * baseline = sales of the 28 days before start_on / 28 × days of the programme, rounded once; incremental =
 * sales in its days − baseline; salesPerSpend = incremental / spent, null where nothing was spent. Money in
 * 分. All null until the programme has ended (`not_begun` before its start), and where the first sale lies
 * later than 28 days before the start (`insufficient_evidence`).
 */
export function programmeEffect(given: {
  readonly programme: Pick<Programme, "start_on" | "end_on">;
  /** Σ of its vouchers up to `on`, 分. */
  readonly spent: number;
  readonly on: string;
  readonly sales: ProgrammeSales;
}): Block<ProgrammeEffect> {
  const { programme, spent, on, sales } = given;
  const { start_on: start, end_on: end } = programme;
  if (on < start) return noEffect("not_begun");
  const before = baselineSpan(programme);
  const first = sales.days[0]?.day;
  const isKnown = sales.soldBefore || (first !== undefined && first <= before.from);
  if (on < end || !isKnown) return noEffect("insufficient_evidence");
  const days = BigInt(daysBetween(start, end) + 1);
  const baseline = roundedQuotient(
    sumWithin(sales.days, before.from, before.to) * days,
    BigInt(baselineDays),
  );
  const sold = sumWithin(sales.days, start, end);
  const incremental = sold - BigInt(baseline);
  const value: ProgrammeEffect = {
    baseline,
    sales: Number(sold),
    incremental: Number(incremental),
    salesPerSpend: spent > 0 ? quotient(incremental, BigInt(spent)) : null,
  };
  const reasons: Reasons = spent > 0 ? {} : { "effect.salesPerSpend": "insufficient_evidence" };
  return { value, reasons };
}

function sumWithin(days: readonly DaySales[], from: string, to: string): bigint {
  return exactSum(days.filter(({ day }) => day >= from && day <= to).map(({ amount }) => amount));
}

function noEffect(reason: ReasonCode): Block<ProgrammeEffect> {
  return {
    value: { baseline: null, sales: null, incremental: null, salesPerSpend: null },
    reasons: {
      "effect.baseline": reason,
      "effect.sales": reason,
      "effect.incremental": reason,
      "effect.salesPerSpend": reason,
    },
  };
}
