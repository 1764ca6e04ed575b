import { faultsOf } from "../metrics/promotion.ts";
import { fedRow } from "../rollups/fed.ts";
import type { Fed } from "../rollups/fed.ts";
import { selectFedPrices } from "../rollups/fed-prices.ts";
import { selectProgrammes } from "../rollups/promotion.ts";
import type { Batch, ExplainAsked } from "./explain-asked.ts";
import type { Source } from "./explain-fields.ts";

/** The observations and policies behind a number of the price block. */
export async function priceBatches(
  { reading, context, offices, level }: ExplainAsked,
  sources: readonly Source[],
): Promise<Batch[]> {
  const { span } = context;
  if (!span) return [];
  const judgedOnly = sources.includes("judgedPrices");
  const { observations, policies } = await selectFedPrices(reading, span, {
    offices,
    judgedOnly,
    counts: (row) => level === null || row.level === level,
  });
  return [
    { kind: "price_observations", ...span, fed: observations },
    { kind: "price_policies", from: null, to: span.to, fed: policies },
  ];
}

/** The programmes and vouchers behind a number of the promotion block. */
export async function promotionBatches(
  { reading, context, offices, fund }: ExplainAsked,
  sources: readonly Source[],
): Promise<Batch[]> {
  const { period } = context;
  const programmes: Fed[] = [];
  const vouchers: Fed[] = [];
  const dates: string[] = [];
  for (const programme of await selectProgrammes(reading, { ...context, offices })) {
    if (fund !== null && programme.fund !== fund) continue;
    programmes.push(fedRow("promotions", programme, programme.budget));
    const faults = faultsOf(programme);
    for (const voucher of programme.vouchers) {
      const counts = sources.includes("vouchers") || faults(voucher).length > 0;
      if (!counts) continue;
      const { origin, amount } = voucher;
      vouchers.push(fedRow("promo_spend", { origin, office_code: programme.office_code }, amount));
      dates.push(voucher.date);
    }
  }
  dates.sort();
  const batches: Batch[] = [];
  if (sources.includes("programmes")) {
    batches.push({ kind: "promotions", from: period.start, to: period.end, fed: programmes });
  }
  if (sources.includes("vouchers") || sources.includes("offPurpose")) {
    const [from, to] = [dates[0] ?? null, dates.at(-1) ?? null];
    batches.push({ kind: "promo_spend", from, to, fed: vouchers });
  }
  return batches;
}
