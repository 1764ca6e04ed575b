import { describe, expect, it } from "vitest";
import { lintMarks, type DrawnMark } from "../../../../web/charts/notation/lint-marks.ts";
import { chartSamples } from "../../../../web/charts/samples/chart-samples.ts";
import { words } from "../words.ts";

const spec = chartSamples("zh-Hant", words).find((sample) => sample.spec.id === "months")!.spec;

/** 815 萬 at 0.2 units a 萬: 163 units. */
const column: DrawnMark = {
  series: "actual",
  shape: "rect",
  fill: "var(--ac)",
  stroke: "none",
  value: 815,
  length: 163,
  footFromZero: 0,
  cut: false,
};
const plan = { ...column, series: "plan", fill: "var(--surface)", stroke: "var(--ac)" };
const delta = { ...column, series: "delta", fill: "var(--good)", value: 25, length: 5 };

const codes = (...marks: DrawnMark[]) => lintMarks(spec, marks).map(({ code }) => code);

describe("what was drawn", () => {
  it("passes as its series says: solid actual, hollow plan, blue difference, one scale", () => {
    expect(codes(column, plan, delta)).toEqual([]);
    expect(codes({ ...column, fill: "url(#hatch)" })).toEqual([]);
    expect(codes({ ...delta, fill: "var(--py)" })).toEqual([]);
  });

  it.each([
    ["a mark of nobody", "series_unknown", { ...column, series: "other" }],
    ["a solid plan", "paint_not_series", { ...plan, fill: "var(--ac)" }],
    ["a blue actual", "paint_not_series", { ...column, fill: "var(--good)" }],
    ["a black difference", "paint_not_series", { ...delta, fill: "var(--ac)" }],
    ["a colour of its own", "colour_not_token", { ...column, fill: "#333333" }],
    ["a column that floats", "not_on_zero", { ...column, footFromZero: 4 }],
  ] as const)("is found wrong for %s", (_, code, mark) => {
    expect(codes(mark)).toContain(code);
  });

  it("is found wrong for a second tier on a scale of its own: 25 drawn like 125", () => {
    expect(codes(column, { ...delta, length: 25 })).toEqual(["not_to_scale"]);
    // Cut marks say so with an arrow, and only they may be shorter than their value.
    expect(codes(column, { ...delta, length: 25, cut: true })).toEqual([]);
  });
});
