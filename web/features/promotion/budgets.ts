/** The two funds as bars: budget, spent, time. */
import type { TFunction } from "i18next";
import type { FundBlock, PerformanceRow } from "../../../shared/contract/performance.ts";
import type { ProgressRow } from "../../charts/progress-bar-spec.ts";

/** A bar for each fund that has a budget or a voucher; one empty bar where neither has. */
export function budgetRows(
  { promotion, reasons }: PerformanceRow,
  t: TFunction<"page">,
): ProgressRow[] {
  if (promotion === null) return [];
  const funds = (["promotion", "city_fund"] as const).map((fund) => ({
    fund,
    block: promotion.byFund[fund],
  }));
  const used = funds.filter(({ block }) => block.budget !== 0 || block.spent !== 0);
  return used.map(({ fund, block }) =>
    progressRow({
      key: fund,
      label: t(`promotion.funds.${fund}`),
      block,
      reason: t(`reasons.${reasons[`promotion.byFund.${fund}.useRate`] ?? "no_programme"}`),
    }),
  );
}

function progressRow(one: {
  key: string;
  label: string;
  block: FundBlock;
  reason: string;
}): ProgressRow {
  const { budget, spent, offPurpose, overBudget, useRate, timeProgress } = one.block;
  return {
    key: one.key,
    label: one.label,
    budget,
    spent,
    offPurpose,
    overBudget,
    useRate,
    timeProgress,
    reason: useRate === null ? one.reason : null,
  };
}
