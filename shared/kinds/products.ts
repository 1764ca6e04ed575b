import { label, ownCode } from "./common-columns.ts";
import type { Kind } from "./kind.ts";

export const products: Kind = {
  name: "products",
  label: label("品項", "品项", "Products"),
  description: label("品項及其品類", "品项及其品类", "Products with their category"),
  columns: [
    ownCode("sku"),
    {
      name: "product_name",
      label: label("品項名稱", "品项名称", "Product name"),
      type: "text",
      required: true,
      example: "清爽啤酒 500ml×12",
    },
    {
      name: "category",
      label: label("品類", "品类", "Category"),
      type: "text",
      required: true,
      example: "啤酒",
    },
    {
      name: "unit",
      label: label("計量單位", "计量单位", "Unit"),
      type: "text",
      required: false,
      example: "箱",
    },
  ],
  key: ["sku"],
  keyWithout: null,
  dateColumn: null,
  observed: false,
  officeFrom: null,
  rules: [],
  cautions: [],
};
