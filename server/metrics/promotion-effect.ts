/** What a programme sold beyond what would have been sold without it (contract 2, Effect of a programme). */
import { addDays, daysBetween } from "../../shared/calendar/day.ts";
import type { ProgrammeEffect } from "../../shared/contract/promotions.ts";
import type { ReasonCode } from "../../shared/contract/values.ts";
import { roundedQuotient } from "../../shared/money.ts";
import { quotient } from "../../shared/ratio.ts";
import type { Block, Reasons } from "./block.ts";
import type { Programme } from "./promotion.ts";

/** So many days before the start say what a day sells without the programme. */
export const baselineDays = 28;

/** Sales of the programme's office, and of its category where it names one. */
export type ProgrammeSales = {
  /** Σ of the 28 days before the start, and of the programme's days; 分. */
  readonly baseline: number;
  readonly sales: number;
  /** True when the first sale is not later than the first day of the baseline. */
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
  /** null = not read, while the programme runs. */
  readonly sales: ProgrammeSales | null;
}): Block<ProgrammeEffect> {
  const { programme, spent, on, sales } = given;
  const { start_on: start, end_on: end } = programme;
  if (on < start) return noEffect("not_begun");
  if (on < end || !sales?.soldBefore) return noEffect("insufficient_evidence");
  const days = BigInt(daysBetween(start, end) + 1);
  const baseline = roundedQuotient(BigInt(sales.baseline) * days, BigInt(baselineDays));
  const incremental = BigInt(sales.sales) - BigInt(baseline);
  const value: ProgrammeEffect = {
    baseline,
    sales: sales.sales,
    incremental: Number(incremental),
    salesPerSpend: spent > 0 ? quotient(incremental, BigInt(spent)) : null,
  };
  const reasons: Reasons = spent > 0 ? {} : { "effect.salesPerSpend": "insufficient_evidence" };
  return { value, reasons };
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
