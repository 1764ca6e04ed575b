import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { periodMonths } from "../../../shared/calendar/period.ts";
import type { SalesBlock } from "../../../shared/contract/performance.ts";
import type { Block } from "../../../server/metrics/block.ts";
import { planPace } from "../../../server/metrics/pace.ts";
import type { Question } from "../../../server/metrics/question.ts";
import {
  actualPerWorkday,
  completion,
  growth,
  noSales,
  requiredPerWorkday,
  salesBlock,
} from "../../../server/metrics/sales.ts";
import type { SalesParts, SalesSum } from "../../../server/metrics/sales.ts";
import { asking } from "./asking.ts";

const sold = (amount: number, negative = 0, rows = 1): SalesSum => ({ amount, negative, rows });

function block(question: Question, parts: Partial<SalesParts>): Block<SalesBlock> {
  const all: SalesParts = {
    plan: new Map(),
    actual: noSales,
    prior: noSales,
    through: null,
    uncategorised: null,
    ...parts,
  };
  return salesBlock(all, question, planPace(question, periodMonths(question.period)));
}
const september = asking("2026-09", "2026-09-16");
const planned = (amount: number): Map<string, number> => new Map([["2026-09", amount]]);

describe("salesBlock", () => {
  it("works a normal month out: 12 of 22 working days gone, 10 left", () => {
    const { value, reasons } = block(september, {
      plan: planned(2_200_000),
      actual: sold(1_100_000, -5_000),
      prior: sold(1_000_000),
      through: "2026-09-16",
    });
    expect(value).toEqual({
      plan: 2_200_000,
      unallocated: null,
      actual: 1_100_000,
      returns: -5_000,
      prior: 1_000_000,
      timeProgress: 12 / 22,
      expectedCompletion: 12 / 22,
      planToDate: 1_200_000,
      completion: 0.5,
      paceGapPp: (0.5 - 12 / 22) * 100,
      gap: 1_100_000,
      requiredPerWorkday: 110_000,
      // 1,100,000 / 12 = 91,666.67
      actualPerWorkday: 91_667,
      growth: 0.1,
      through: "2026-09-16",
      lagging: false,
    });
    expect(reasons).toEqual({ "sales.unallocated": "plan_incomplete" });
  });

  it("has no completion without a plan, not 0 % and not 100 %", () => {
    const { value, reasons } = block(september, { actual: sold(100), prior: sold(50) });
    expect([value.plan, value.completion, value.gap, value.planToDate]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(value.growth).toBe(1);
    for (const field of ["plan", "completion", "paceGapPp", "gap", "expectedCompletion"]) {
      expect(reasons[`sales.${field}`]).toBe("no_plan");
    }
  });

  it("has no completion over a plan of zero, but a gap", () => {
    const { value, reasons } = block(september, { plan: planned(0), actual: sold(100) });
    expect(value).toMatchObject({
      completion: null,
      gap: -100,
      requiredPerWorkday: 0,
      planToDate: 0,
    });
    expect(reasons["sales.completion"]).toBe("plan_zero");
  });

  it("does not take an office without rows for one that sold nothing", () => {
    const missing = block(september, { plan: planned(1000), prior: sold(500) });
    expect(missing.value).toMatchObject({
      actual: null,
      returns: 0,
      completion: null,
      gap: null,
      growth: null,
    });
    expect(missing.reasons["sales.completion"]).toBe("not_reported");
    expect(missing.reasons["sales.growth"]).toBe("not_reported");
    const zero = block(september, {
      plan: planned(1000),
      prior: sold(500),
      actual: sold(0, -70, 2),
    });
    expect(zero.value).toMatchObject({
      actual: 0,
      returns: -70,
      completion: 0,
      gap: 1000,
      growth: -1,
    });
  });

  it("keeps a month of more returns than sales negative", () => {
    const { value } = block(september, {
      plan: planned(1000),
      actual: sold(-250, -300, 3),
      prior: sold(500),
    });
    expect(value).toMatchObject({ completion: -0.25, gap: 1250, growth: -1.5, returns: -300 });
  });

  it("needs nothing more per day once the plan is passed", () => {
    const { value } = block(september, { plan: planned(1000), actual: sold(1500) });
    expect(value).toMatchObject({ gap: -500, requiredPerWorkday: 0, completion: 1.5 });
  });

  it("has no growth over a year before without sales, or below zero", () => {
    for (const prior of [noSales, sold(0, -5, 2), sold(-10)]) {
      const { value, reasons } = block(september, { actual: sold(100), prior });
      expect(value.growth).toBeNull();
      expect(reasons["sales.growth"]).toBe("no_prior");
    }
  });

  it("before the period has begun knows the plan alone: the gap is the plan", () => {
    const { value, reasons } = block(asking("2026-10", "2026-09-16"), {
      plan: new Map([["2026-10", 2200]]),
      through: "2026-09-15",
    });
    expect(value).toMatchObject({
      plan: 2200,
      actual: null,
      prior: null,
      returns: 0,
      completion: null,
      timeProgress: 0,
      expectedCompletion: 0,
      planToDate: 0,
      gap: 2200,
      requiredPerWorkday: 100,
    });
    for (const field of ["actual", "prior", "completion", "paceGapPp", "growth"]) {
      expect(reasons[`sales.${field}`]).toBe("not_begun");
    }
  });

  it("asks nothing of a day when no working day is left", () => {
    const { value, reasons } = block(asking("2026-09", "2026-09-30"), {
      plan: planned(1000),
      actual: sold(900),
    });
    expect(value).toMatchObject({ gap: 100, requiredPerWorkday: null });
    expect(reasons["sales.requiredPerWorkday"]).toBe("no_days_left");
  });

  it("gives the plan its size and the months its shape", () => {
    const { value } = block(asking("2026Q3", "2026-08-31"), {
      plan: new Map(
        Object.entries({ "2026Q3": 1001, "2026-07": 100, "2026-08": 200, "2026-09": 300 }),
      ),
    });
    // Half of the months' plans are due: 500.5 of 1001, half rounded up.
    expect(value).toMatchObject({ expectedCompletion: 0.5, planToDate: 501, unallocated: 401 });
  });

  it("shows sales without a category only when one was asked for", () => {
    expect("uncategorised" in block(september, {}).value).toBe(false);
    expect(block(september, { uncategorised: 0 }).value.uncategorised).toBe(0);
  });

  it("stays exact where products pass 2^53", () => {
    const most = 9_000_000_000_000_000;
    const { value } = block(september, { plan: planned(most), actual: sold(most - 1) });
    expect(value.planToDate).toBe(Number((BigInt(most) * 24n + 22n) / 44n));
    expect(value.gap).toBe(1);
  });

  it("never says NaN, Infinity or a number without its reason, whatever is known", () => {
    const sum = fc.record({
      amount: fc.integer({ min: -1e12, max: 1e12 }),
      negative: fc.integer({ min: -1e12, max: 0 }),
      rows: fc.nat(2),
    });
    const plans = fc.dictionary(
      fc.constantFrom("2026", "2026Q1", "2026Q3", "2026-07", "2026-08", "2026-09"),
      fc.nat(1e12),
    );
    fc.assert(
      fc.property(
        plans,
        sum,
        sum,
        fc.constantFrom("2026", "2026Q3", "2026-09"),
        fc.constantFrom("2025-12-31", "2026-07-31", "2026-09-16", "2026-12-31"),
        (amounts, actual, prior, key, on) => {
          const { value, reasons } = block(asking(key, on), {
            plan: new Map(Object.entries(amounts)),
            actual,
            prior,
          });
          for (const [field, number] of Object.entries(value)) {
            if (typeof number === "number") expect(Number.isFinite(number)).toBe(true);
            expect(`sales.${field}` in reasons).toBe(number === null);
          }
        },
      ),
    );
  });
});

describe("completion, growth, requiredPerWorkday", () => {
  it("are quotients of whole numbers, divided once", () => {
    expect(completion(1, 3)).toBe(1 / 3);
    expect(growth(2200, 2000)).toBe(0.1);
    expect(growth(650, 500)).toBe(0.3);
    expect(requiredPerWorkday(25, 10)).toBe(3);
    expect(requiredPerWorkday(24, 10)).toBe(2);
    expect(requiredPerWorkday(null, 10)).toBeNull();
  });
});

describe("actualPerWorkday", () => {
  it("divides by the working days gone, half rounded toward +∞", () => {
    expect(actualPerWorkday(1_000_006, 12)).toBe(83_334);
    expect(actualPerWorkday(5, 2)).toBe(3);
    expect(actualPerWorkday(-5, 2)).toBe(-2);
    expect(actualPerWorkday(0, 3)).toBe(0);
  });

  it("is not said without sales, nor before a working day has passed: 0 would be a judgement", () => {
    expect(actualPerWorkday(null, 12)).toBeNull();
    expect(actualPerWorkday(100, 0)).toBeNull();
    // 1 and 2 August 2026 are a weekend.
    const weekend = asking("2026-08", "2026-08-02");
    const { value, reasons } = block(weekend, { actual: sold(100) });
    expect(value).toMatchObject({ actual: 100, actualPerWorkday: null });
    expect(reasons["sales.actualPerWorkday"]).toBe("insufficient_evidence");
    expect(block(september, {}).reasons["sales.actualPerWorkday"]).toBe("not_reported");
    expect(block(asking("2026-10", "2026-09-16"), {}).reasons["sales.actualPerWorkday"]).toBe(
      "not_begun",
    );
  });
});
