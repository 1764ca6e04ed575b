import { categoryColumn, codeOf, label, monthColumn } from "./common-columns.ts";
import type { Kind } from "./kind.ts";

export const marketSizes: Kind = {
  name: "market_sizes",
  label: label("市場規模", "市场规模", "Market sizes"),
  description: label(
    "辦事處所在城市的整體市場規模,按月",
    "办事处所在城市的整体市场规模,按月",
    "The whole market of the office's city, by month",
  ),
  columns: [
    monthColumn,
    codeOf("office", true),
    categoryColumn(false),
    {
      name: "amount",
      label: label("市場金額", "市场金额", "Market amount"),
      type: "money",
      required: true,
      min: 0,
      example: "8600000.00",
    },
    {
      name: "source",
      label: label("數據來源", "数据来源", "Source"),
      type: "text",
      required: false,
      example: "行業協會",
    },
  ],
  key: ["month", "office_code", "category"],
  keyWithout: null,
  dateColumn: "month",
  observed: true,
  officeFrom: "office_code",
  rules: [],
  cautions: [],
};
