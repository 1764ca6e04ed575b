import { codeOf, dateColumn, label, levelColumn, lineNoColumn } from "./common-columns.ts";
import type { Kind } from "./kind.ts";

export const priceObservations: Kind = {
  name: "price_observations",
  label: label("價格監測", "价格监测", "Price observations"),
  description: label(
    "在經銷商與終端看到的成交價",
    "在经销商与终端看到的成交价",
    "Prices seen at dealers and outlets",
  ),
  columns: [
    dateColumn,
    codeOf("office", true),
    codeOf("dealer", false),
    codeOf("sku", true),
    levelColumn(),
    {
      name: "price",
      label: label("價格", "价格", "Price"),
      type: "money",
      required: true,
      min: 0,
      example: "59.50",
    },
    lineNoColumn,
    {
      name: "source",
      label: label("數據來源", "数据来源", "Source"),
      type: "text",
      required: false,
      example: "業務代表",
    },
  ],
  key: ["date", "office_code", "dealer_code", "sku", "level", "line_no"],
  keyWithout: null,
  dateColumn: "date",
  observed: true,
  officeFrom: "office_code",
  rules: [],
  cautions: [],
};
