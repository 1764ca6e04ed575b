import { describe, expect, it } from "vitest";
import {
  headOf,
  numberCell,
  pointCount,
  readoutOf,
  speakReadout,
  wordCell,
  type ChartTable,
} from "../../../../web/charts/notation/chart-table.ts";
import {
  countStyle,
  indexStyle,
  moneyStyle,
  percentStyle,
  ppStyle,
  rateStyle,
} from "../../../../web/charts/notation/number-style.ts";

const money = moneyStyle("wan", "萬元", "元");

const table: ChartTable = {
  corner: "月份",
  columns: [
    { key: "actual", label: "實際", style: money },
    { key: "ratio", label: "ΔPL%", style: percentStyle() },
    { key: "state", label: "狀態", style: null },
  ],
  rows: [
    {
      key: "2026-07",
      label: "7 月",
      cells: [
        numberCell(729_000_000, money),
        numberCell(null, percentStyle(), { reason: "沒有計劃" }),
        wordCell(""),
      ],
    },
  ],
  pointsAreCells: false,
};

describe("a cell", () => {
  it("shows the column's unit and keeps the number itself for a file, in yuan to the 分", () => {
    expect(numberCell(123_456_789, money)).toEqual({
      text: "123.4",
      raw: "1234567.89",
      reason: null,
    });
    expect(numberCell(-5, money, { signed: true })).toMatchObject({ text: "0.0", raw: "-0.05" });
  });

  it("that cannot be said is a dash with its reason, never 0", () => {
    const cell = numberCell(null, money, { reason: "未上報" });
    expect(cell).toEqual({ text: "—", raw: null, reason: "未上報" });
    expect(numberCell(0, money, { reason: "未上報" }).reason).toBeNull();
  });

  it("writes each kind of number its own way: a change of a rate is in pp, never in %", () => {
    expect(numberCell(0.0567, percentStyle()).text).toBe("+5.7%");
    expect(numberCell(1.34, ppStyle()).text).toBe("+1.3");
    expect(numberCell(0.9996, rateStyle()).text).toBe("99.9%");
    expect(numberCell(97.26, indexStyle()).text).toBe("97.3");
    expect(numberCell(1234, countStyle("家")).text).toBe("1,234");
  });
});

describe("a head", () => {
  it("names the unit once, in the brackets of its script", () => {
    expect(headOf({ key: "a", label: "實際", style: money }, "page")).toBe("實際（萬元）");
    expect(headOf({ key: "a", label: "實際", style: money }, "file")).toBe("實際（元）");
    const english = moneyStyle("wan", "CNY 10k", "CNY");
    expect(headOf({ key: "a", label: "Actual", style: english }, "page")).toBe("Actual (CNY 10k)");
    expect(headOf({ key: "a", label: "ΔPL%", style: percentStyle() }, "page")).toBe("ΔPL%");
    expect(headOf({ key: "a", label: "狀態", style: null }, "page")).toBe("狀態");
  });
});

describe("a readout", () => {
  it("says the point, its numbers with units, and why one is missing", () => {
    const readout = readoutOf(table, 0);
    expect(readout && speakReadout(readout)).toBe("7 月 · 實際 729.0 萬元 · ΔPL% — 沒有計劃");
  });

  it("of a point that is not there is nothing", () => {
    expect(pointCount(table)).toBe(1);
    expect(readoutOf(table, 1)).toBeNull();
    expect(readoutOf(table, -1)).toBeNull();
  });

  it("of a matrix is one cell: the row's name, the column's, the number", () => {
    const matrix: ChartTable = { ...table, pointsAreCells: true };
    expect(pointCount(matrix)).toBe(3);
    expect(readoutOf(matrix, 1)).toEqual({
      title: "7 月",
      lines: [{ label: "ΔPL%", text: "— 沒有計劃" }],
    });
  });
});
