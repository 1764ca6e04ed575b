import { codeOf, dateColumn, label, lineNoColumn } from "./common-columns.ts";
import type { Kind } from "./kind.ts";

export const salesActuals: Kind = {
  name: "sales_actuals",
  label: label("銷售實績", "销售实绩", "Sales actuals"),
  description: label(
    "每筆銷售一行,退貨為負數;沒有單據號的相同行須以行號區分",
    "每笔销售一行,退货为负数;没有单据号的相同行须以行号区分",
    "One row per sale, returns negative; equal rows without a document number need a line number",
  ),
  columns: [
    dateColumn,
    codeOf("office", true),
    {
      name: "amount",
      label: label("金額", "金额", "Amount"),
      type: "money",
      required: true,
      example: "12345.60",
    },
    {
      name: "doc_no",
      label: label("單據號", "单据号", "Document no."),
      type: "code",
      required: false,
      example: "XS20260901001",
    },
    lineNoColumn,
    codeOf("staff", false),
    codeOf("dealer", false),
    codeOf("sku", false),
    {
      name: "quantity",
      label: label("數量", "数量", "Quantity"),
      type: "decimal",
      required: false,
      example: "120",
    },
  ],
  key: ["office_code", "doc_no", "line_no"],
  keyWithout: {
    missing: "doc_no",
    key: ["date", "office_code", "staff_code", "dealer_code", "sku", "line_no"],
  },
  dateColumn: "date",
  observed: true,
  officeFrom: "office_code",
  rules: [],
  cautions: [],
};
