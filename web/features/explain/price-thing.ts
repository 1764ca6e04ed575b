import { addDays } from "../../../shared/calendar/day.ts";
import type { PriceIncident } from "../../../shared/contract/price-incidents.ts";
import type { OverdueDealer } from "../../../shared/contract/visits-overdue.ts";
import { rowList, type RowList } from "./thing.ts";

/** Sales of so many days up to the day say what is at stake (contract 2). */
const exposureDays = 28;

type Given = { readonly on: string; readonly ledger: number };

/** The rows behind an incident's number: the item's sales at stake, or its prices from the first breach on. */
export function incidentRows(one: PriceIncident, name: string, { on, ledger }: Given): RowList[] {
  const { office, sku, level } = one;
  if (name === "exposure") {
    const days = { office, from: addDays(on, 1 - exposureDays), to: on, ledger };
    return [rowList("sales_actuals", days, { sku: new Set([sku]) })];
  }
  const days = { office, from: one.firstBreach, to: one.endedOn ?? on, ledger };
  const item = { sku: new Set([sku]), level: new Set([level]) };
  return [
    rowList("price_observations", days, item),
    rowList("price_policies", { office: null, to: days.to, ledger }, item),
  ];
}

/** The rows behind an overdue account's number. */
export function accountRows(one: OverdueDealer, name: string, { on, ledger }: Given): RowList[] {
  const own = { dealer_code: new Set([one.dealer]) };
  const { office } = one;
  if (name === "sales") {
    const days = { office, from: addDays(on, 1 - exposureDays), to: on, ledger };
    return [rowList("sales_actuals", days, own)];
  }
  return [
    rowList("dealers", { office, ledger }, own),
    rowList("visits", { office, from: one.lastVisit, to: on, ledger }, own),
  ];
}
