import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { benchmark, provinceGrowth } from "../../../server/metrics/benchmark.ts";
import type { Compared } from "../../../server/metrics/benchmark.ts";

/** The three offices of the contract: 2000→2200, 500→650, 1500→1500. */
const three: readonly Compared[] = [
  { code: "A", prior: 2000, actual: 2200 },
  { code: "B", prior: 500, actual: 650 },
  { code: "C", prior: 1500, actual: 1500 },
];
const known = { begun: true, ownReason: null };

describe("benchmark", () => {
  it("reads the province three ways: 13.33 % mean, 8.75 % pooled, 7.5 % without the first", () => {
    const { value, reasons } = benchmark("A", provinceGrowth(three), known);
    expect(value.mean).toBeCloseTo((0.1 + 0.3 + 0) / 3, 14);
    expect(value.pooled).toBe(0.0875);
    expect(value.leaveOneOut).toBe(0.075);
    expect(value.above).toEqual({ pooled: true, mean: false, leaveOneOut: true });
    expect(value).toMatchObject({ disagree: true, offices: 3, excluded: [] });
    expect(reasons).toEqual({});
  });

  it("agrees when every known verdict does", () => {
    const province = provinceGrowth(three);
    expect(benchmark("B", province, known).value).toMatchObject({
      above: { pooled: true, mean: true, leaveOneOut: true },
      disagree: false,
    });
  });

  it("is strict: 高於 does not mean equal", () => {
    const even = [
      { code: "A", prior: 100, actual: 110 },
      { code: "B", prior: 200, actual: 220 },
    ];
    const { value } = benchmark("A", provinceGrowth(even), known);
    expect(value.above).toEqual({ pooled: false, mean: false, leaveOneOut: false });
  });

  it("leaves out and names an office that did not report, neither bad nor perfect", () => {
    const province = provinceGrowth([
      ...three,
      { code: "E", prior: 900, actual: null },
      { code: "D", prior: null, actual: 300 },
      { code: "F", prior: -5, actual: 300 },
    ]);
    expect(benchmark("A", province, known).value).toMatchObject({
      pooled: 0.0875,
      offices: 3,
      excluded: ["D", "E", "F"],
    });
    const missing = benchmark("E", province, { begun: true, ownReason: "not_reported" });
    expect(missing.value).toMatchObject({
      pooled: 0.0875,
      leaveOneOut: 0.0875,
      above: { pooled: null, mean: null, leaveOneOut: null },
      disagree: false,
    });
    expect(missing.reasons["benchmark.above.mean"]).toBe("not_reported");
  });

  it("has nobody to compare an only office with, but itself", () => {
    const { value, reasons } = benchmark("A", provinceGrowth(three.slice(0, 1)), known);
    expect(value).toMatchObject({ pooled: 0.1, mean: 0.1, leaveOneOut: null, disagree: false });
    expect(value.above).toEqual({ pooled: false, mean: false, leaveOneOut: null });
    expect(reasons).toEqual({
      "benchmark.leaveOneOut": "nobody_to_compare",
      "benchmark.above.leaveOneOut": "nobody_to_compare",
    });
  });

  it("says not_begun before the period", () => {
    const none = three.map((office) => ({ ...office, actual: null, prior: null }));
    const { value, reasons } = benchmark("A", provinceGrowth(none), {
      begun: false,
      ownReason: "not_begun",
    });
    expect(value).toMatchObject({ pooled: null, mean: null, leaveOneOut: null, offices: 0 });
    expect(new Set(Object.values(reasons))).toEqual(new Set(["not_begun"]));
  });

  it("does not depend on the order of the offices, to the last bit", () => {
    const amount = fc.option(fc.integer({ min: -1000, max: 1e12 }), { nil: null });
    const office = fc.record({ code: fc.string(), prior: amount, actual: amount });
    fc.assert(
      fc.property(
        fc.uniqueArray(office, { selector: (one) => one.code, minLength: 1, maxLength: 30 }),
        (offices) => {
          const code = offices[0]?.code ?? "";
          expect(benchmark(code, provinceGrowth([...offices].reverse()), known)).toEqual(
            benchmark(code, provinceGrowth(offices), known),
          );
        },
      ),
    );
  });
});
