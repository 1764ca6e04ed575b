/** How the numbers of a series are written: on the chart, as a difference, and in a file. */
import {
  formatCount,
  formatDecimal,
  formatMoney,
  formatPercent,
  formatPp,
  type MoneyUnit,
} from "../../format/number.ts";
import { rawYuan } from "../../format/raw-yuan.ts";

/** What a number is. `rate` is a level in percent, `percent` a relative change, `pp` a change of a rate. */
export type NumberKind = "money" | "rate" | "percent" | "pp" | "index" | "count" | "days";

export type NumberStyle = {
  readonly kind: NumberKind;
  /** The unit as people write it (萬元, %, pp); empty where the word says it all. */
  readonly uom: string;
  /** A level; null → "—". */
  readonly write: (value: number | null) => string;
  /** A difference: always with its sign, except 0. */
  readonly writeSigned: (value: number | null) => string;
  /** For a file: the number itself and its unit. */
  readonly file: { readonly uom: string; readonly raw: (value: number) => string | number };
};

const asIs = (value: number) => value;

/** 分 in, shown in `unit`; files hold yuan to the 分. */
export function moneyStyle(unit: MoneyUnit, uom: string, yuan: string): NumberStyle {
  return {
    kind: "money",
    uom,
    write: (value) => formatMoney(value, unit),
    writeSigned: (value) => formatMoney(value, unit, true),
    file: { uom: yuan, raw: rawYuan },
  };
}

/** A ratio shown in percent; a difference of two is in percentage points and has its own style. */
export function rateStyle(decimals = 1): NumberStyle {
  return {
    kind: "rate",
    uom: "%",
    write: (value) => formatPercent(value, decimals),
    writeSigned: (value) => formatPercent(value, decimals, true),
    file: { uom: "", raw: asIs },
  };
}

/** A relative change (growth, ΔPL%): a ratio in, always signed. */
export function percentStyle(decimals = 1): NumberStyle {
  const write = (value: number | null) => formatPercent(value, decimals, true);
  return { kind: "percent", uom: "%", write, writeSigned: write, file: { uom: "", raw: asIs } };
}

/** Percentage points in, always signed. */
export function ppStyle(decimals = 1): NumberStyle {
  const write = (value: number | null) => formatPp(value, decimals);
  return { kind: "pp", uom: "pp", write, writeSigned: write, file: { uom: "pp", raw: asIs } };
}

/** An index around 100. */
export function indexStyle(decimals = 1): NumberStyle {
  return {
    kind: "index",
    uom: "",
    write: (value) => formatDecimal(value, decimals),
    writeSigned: (value) => formatDecimal(value, decimals),
    file: { uom: "", raw: asIs },
  };
}

/** Whole things; `kind` "days" for days. */
export function countStyle(uom: string, kind: "count" | "days" = "count"): NumberStyle {
  return {
    kind,
    uom,
    write: formatCount,
    writeSigned: formatCount,
    file: { uom, raw: asIs },
  };
}
