import { formatCount, formatMoney, formatPercent } from "../../format/number.ts";

/** A moved number in the unit of its field: ratios in percent, incidents as counts, money in yuan. */
export function formatMoved(field: string, value: number | null): string {
  if (isMoneyField(field)) return formatMoney(value, "yuan");
  return field.startsWith("incidents") ? formatCount(value) : formatPercent(value);
}

/** True for a field whose values are money in 分. */
export function isMoneyField(field: string): boolean {
  return field === "sales.plan" || field === "sales.actual" || field === "promotion.spent";
}
