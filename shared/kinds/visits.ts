import { codeOf, dateColumn, label, lineNoColumn, purposeColumn } from "./common-columns.ts";
import type { Kind } from "./kind.ts";

export const visits: Kind = {
  name: "visits",
  label: label("拜訪記錄", "拜访记录", "Visits"),
  description: label(
    "對經銷商與終端的拜訪與調查",
    "对经销商与终端的拜访与调查",
    "Visits to dealers and outlets, with survey scores",
  ),
  columns: [
    dateColumn,
    codeOf("dealer", true),
    codeOf("staff", true),
    lineNoColumn,
    purposeColumn(false, label("拜訪目的", "拜访目的", "Purpose"), "例行拜訪"),
    {
      name: "order_taken",
      label: label("是否下單", "是否下单", "Order taken"),
      type: "flag",
      required: false,
      example: "Y",
    },
    {
      name: "survey_score",
      label: label("調查得分", "调查得分", "Survey score"),
      type: "decimal",
      required: false,
      min: 0,
      max: 100,
      example: "85",
    },
    {
      name: "note",
      label: label("備註", "备注", "Note"),
      type: "text",
      required: false,
      example: "",
    },
  ],
  key: ["date", "dealer_code", "staff_code", "line_no"],
  keyWithout: null,
  dateColumn: "date",
  observed: true,
  officeFrom: "dealer_code",
  rules: [],
  cautions: [],
};
