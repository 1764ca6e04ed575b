/** How an explained field and its two parts are written. */
import {
  formatCount,
  formatDecimal,
  formatMoneyExact,
  formatPercent,
  formatPp,
} from "../../format/number.ts";

type Form = "money" | "ratio" | "change" | "pp" | "index" | "count";

const forms: Readonly<Record<string, { value: Form; parts: Form }>> = {
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
  "price.cv": { value: "ratio", parts: "count" },
  "promotion.useRate": { value: "ratio", parts: "money" },
  "promotion.timeProgress": { value: "ratio", parts: "money" },
};
const amounts = { value: "money", parts: "money" } as const;

/** The value of an explained field, to the last digit that means anything. null → "—". */
export function formatValue(field: string, value: number | null, yuan: string): string {
  return write((forms[field] ?? amounts).value, value, yuan);
}

/** Numerator or denominator of an explained field. null → "—". */
export function formatPart(field: string, part: number | null, yuan: string): string {
  return write((forms[field] ?? amounts).parts, part, yuan);
}

function write(form: Form, value: number | null, yuan: string): string {
  if (value === null) return formatCount(null);
  switch (form) {
    case "money":
      return `${formatMoneyExact(value)} ${yuan}`;
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
