import { addDays } from "../../../shared/calendar/day.ts";
import type { PromotionProgramme } from "../../../shared/contract/promotions.ts";
import { rowList, type RowList } from "./thing.ts";

/** So many days before the start say what a day sells without the programme (contract 2). */
const baselineDays = 28;

/** The rows behind a programme's number. `skus` = those of its category; null = all that is sold. */
export function programmeRows(
  programme: PromotionProgramme,
  name: string,
  given: {
    readonly on: string;
    readonly ledger: number;
    readonly skus: ReadonlySet<string> | null;
  },
): RowList[] {
  const { code, office, startOn, endOn } = programme;
  const { on, ledger, skus } = given;
  const own = { promo_code: new Set([code]) };
  const plan = rowList("promotions", { office, from: startOn, to: startOn, ledger }, own);
  const vouchers = rowList("promo_spend", { office, to: on, ledger }, own);
  const sales = rowList(
    "sales_actuals",
    { office, from: addDays(startOn, -baselineDays), to: endOn, ledger },
    skus === null ? {} : { sku: skus },
  );
  switch (name) {
    case "budget":
    case "timeProgress":
      return [plan];
    case "spent":
      return [vouchers];
    case "incremental":
      return [plan, sales];
    case "salesPerSpend":
      return [sales, vouchers];
    default:
      return [plan, vouchers];
  }
}
