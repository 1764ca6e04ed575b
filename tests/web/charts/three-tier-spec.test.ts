import { describe, expect, it } from "vitest";
import { axisOf, type ChartHead, type ChartSpec } from "../../../web/charts/notation/chart-spec.ts";
import { lintChart } from "../../../web/charts/notation/lint-chart.ts";
import { moneyStyle } from "../../../web/charts/notation/number-style.ts";
import { isCut } from "../../../web/charts/parts/scale.ts";
import {
  basePlots,
  threeTierSpec,
  tierHeight,
  tierPlaces,
  tierRange,
  threeTierTable,
  type TierMonth,
} from "../../../web/charts/three-tier-spec.ts";
import { words } from "./words.ts";

const money = moneyStyle("wan", "萬元", "元");
const head: ChartHead = {
  id: "months",
  message: null,
  title: { unit: "佛山", measure: "銷售額", uom: "萬元", period: "2026 年", scenarios: "AC, PL" },
};

function month(index: number, plan: number | null, actual: number | null): TierMonth {
  const judged = plan !== null && plan > 0 && actual !== null;
  return {
    key: `2026-${String(index).padStart(2, "0")}`,
    label: `${index} 月`,
    plan,
    actual,
    prior: null,
    due: null,
    delta: judged ? actual - plan : null,
    deltaRatio: judged ? actual / plan - 1 : null,
    reason: judged ? null : "沒有計劃",
    note: null,
    current: false,
    lagging: false,
  };
}

const specOf = (months: readonly TierMonth[], plot: number = basePlots.low) =>
  threeTierSpec(head, { months }, { words, money, plot });

describe("the scales of the months", () => {
  it("are one for plan, actual and their difference: an inch of ΔPL is the same money", () => {
    for (const plot of Object.values(basePlots)) {
      const spec = specOf([month(1, 700, 720), month(2, 600, 480), month(3, 650, 655)], plot);
      const perUnit = (key: string) => {
        const { domain, length } = axisOf(spec, key);
        return length / (domain[1] - domain[0]);
      };
      expect(perUnit("delta")).toBeCloseTo(perUnit("value"), 9);
      expect(lintChart(spec)).toEqual([]);
    }
  });

  it("follow the height of the upper plot, and the lower tiers stand under it as they did", () => {
    const [low, high] = [basePlots.low, basePlots.high].map((plot) =>
      specOf([month(1, 700, 720)], plot),
    ) as [ChartSpec, ChartSpec];
    const more = basePlots.high - basePlots.low;
    expect(tierHeight(high) - tierHeight(low)).toBe(more);
    expect(tierRange(high, "value")).toEqual([16 + 272, 16]);
    for (const tier of ["delta", "ratio"] as const) {
      const moved = tierRange(low, tier).map((place) => place + more);
      expect(tierRange(high, tier)).toEqual(moved);
    }
    for (const { key, top, bottom } of tierPlaces(high)) {
      // Room for half an outline and for the arrow of a mark that is cut, on both ends.
      expect(tierHeight(high) - top - bottom).toBe(axisOf(high, key).length + 2 * 6);
    }
  });

  it("start at zero, below it only where returns outweigh sales", () => {
    expect(axisOf(specOf([month(1, 700, 720)]), "value").domain[0]).toBe(0);
    expect(axisOf(specOf([month(1, 700, -30)]), "value").domain[0]).toBe(-30);
  });

  it("do not follow one month that towers over eleven others", () => {
    const months = Array.from({ length: 12 }, (_, index) =>
      month(index + 1, 700, index === 4 ? 14_000 : 700 + index),
    );
    const { domain } = axisOf(specOf(months), "value");
    expect(isCut(14_000, domain)).toBe(true);
    expect(711 / domain[1]).toBeGreaterThan(0.4);
  });

  it("cut a difference of twice the plan", () => {
    const { domain } = axisOf(specOf([month(1, 100, 900), month(2, 100, 110)]), "ratio");
    expect(domain[1]).toBeLessThanOrEqual(1);
  });

  it("are there for an office without a single number", () => {
    expect(lintChart(specOf([month(1, null, null)]))).toEqual([]);
  });
});

describe("a month whose plan is 0, negative or missing", () => {
  it.each([0, -5, null])("(%s) has a dash and its reason, no 999 %%", (plan) => {
    const data = { months: [month(1, plan, 500_000_000)] };
    const table = threeTierTable(
      threeTierSpec(head, data, { words, money, plot: basePlots.low }),
      data,
    );
    const ratio = table.columns.findIndex(({ key }) => key === "deltaRatio");
    expect(table.rows[0]?.cells[ratio]).toEqual({ text: "—", raw: null, reason: "沒有計劃" });
  });
});

describe("the third scenario", () => {
  it("is a triangle, and left out where no month has a prior year", () => {
    const without = specOf([month(1, 700, 720)]);
    expect(without.series.map(({ key }) => key)).not.toContain("prior");
    const one = { ...month(1, 700, 720), prior: 680 };
    const prior = specOf([one]).series.find(({ key }) => key === "prior");
    expect(prior).toMatchObject({ mark: "triangle", fill: "light", scenario: "PY" });
  });
});
