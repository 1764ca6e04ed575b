/** How an explained field and its two parts are written. */
import { sayMoneyExact } from "../../format/exact-money.ts";
import { formatCount, formatDecimal, formatPercent, formatPp } from "../../format/number.ts";

type Form = "money" | "ratio" | "change" | "pp" | "index" | "count";
type PartForm = Form | "days" | "growths";

const forms: Readonly<Record<string, { value: Form; parts: PartForm }>> = {
  "sales.timeProgress": { value: "ratio", parts: "count" },
  "sales.expectedCompletion": { value: "ratio", parts: "money" },
  "sales.completion": { value: "ratio", parts: "money" },
  "sales.growth": { value: "change", parts: "money" },
  "sales.paceGapPp": { value: "pp", parts: "money" },
  "share.value": { value: "ratio", parts: "money" },
  "share.prior": { value: "ratio", parts: "money" },
  "share.changePp": { value: "pp", parts: "money" },
  "share.vsProvincePp": { value: "pp", parts: "money" },
  "price.compliance": { value: "ratio", parts: "count" },
  "price.index": { value: "index", parts: "count" },
  "visits.visitedRate": { value: "ratio", parts: "count" },
  "visits.onCycleRate": { value: "ratio", parts: "count" },
  "coverage.value": { value: "ratio", parts: "count" },
  "penetration.value": { value: "ratio", parts: "count" },
  "benchmark.pooled": { value: "change", parts: "money" },
  "benchmark.mean": { value: "change", parts: "growths" },
  "benchmark.leaveOneOut": { value: "change", parts: "money" },
  "share.province.value": { value: "ratio", parts: "money" },
  "share.province.prior": { value: "ratio", parts: "money" },
  "share.province.changePp": { value: "pp", parts: "money" },
  "sales.requiredPerWorkday": { value: "money", parts: "days" },
  "sales.actualPerWorkday": { value: "money", parts: "days" },
  "price.cv": { value: "ratio", parts: "count" },
  "promotion.useRate": { value: "ratio", parts: "money" },
  "promotion.timeProgress": { value: "ratio", parts: "money" },
};
const amounts = { value: "money", parts: "money" } as const;
const counts = { value: "count", parts: "count" } as const;
/** Blocks that count things; their ratios are told above. */
const counted = /^(visits|coverage|penetration|incidents)\./;

function formsOf(field: string): { readonly value: Form; readonly parts: PartForm } {
  // A fund's or a level's number is written as that of all.
  const plain = field.replace(/\.by(Fund|Level)\.[a-z_]+/, "");
  return forms[plain] ?? (counted.test(field) ? counts : amounts);
}

/** The value of an explained field, to the last digit that means anything. null → "—". */
export function formatValue(field: string, value: number | null, yuan: string): string {
  return write(formsOf(field).value, value, yuan);
}

/** Numerator or denominator of an explained field. null → "—". */
export function formatPart(
  field: string,
  { part, value }: { part: "numerator" | "denominator"; value: number | null },
  yuan: string,
): string {
  const { parts } = formsOf(field);
  // Money over days, growths over offices: the two are not of one kind.
  if (parts === "days") return write(part === "numerator" ? "money" : "count", value, yuan);
  if (parts === "growths") return write(part === "numerator" ? "change" : "count", value, yuan);
  return write(parts, value, yuan);
}

function write(form: Form, value: number | null, yuan: string): string {
  if (value === null) return formatCount(null);
  switch (form) {
    case "money":
      // A budget times the share of its days gone by is no whole number of 分.
      return sayMoneyExact(Math.round(value), yuan);
    case "ratio":
      return formatPercent(value, 2);
    case "change":
      return formatPercent(value, 2, true);
    case "pp":
      return `${formatPp(value, 2)} pp`;
    case "index":
      return formatDecimal(value, 2);
    case "count":
      return Number.isInteger(value) ? formatCount(value) : formatDecimal(value, 3);
  }
}
