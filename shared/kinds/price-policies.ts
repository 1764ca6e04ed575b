import { codeOf, datesInOrder, label, levelColumn } from "./common-columns.ts";
import type { Column, Kind, Label, RowRule } from "./kind.ts";

const priceColumn = (name: string, text: Label, example: string): Column => ({
  name,
  label: text,
  type: "money",
  required: true,
  min: 0,
  example,
});

/** 0 < floor ≤ guide ≤ ceiling, as far as the three are known. */
const bandInOrder: RowRule = {
  code: "bad_price_band",
  column: "floor_price",
  broken: (get) => {
    const [floor, guide, ceiling] = [get("floor_price"), get("guide_price"), get("ceiling_price")];
    if (typeof floor === "number" && floor <= 0) return true;
    if (typeof floor === "number" && typeof guide === "number" && floor > guide) return true;
    return typeof guide === "number" && typeof ceiling === "number" && guide > ceiling;
  },
};

export const pricePolicies: Kind = {
  name: "price_policies",
  label: label("價格政策", "价格政策", "Price policies"),
  description: label(
    "指導價與上下限,省區為空者適用於全國",
    "指导价与上下限,省区为空者适用于全国",
    "Guide price and its band; without a province it holds everywhere",
  ),
  columns: [
    codeOf("sku", true),
    levelColumn(),
    {
      name: "province_code",
      label: label("省區編碼", "省区编码", "Province code"),
      type: "code",
      required: false,
      references: "province",
      example: "",
    },
    priceColumn("guide_price", label("指導價", "指导价", "Guide price"), "60.00"),
    priceColumn("floor_price", label("最低限價", "最低限价", "Floor price"), "57.00"),
    priceColumn("ceiling_price", label("最高限價", "最高限价", "Ceiling price"), "63.00"),
    {
      name: "valid_from",
      label: label("生效日期", "生效日期", "Valid from"),
      type: "day",
      required: true,
      example: "2026-01-01",
    },
    {
      name: "valid_to",
      label: label("失效日期", "失效日期", "Valid to"),
      type: "day",
      required: false,
      example: "2026-12-31",
    },
  ],
  key: ["sku", "level", "province_code", "valid_from"],
  keyWithout: null,
  dateColumn: "valid_from",
  observed: false,
  officeFrom: null,
  rules: [bandInOrder, datesInOrder("valid_from", "valid_to")],
  cautions: [],
};
