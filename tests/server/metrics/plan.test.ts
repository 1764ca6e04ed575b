import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePeriod } from "../../../shared/calendar/period.ts";
import type { Period } from "../../../shared/calendar/period.ts";
import { plan, planAmounts } from "../../../server/metrics/plan.ts";

const period = (key: string): Period => parsePeriod(key) as Period;
const amounts = (rows: Record<string, number>): Map<string, number> =>
  new Map(Object.entries(rows));

describe("planAmounts", () => {
  it("takes the uncategorised row as the plan and never adds the category rows to it", () => {
    const rows = [
      { period: "2026-09", category: "beer", amount: 60 },
      { period: "2026-09", category: null, amount: 100 },
      { period: "2026-09", category: "tea", amount: 30 },
    ];
    expect(planAmounts(rows).get("2026-09")).toBe(100);
    expect(planAmounts([...rows].reverse()).get("2026-09")).toBe(100);
  });

  it("adds category rows up where no row stands for the whole, period by period", () => {
    const rows = [
      { period: "2026-09", category: "beer", amount: 60 },
      { period: "2026-09", category: "tea", amount: 30 },
      { period: "2026Q3", category: null, amount: 500 },
    ];
    expect([...planAmounts(rows)].sort()).toEqual([
      ["2026-09", 90],
      ["2026Q3", 500],
    ]);
  });
});

describe("plan", () => {
  it("is the month's row", () => {
    expect(plan(amounts({ "2026-09": 100 }), period("2026-09"))).toEqual({
      amount: 100,
      reason: null,
      unallocated: null,
      months: new Map([["2026-09", 100]]),
    });
  });

  it("of a quarter is its row, and what the months leave open is unallocated", () => {
    const known = amounts({ "2026Q3": 1000, "2026-07": 300, "2026-08": 300, "2026-09": 350 });
    expect(plan(known, period("2026Q3"))).toMatchObject({ amount: 1000, unallocated: 50 });
  });

  it("can be allocated beyond itself: unallocated is negative then", () => {
    const known = amounts({ "2026Q3": 900, "2026-07": 300, "2026-08": 300, "2026-09": 350 });
    expect(plan(known, period("2026Q3")).unallocated).toBe(-50);
  });

  it("of a quarter without a row is the sum of its months, with nothing unallocated", () => {
    const known = amounts({ "2026-07": 300, "2026-08": 300, "2026-09": 350 });
    expect(plan(known, period("2026Q3"))).toMatchObject({ amount: 950, unallocated: 0 });
  });

  it("is incomplete, not smaller, when one month is missing", () => {
    const known = amounts({ "2026-07": 300, "2026-09": 350 });
    expect(plan(known, period("2026Q3"))).toEqual({
      amount: null,
      reason: "plan_incomplete",
      unallocated: null,
      months: null,
    });
  });

  it("does not say what is unallocated while a month is missing", () => {
    const known = amounts({ "2026Q3": 1000, "2026-07": 300, "2026-09": 350 });
    expect(plan(known, period("2026Q3"))).toMatchObject({ amount: 1000, unallocated: null });
  });

  it("of a year sums quarters by their own rule: rows and months mixed", () => {
    const known = amounts({
      "2026Q1": 10,
      "2026Q2": 20,
      "2026Q3": 30,
      "2026-10": 1,
      "2026-11": 2,
      "2026-12": 3,
    });
    expect(plan(known, period("2026"))).toMatchObject({ amount: 66, unallocated: 0, months: null });
    known.set("2026", 70);
    expect(plan(known, period("2026"))).toMatchObject({ amount: 70, unallocated: 4 });
  });

  it("names no_plan only when the whole tree below is empty", () => {
    expect(plan(amounts({}), period("2026")).reason).toBe("no_plan");
    expect(plan(amounts({ "2026-11": 5 }), period("2026")).reason).toBe("plan_incomplete");
    // A year's row says nothing about one of its months.
    expect(plan(amounts({ "2026": 5 }), period("2026-11")).reason).toBe("no_plan");
  });

  it("of zero is a plan, not a missing one", () => {
    expect(plan(amounts({ "2026-09": 0 }), period("2026-09"))).toMatchObject({
      amount: 0,
      reason: null,
    });
  });

  it("conserves every 分: a year planned by months alone is their sum in any order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1e12), { minLength: 12, maxLength: 12 }),
        fc.nat(11),
        (list, turn) => {
          const rows = list.map((amount, i) => ({
            period: `2026-${String(i + 1).padStart(2, "0")}`,
            category: null,
            amount,
          }));
          const turned = [...rows.slice(turn), ...rows.slice(0, turn)];
          const whole = plan(planAmounts(turned), period("2026"));
          expect(whole.amount).toBe(list.reduce((sum, amount) => sum + amount, 0));
          expect(whole.unallocated).toBe(0);
        },
      ),
    );
  });
});
