import { dateColumn, label, lineNoColumn, purposeColumn } from "./common-columns.ts";
import type { Kind } from "./kind.ts";

export const promoSpend: Kind = {
  name: "promo_spend",
  label: label("促銷支出", "促销支出", "Promotion spend"),
  description: label(
    "促銷與基金的支出憑證,紅字為負數",
    "促销与基金的支出凭证,红字为负数",
    "Vouchers spent on programmes, credit notes negative",
  ),
  columns: [
    dateColumn,
    {
      name: "voucher_no",
      label: label("憑證號", "凭证号", "Voucher no."),
      type: "code",
      required: true,
      example: "PZ-0001",
    },
    lineNoColumn,
    {
      name: "promo_code",
      label: label("方案編碼", "方案编码", "Programme code"),
      type: "code",
      required: true,
      references: "promo",
      example: "P2026-001",
    },
    purposeColumn(true, label("支出用途", "支出用途", "Purpose"), "display"),
    {
      name: "amount",
      label: label("支出金額", "支出金额", "Amount spent"),
      type: "money",
      required: true,
      example: "3200.00",
    },
    {
      name: "note",
      label: label("備註", "备注", "Note"),
      type: "text",
      required: false,
      example: "",
    },
  ],
  key: ["voucher_no", "line_no"],
  keyWithout: null,
  dateColumn: "date",
  observed: true,
  officeFrom: "promo_code",
  rules: [],
  cautions: [],
};
