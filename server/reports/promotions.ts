import { spanTo } from "../../shared/calendar/span.ts";
import type {
  OffPurposeVoucher,
  PromotionProgramme,
  PromotionsAnswer,
} from "../../shared/contract/promotions.ts";
import type { Reading } from "../access/reading.ts";
import type { Question } from "../metrics/question.ts";
import { programmeEffect } from "../metrics/promotion-effect.ts";
import type { ProgrammeSales } from "../metrics/promotion-effect.ts";
import { faultsOf, programmeParts, promotionBlock } from "../metrics/promotion.ts";
import { dataThrough } from "../rollups/data-through.ts";
import { selectListedProgrammes } from "../rollups/promotion.ts";
import type { ListedProgramme } from "../rollups/promotion.ts";
import { currency } from "./currency.ts";
import { groupBy } from "./group-by.ts";
import { settleDates } from "./settle-dates.ts";
import { allReasons } from "./performance-rows.ts";
import { readProgrammeSales } from "./programme-sales.ts";

/**
 * The programmes of every office of the scope, open or not, that start in the period: money up to `on`,
 * vouchers off their purpose, effect of those that ended by `on` (contract 2 and 3).
 * Errors: `performance.no_period` when neither a period nor a date is given and there are no sales;
 * `request.bad_parameter` for a key that is no period.
 */
export async function promotionsReport(
  reading: Reading,
  query: { readonly period: string | null; readonly on: string | null },
): Promise<PromotionsAnswer> {
  const through = await dataThrough(reading);
  const { period, on } = settleDates(query, through);
  const span = spanTo(period, on);
  const found = await selectListedProgrammes(reading, { period, on, offices: reading.offices });
  const byOffice = groupBy(found, (one) => one.office_code);
  const programmes = reading.offices.flatMap((office) => byOffice.get(office.office_code) ?? []);
  const salesOf = await readProgrammeSales(
    reading,
    programmes.filter((one) => one.end_on <= on),
  );
  return {
    period: { key: period.key, start: period.start, end: period.end },
    on,
    dataThrough: through,
    ledger: reading.ledger,
    currency,
    scope: reading.scope,
    programmes: programmes.map((one) =>
      listed(one, { on, span, sales: salesOf.get(one.promo_code) ?? null }),
    ),
  };
}

function listed(
  programme: ListedProgramme,
  asked: Pick<Question, "on" | "span"> & { readonly sales: ProgrammeSales | null },
): PromotionProgramme {
  const { value, reasons } = promotionBlock(
    programmeParts(programme, programme.vouchers, asked.on),
    asked,
  );
  const { byFund: _, expectedSales: __, ...money } = value;
  const vouchers = offPurposeVouchers(programme);
  const effect = programmeEffect({ programme, spent: value.spent, ...asked });
  return {
    code: programme.promo_code,
    name: programme.promo_name,
    office: programme.office_code,
    fund: programme.fund === "city_fund" ? "city_fund" : "promotion",
    purpose: programme.purpose,
    category: programme.category,
    startOn: programme.start_on,
    endOn: programme.end_on,
    ...money,
    expectedSales: programme.expected_sales,
    offPurposeVouchers: vouchers,
    flags: [
      ...(vouchers.length > 0 ? (["off_purpose"] as const) : []),
      ...(value.overBudget > 0 ? (["over_budget"] as const) : []),
    ],
    effect: effect.value,
    reasons: allReasons([
      ...(["useRate", "timeProgress"] as const).map((field) => {
        const reason = reasons[`promotion.${field}`];
        return reason ? { [field]: reason } : {};
      }),
      effect.reasons,
    ]),
  };
}

function offPurposeVouchers(programme: ListedProgramme): OffPurposeVoucher[] {
  const faults = faultsOf(programme);
  return programme.vouchers.flatMap((voucher) => {
    const reasons = [...faults(voucher)];
    if (reasons.length === 0) return [];
    const { date, voucher_no, line_no, purpose, amount, note } = voucher;
    return [{ date, voucherNo: voucher_no, lineNo: line_no, purpose, amount, note, reasons }];
  });
}
