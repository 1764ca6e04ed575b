import { categoryColumn, codeOf, label } from "./common-columns.ts";
import type { Kind } from "./kind.ts";

export const salesPlans: Kind = {
  name: "sales_plans",
  label: label("銷售計劃", "销售计划", "Sales plans"),
  description: label(
    "年、季、月銷售計劃;帶人員編碼的行是辦事處計劃的分解,不另計入",
    "年、季、月销售计划;带人员编码的行是办事处计划的分解,不另计入",
    "Plans by year, quarter or month; rows with a staff code split the office's plan and are never added to it",
  ),
  columns: [
    {
      name: "period",
      label: label("期間", "期间", "Period"),
      type: "period",
      required: true,
      example: "2026-09",
    },
    codeOf("office", true),
    codeOf("staff", false),
    categoryColumn(false),
    {
      name: "amount",
      label: label("計劃金額", "计划金额", "Plan amount"),
      type: "money",
      required: true,
      min: 0,
      example: "1200000.00",
    },
  ],
  key: ["period", "office_code", "staff_code", "category"],
  keyWithout: null,
  dateColumn: "period",
  observed: false,
  officeFrom: "office_code",
  rules: [],
  cautions: [],
};
