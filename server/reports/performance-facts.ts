import { addMonths, monthsBetween } from "../../shared/calendar/month.ts";
import { periodTree } from "../../shared/calendar/period.ts";
import { priorSpan, splitSpan } from "../../shared/calendar/span.ts";
import type { Span } from "../../shared/calendar/span.ts";
import type { Reading } from "../access/reading.ts";
import { planAmounts } from "../metrics/plan.ts";
import type { Question } from "../metrics/question.ts";
import type { SalesParts } from "../metrics/sales.ts";
import { comparedMonths, marketAmounts } from "../metrics/share.ts";
import type { ComparedMonth, ShareMonths } from "../metrics/share.ts";
import { selectMarket } from "../rollups/market.ts";
import type { MarketRow } from "../rollups/market.ts";
import { selectPlans } from "../rollups/plans.ts";
import { selectCategoryThrough } from "../rollups/sales-category-through.ts";
import { selectSalesThrough } from "../rollups/sales-through.ts";
import { groupBy } from "./group-by.ts";
import { joinCells, readSpanSales, sumOf } from "./span-sales.ts";

/** What the sales, benchmark and share blocks of every office around are made from. */
export type OfficeFacts = {
  readonly sales: (officeCode: string) => SalesParts;
  readonly share: (officeCode: string) => ShareMonths;
  /** The months all of whose days are in S. */
  readonly wholeMonths: readonly ComparedMonth[];
};

/** Reads them for one period; `category` null = all sales, plans and markets. */
export async function readOfficeFacts(
  reading: Reading,
  question: Question,
  category: string | null,
): Promise<OfficeFacts> {
  const { span, period, on } = question;
  const prior = span && priorSpan(span);
  const whole = span && splitSpan(span).months;
  const kind = category === null ? ({ all: true } as const) : { category };
  const [now, before, bare, through, plans, market] = await Promise.all([
    readSpanSales(reading, span, kind),
    readSpanSales(reading, prior, kind),
    category === null ? null : readSpanSales(reading, span, { category: null }),
    category === null
      ? selectSalesThrough(reading, on)
      : selectCategoryThrough(reading, on, category),
    selectPlans(reading, { periods: periodTree(period), staff: false, category }),
    whole ? selectMarketTwice(reading, whole, category) : [],
  ]);
  const cells = joinCells([now, before]);
  const plansOf = groupBy(plans, (row) => row.office_code);
  const marketOf = groupBy(market, (row) => row.office_code);
  return {
    sales: (code) => ({
      plan: planAmounts(ownPlan(plansOf.get(code) ?? [], category)),
      actual: sumOf(now.get(code)),
      prior: sumOf(before.get(code)),
      through: through.get(code) ?? null,
      uncategorised: bare && sumOf(bare.get(code)).amount,
    }),
    share: (code) => ({
      sales: cells.get(code) ?? new Map(),
      market: marketAmounts(marketOf.get(code) ?? []),
    }),
    wholeMonths: comparedMonths(whole ? monthsBetween(whole.from, whole.to) : []),
  };
}

type PlanLine = {
  readonly period: string;
  readonly category: string | null;
  readonly amount: number;
};

/** With a category asked for, its rows are the plan itself and not parts of one. */
export function ownPlan(rows: readonly PlanLine[], category: string | null): readonly PlanLine[] {
  return category === null ? rows : rows.map((row) => ({ ...row, category: null }));
}

/** The months and the same months a year before. */
async function selectMarketTwice(
  reading: Reading,
  months: Span,
  category: string | null,
): Promise<readonly MarketRow[]> {
  const before = { from: addMonths(months.from, -12), to: addMonths(months.to, -12) };
  const both = await Promise.all([
    selectMarket(reading, months, category),
    selectMarket(reading, before, category),
  ]);
  return both.flat();
}
