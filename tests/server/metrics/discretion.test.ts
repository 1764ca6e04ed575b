import { describe, expect, it } from "vitest";
import { benchmark, provinceGrowth } from "../../../server/metrics/benchmark.ts";
import { discreetBenchmark, discreetShare } from "../../../server/metrics/discretion.ts";
import { addShareParts, shareBlock, type ShareParts } from "../../../server/metrics/share.ts";

const offices = (sales: readonly (readonly [number, number])[]) =>
  sales.map(([prior, actual], i) => ({ code: `O${i}`, actual, prior }));
const asked = { begun: true, ownReason: null };

/** What the head of O0 hears of a province of these offices (prior → actual). */
function heardBy0(sales: readonly (readonly [number, number])[], awaited = false) {
  const list = offices(sales);
  const province = provinceGrowth(list);
  return discreetBenchmark(benchmark("O0", province, asked), {
    growth: province.growths.get("O0") ?? null,
    hidden: new Set(list.slice(1).map(({ code }) => code)),
    awaited,
    compared: province.growths.keys(),
  });
}
const four = [
  [2000, 2200],
  [500, 650],
  [1500, 1500],
  [1000, 1111],
] as const;

describe("the comparison of somebody who may not see the neighbours", () => {
  it("is said to 0.1 pp, and without oneself not at all", () => {
    // pooled 461 / 5000 = 9.22 %, mean (10 + 30 + 0 + 11.1) / 4 = 12.775 %.
    const { value, reasons } = heardBy0(four);
    expect(value).toEqual({
      pooled: 0.092,
      mean: 0.128,
      leaveOneOut: null,
      above: { pooled: true, mean: false, leaveOneOut: null },
      disagree: true,
      offices: 4,
      excluded: [],
    });
    expect(reasons).toEqual({
      "benchmark.leaveOneOut": "too_few",
      "benchmark.above.leaveOneOut": "too_few",
    });
  });

  it("is withheld with two others, who could work each other out", () => {
    const { value, reasons } = heardBy0(four.slice(0, 3));
    expect([value.pooled, value.mean, value.leaveOneOut]).toEqual([null, null, null]);
    expect([value.above.pooled, value.above.mean, value.offices]).toEqual([null, null, 0]);
    expect(reasons["benchmark.pooled"]).toBe("too_few");
    expect(reasons["benchmark.above.mean"]).toBe("too_few");
  });

  it("is withheld while one of them has yet to report: before and after would tell its growth", () => {
    const { value, reasons } = heardBy0(four, true);
    expect([value.pooled, value.mean, value.offices]).toEqual([null, null, 0]);
    expect(reasons["benchmark.mean"]).toBe("too_few");
  });

  it("counts others whose growth is known, not offices that reported nothing", () => {
    const silent = [...four.slice(0, 3), [0, 0] as const];
    expect(heardBy0(silent).value.pooled).toBeNull();
    expect(heardBy0(silent).value.excluded).toEqual([]);
  });

  it("moves by steps: a neighbour's single yuan does not show", () => {
    const nudged = four.map(
      ([prior, actual], i) => [prior, i === 1 ? actual + 1 : actual] as const,
    );
    expect(heardBy0(nudged).value.pooled).toBe(heardBy0(four).value.pooled);
  });

  it("waits for an office that is late only among so few that its arrival would give it away", () => {
    const province = (others: number) =>
      Array.from({ length: others + 1 }, (_, i) => [1000, 1000 + 10 * i] as const);
    expect(heardBy0(province(5), true).value.mean).toBeNull();
    expect(heardBy0(province(5), true).reasons["benchmark.mean"]).toBe("too_few");
    // (0 + 1 + … + 6) % / 7
    expect(heardBy0(province(6), true).value.mean).toBe(0.03);
    expect(heardBy0(province(5), false).value.mean).toBe(0.025);
  });

  it("is exact to the last digit for somebody who sees them all", () => {
    const province = provinceGrowth(offices(four));
    const exact = benchmark("O0", province, asked);
    const same = discreetBenchmark(exact, {
      growth: 0.1,
      hidden: new Set(),
      awaited: true,
      compared: [],
    });
    expect(same).toBe(exact);
  });
});

describe("the share beside a province one may not see", () => {
  const parts = (sales: bigint): ShareParts => ({
    months: ["2026-08"],
    sales,
    market: 10_000n,
    priorSales: 1000n,
    priorMarket: 10_000n,
    reason: null,
  });
  const own = parts(1234n);
  const block = shareBlock(own, addShareParts([own, parts(1111n), parts(999n), parts(1057n)]));

  it("keeps one's own numbers and coarsens the province's", () => {
    // Province 4401 / 40000 = 11.0025 % → 11.0 %, +1.0025 pp → +1.0 pp; own +2.34 pp.
    const { value } = discreetShare(block, 3);
    expect(value.value).toBe(0.1234);
    expect(value.province).toEqual({ value: 0.11, prior: 0.1, changePp: 1 });
    expect(value.vsProvincePp).toBeCloseTo(1.34, 12);
  });

  it("says too_few with two others", () => {
    const { value, reasons } = discreetShare(block, 2);
    expect(value.province).toEqual({ value: null, prior: null, changePp: null });
    expect([value.vsProvincePp, value.value]).toEqual([null, 0.1234]);
    expect(reasons["share.vsProvincePp"]).toBe("too_few");
    expect(reasons["share.province.changePp"]).toBe("too_few");
  });

  it("is as it is where nothing is hidden", () => {
    expect(discreetShare(block, null)).toBe(block);
  });
});
