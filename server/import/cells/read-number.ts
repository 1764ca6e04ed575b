import { largestMinor } from "../../../shared/kinds/common-columns.ts";
import type { IssueCode } from "../../../shared/kinds/issue-codes.ts";
import { halfWidth } from "./half-width.ts";
import {
  commaOfThree,
  dotIsDecimal,
  dotOfThree,
  numberEvidence,
  type NumberStyle,
} from "./number-style.ts";
import { splitUnit } from "./units.ts";

/** A number as exact decimal text: value = ± digits × 10^-decimals. */
export type DecimalText = {
  readonly negative: boolean;
  readonly digits: string;
  readonly decimals: number;
  /** Power of ten of the unit written behind the number; undefined = none. */
  readonly unit: number | undefined;
  /** A currency sign or unit was written: only money has one. */
  readonly money: boolean;
  /** What the number tells of its column's style (number-style.ts). */
  readonly evidence: number;
};

export type NumberFault = { readonly code: IssueCode; readonly evidence: number };

/**
 * Takes a written number apart: `1,234.50`, `¥1,234`, full-width digits, `1.2萬`, `-5`, `(5)`, U+2212.
 * Everything else (`1e5`, `0x10`, NaN, `5%`) is `bad_number`. Never through a float.
 */
export function readNumber(text: string, style: NumberStyle): DecimalText | NumberFault {
  let rest = halfWidth(text);
  const bracketed = /^\((.*)\)$/u.exec(rest);
  if (bracketed) rest = (bracketed[1] as string).trim();
  const signed = /^([+-]?)(¥?)([+-]?)(.*)$/u.exec(rest);
  const signs = (signed?.[1] ?? "") + (signed?.[3] ?? "");
  const currency = signed?.[2] === "¥";
  if (signs.length > 1 || (bracketed && signs !== "")) return { code: "bad_number", evidence: 0 };
  const { body, unit } = splitUnit((signed?.[4] ?? "").trim());
  if (unit === null || !/^[\d.,]+$/.test(body)) return { code: "bad_number", evidence: 0 };

  const evidence = numberEvidence(body);
  if (style === "unclear" && evidence !== 0 && evidence !== dotIsDecimal) {
    return { code: "ambiguous_number", evidence };
  }
  const [group, point] = style === "comma" ? [".", ","] : [",", "."];
  const at = body.indexOf(point);
  const whole = at < 0 ? body : body.slice(0, at);
  const decimals = at < 0 ? "" : body.slice(at + 1);
  const shaped =
    isGrouped(whole, group, decimals !== "") &&
    (at < 0 ? whole !== "" : /^\d+$/.test(decimals)) &&
    !decimals.includes(group);
  if (!shaped) return { code: "bad_number", evidence };
  return {
    negative: bracketed !== null || signs === "-",
    digits: whole.replaceAll(group, "") + decimals,
    decimals: decimals.length,
    unit,
    money: currency || unit !== undefined,
    evidence,
  };
}

/** Digits, where grouped then with exactly three after every group sign. */
function isGrouped(whole: string, group: string, mayBeEmpty: boolean): boolean {
  if (whole === "") return mayBeEmpty;
  const [first, ...groups] = whole.split(group);
  return /^\d+$/.test(first as string) && groups.every((part) => /^\d{3}$/.test(part));
}

/** True for the result that is a fault. */
export function isFault(read: DecimalText | NumberFault): read is NumberFault {
  return "code" in read;
}

/**
 * Money in 分. `exponent`: the column's unit as a power of ten of a yuan (萬元: 4), undefined = none;
 * a cell with a unit of its own in a column that has another is ambiguous.
 */
export function minorOf(read: DecimalText, exponent: number | undefined): number | IssueCode {
  if (exponent !== undefined && read.unit !== undefined && read.unit !== exponent) {
    return "ambiguous_unit";
  }
  const unit = exponent ?? read.unit ?? 0;
  // 1.500 may be 1,500 with a grouping dot: refused rather than read as one and a half.
  const mayBeGrouped = read.evidence === dotOfThree || read.evidence === commaOfThree;
  if (unit === 0 && read.decimals === 3 && mayBeGrouped) return "too_many_decimals";
  return scaled(read, unit + 2, "too_many_decimals");
}

/** A whole number. */
export function countOf(read: DecimalText): number | IssueCode {
  return scaled(read, read.unit ?? 0, "not_whole");
}

/** A number with decimals; more digits than a double holds are refused, not rounded. */
export function decimalOf(read: DecimalText): number | IssueCode {
  const digits = read.digits.replace(/^0+/, "");
  const size = digits.length - read.decimals;
  if (size > 15) return "number_too_large";
  const trimmed = read.decimals > 0 ? digits.replace(/0+$/, "") : digits;
  if (trimmed.length > 15) return "too_many_decimals";
  const whole = read.digits.slice(0, read.digits.length - read.decimals) || "0";
  const value = Number(`${whole}.${read.digits.slice(whole.length) || "0"}`);
  const scaledValue = read.unit ? value * 10 ** read.unit : value;
  return read.negative && scaledValue !== 0 ? -scaledValue : scaledValue;
}

/** ± digits × 10^(exponent − decimals) as an integer within ±9e15, else the code. */
function scaled(read: DecimalText, exponent: number, tooFine: IssueCode): number | IssueCode {
  const shift = exponent - read.decimals;
  let digits = read.digits;
  if (shift < 0) {
    const cut = digits.length + shift;
    const lost = digits.slice(Math.max(0, cut));
    if (/[1-9]/.test(lost)) return tooFine;
    digits = cut > 0 ? digits.slice(0, cut) : "0";
  }
  digits = digits.replace(/^0+(?=\d)/, "");
  if (digits !== "0" && shift > 0) digits += "0".repeat(shift);
  if (digits.length > 16) return "number_too_large";
  const value = Number(digits);
  if (value > largestMinor) return "number_too_large";
  return read.negative && value !== 0 ? -value : value;
}
