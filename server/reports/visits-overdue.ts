import { addDays } from "../../shared/calendar/day.ts";
import { monthOf } from "../../shared/calendar/month.ts";
import { monthPeriod } from "../../shared/calendar/period.ts";
import { spanTo } from "../../shared/calendar/span.ts";
import { compareCodePoints } from "../../shared/code-points.ts";
import type { OverdueDealer, VisitsOverdueAnswer } from "../../shared/contract/visits-overdue.ts";
import type { Reading } from "../access/reading.ts";
import { AppError } from "../errors.ts";
import type { Reasons } from "../metrics/block.ts";
import { daysOverdue, dealerSalesDays, isOverdue } from "../metrics/visits-overdue.ts";
import { dataThrough } from "../rollups/data-through.ts";
import { selectDealerSales } from "../rollups/dealer-sales.ts";
import { selectStaff } from "../rollups/staff.ts";
import { selectKeyAccounts, selectVisitsThrough } from "../rollups/visits-overdue.ts";
import { officesInAnswer } from "./context.ts";
import { currency } from "./currency.ts";
import { groupBy } from "./group-by.ts";
import { lifeAt } from "./performance-staff.ts";

/**
 * The key accounts of the scope that are overdue for a visit at `on`: as many as `visits.overdue` of the
 * month of `on` counts. Without `on`, dataThrough; without sales, the newest visit's day; without those,
 * `performance.no_period`.
 */
export async function visitsOverdueReport(
  reading: Reading,
  query: { readonly on: string | null },
): Promise<VisitsOverdueAnswer> {
  const on = query.on ?? (await dataThrough(reading)) ?? (await selectVisitsThrough(reading));
  if (on === null) throw new AppError("performance.no_period");
  const period = monthPeriod(monthOf(on));
  const offices = officesInAnswer(reading.offices, { period, span: spanTo(period, on) });
  const accounts = await selectKeyAccounts(reading, { asOf: on, offices });
  const overdue = accounts
    .filter((dealer) => reading.staff?.has(dealer.staff_code ?? "") ?? true)
    .filter((dealer) => isOverdue(dealer, on));
  const [sales, staff] = await Promise.all([
    selectDealerSales(
      reading,
      { from: addDays(on, 1 - dealerSalesDays), to: on },
      overdue.map((dealer) => dealer.dealer_code),
    ),
    selectStaff(reading),
  ]);
  const lives = groupBy(staff, (row) => row.staff_code);
  const dealers = overdue.map((dealer): OverdueDealer => {
    const days = daysOverdue(dealer, on);
    const reasons: Reasons = {
      ...(dealer.lastVisit === null ? { lastVisit: "not_reported" } : {}),
      ...(days === null ? { daysOverdue: "insufficient_evidence" } : {}),
    };
    const life = lifeAt(lives.get(dealer.staff_code ?? "") ?? [], { asOf: on });
    return {
      office: dealer.office_code,
      dealer: dealer.dealer_code,
      name: dealer.dealer_name,
      channel: dealer.channel,
      cycleDays: dealer.visit_cycle_days ?? 0,
      lastVisit: dealer.lastVisit,
      daysOverdue: days,
      staff: dealer.staff_code,
      staffName: life?.staff_name ?? null,
      sales: sales.get(dealer.dealer_code) ?? 0,
      reasons: reasons as OverdueDealer["reasons"],
    };
  });
  return {
    on,
    ledger: reading.ledger,
    currency,
    scope: reading.scope,
    dealers: dealers.sort(byDaysThenCode),
  };
}

function byDaysThenCode(a: OverdueDealer, b: OverdueDealer): number {
  // No number of days is no number: last, not first and not among those of 0 days.
  const days = (b.daysOverdue ?? -1) - (a.daysOverdue ?? -1);
  return days === 0 ? compareCodePoints(a.dealer, b.dealer) : days;
}
