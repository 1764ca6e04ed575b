/** Columns that several kinds share, and the rules that go with them. */
import type { Column, Label, Reference, RowRule } from "./kind.ts";

/** ±9e15 分: the largest amount a file may hold (contract 1). */
export const largestMinor = 9_000_000_000_000_000;

export function label(hant: string, hans: string, en: string): Label {
  return { "zh-Hant": hant, "zh-Hans": hans, en };
}

const codes: Readonly<Record<"office" | "dealer" | "staff" | "sku", Omit<Column, "required">>> = {
  office: {
    name: "office_code",
    label: label("辦事處編碼", "办事处编码", "Office code"),
    type: "code",
    example: "GZ01",
  },
  dealer: {
    name: "dealer_code",
    label: label("經銷商編碼", "经销商编码", "Dealer code"),
    type: "code",
    example: "GZ01-D001",
  },
  staff: {
    name: "staff_code",
    label: label("人員編碼", "人员编码", "Staff code"),
    type: "code",
    example: "GZ01-S01",
  },
  sku: {
    name: "sku",
    label: label("品項編碼", "品项编码", "SKU"),
    type: "code",
    example: "SKU001",
  },
};

/** The code by which the kind's own rows are known. */
export function ownCode(of: keyof typeof codes): Column {
  return { ...codes[of], required: true };
}

/** A code that must already exist as an office, a dealer, a person or a product. */
export function codeOf(of: keyof typeof codes, required: boolean): Column {
  const references: Reference = of;
  return { ...codes[of], required, references };
}

export function categoryColumn(required: boolean): Column {
  return {
    name: "category",
    label: label("品類", "品类", "Category"),
    type: "text",
    required,
    references: "category",
    example: "啤酒",
  };
}

export const dateColumn: Column = {
  name: "date",
  label: label("日期", "日期", "Date"),
  type: "day",
  required: true,
  example: "2026-09-01",
};

export const monthColumn: Column = {
  name: "month",
  label: label("月份", "月份", "Month"),
  type: "month",
  required: true,
  example: "2026-09",
};

export const lineNoColumn: Column = {
  name: "line_no",
  label: label("行號", "行号", "Line no."),
  type: "count",
  required: false,
  min: 1,
  defaultValue: 1,
  example: "1",
};

export const openedOnColumn: Column = {
  name: "opened_on",
  label: label("開辦日期", "开办日期", "Opened on"),
  type: "day",
  required: false,
  example: "2021-03-01",
};

export const closedOnColumn: Column = {
  name: "closed_on",
  label: label("關閉日期", "关闭日期", "Closed on"),
  type: "day",
  required: false,
  example: "",
};

export function levelColumn(): Column {
  return {
    name: "level",
    label: label("價格層級", "价格层级", "Price level"),
    type: "enum",
    required: true,
    values: ["dealer", "retail"],
    example: "dealer",
  };
}

export function purposeColumn(required: boolean, text: Label, example: string): Column {
  return { name: "purpose", label: text, type: "text", required, example };
}

/** `from` ≤ `to` where both are known; the same day is allowed. Days compare as text. */
export function datesInOrder(from: string, to: string): RowRule {
  return {
    code: "dates_reversed",
    column: to,
    broken: (get) => {
      const [start, end] = [get(from), get(to)];
      return typeof start === "string" && typeof end === "string" && end < start;
    },
  };
}
