import { codeOf, label, monthColumn } from "./common-columns.ts";
import type { Column, Kind, Label, RowRule } from "./kind.ts";

const countColumn = (name: string, text: Label, example: string): Column => ({
  name,
  label: text,
  type: "count",
  required: false,
  min: 0,
  example,
});

/** A part that is larger than its whole is a fault of the data: warned of and shown, never capped. */
const partAboveWhole = (code: RowRule["code"], part: string, whole: string): RowRule => ({
  code,
  column: part,
  broken: (get) => {
    const [some, all] = [get(part), get(whole)];
    return typeof some === "number" && typeof all === "number" && some > all;
  },
});

export const outletCensus: Kind = {
  name: "outlet_census",
  label: label("終端普查", "终端普查", "Outlet census"),
  description: label(
    "終端總數與已覆蓋數、家庭戶數與購買戶數,按月",
    "终端总数与已覆盖数、家庭户数与购买户数,按月",
    "Outlets and those covered, households and those buying, by month",
  ),
  columns: [
    monthColumn,
    codeOf("office", true),
    countColumn("outlets_universe", label("終端總數", "终端总数", "Outlets universe"), "5200"),
    countColumn(
      "outlets_covered",
      label("已覆蓋終端數", "已覆盖终端数", "Outlets covered"),
      "3100",
    ),
    countColumn("households", label("家庭戶數", "家庭户数", "Households"), "820000"),
    countColumn("households_buying", label("購買戶數", "购买户数", "Households buying"), "96000"),
  ],
  key: ["month", "office_code"],
  keyWithout: null,
  dateColumn: "month",
  observed: true,
  officeFrom: "office_code",
  rules: [],
  cautions: [
    partAboveWhole("coverage_above_universe", "outlets_covered", "outlets_universe"),
    partAboveWhole("buying_above_households", "households_buying", "households"),
  ],
};
