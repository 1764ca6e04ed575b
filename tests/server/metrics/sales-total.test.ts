import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { periodMonths } from "../../../shared/calendar/period.ts";
import { planPace } from "../../../server/metrics/pace.ts";
import { noSales, salesBlock } from "../../../server/metrics/sales.ts";
import type { SalesParts } from "../../../server/metrics/sales.ts";
import { salesCounts, salesTotal } from "../../../server/metrics/sales-total.ts";
import { asking } from "./asking.ts";

const question = asking("2026-09", "2026-09-16");
type Known = { plan?: number; actual?: number; prior?: number; through?: string };

function row({ plan, actual, prior, through }: Known, asked = question) {
  const sum = (amount: number | undefined) =>
    amount === undefined ? noSales : { amount, negative: Math.min(amount, 0), rows: 1 };
  const parts: SalesParts = {
    plan: new Map(plan === undefined ? [] : [[asked.period.key, plan]]),
    actual: sum(actual),
    prior: sum(prior),
    through: through ?? null,
    uncategorised: null,
  };
  return salesBlock(parts, asked, planPace(asked, periodMonths(asked.period)));
}
const total = (rows: readonly ReturnType<typeof row>[]) => salesTotal(rows, question, 12 / 22);

describe("salesTotal", () => {
  it("adds what is known and compares like with like: a silent office moves no ratio", () => {
    const rows = [
      row({ plan: 2200, actual: 1100, prior: 1000, through: "2026-09-16" }),
      row({ plan: 4400, prior: 9000, through: "2026-09-01" }),
      row({ actual: 700, prior: 500, through: "2026-09-15" }),
    ];
    const { value } = total(rows);
    expect(value).toMatchObject({
      plan: 6600,
      actual: 1800,
      prior: 10_500,
      planToDate: 3600,
      gap: 1100,
      completion: 0.5,
      expectedCompletion: 1200 / 2200,
      growth: 0.2,
      requiredPerWorkday: 110,
      // All that was sold, 1,800 in 12 working days.
      actualPerWorkday: 150,
      through: "2026-09-16",
      lagging: false,
    });
    expect(value.paceGapPp).toBe((0.5 - 1200 / 2200) * 100);
    expect(salesCounts(rows)).toEqual({
      offices: 3,
      withPlan: 2,
      reported: 2,
      compared: 1,
      lagging: 1,
    });
  });

  it("is due by the exact shares of its plans, not by amounts rounded office by office", () => {
    // 1 and 3 分, each due by 12/22: rounded they are 1 and 2, three quarters of the plan.
    const rows = [row({ plan: 1, actual: 1 }), row({ plan: 3, actual: 1 })];
    const { value } = total(rows);
    expect(value).toMatchObject({ planToDate: 3, expectedCompletion: 12 / 22 });
    expect(value.paceGapPp).toBe((0.5 - 12 / 22) * 100);
    const [one, other] = rows as [(typeof rows)[0], (typeof rows)[0]];
    const early = { ...other, value: { ...other.value, expectedCompletion: 0.25 } };
    expect(total([one, early]).value.expectedCompletion).toBeCloseTo((12 / 22 + 0.75) / 4, 14);
  });

  it("is null with the first reason of the contract's list when nobody is known", () => {
    const { value, reasons } = total([row({ plan: 100 }), row({ prior: 5 })]);
    expect(value).toMatchObject({
      plan: 100,
      actual: null,
      completion: null,
      gap: null,
      growth: null,
    });
    expect(reasons).toMatchObject({
      "sales.actual": "not_reported",
      "sales.completion": "no_plan",
      "sales.growth": "not_reported",
    });
  });

  it("of no office at all is null everywhere with a reason, not zero", () => {
    const { value, reasons } = total([]);
    expect(value).toMatchObject({
      plan: null,
      actual: null,
      completion: null,
      returns: 0,
      lagging: true,
    });
    for (const [field, number] of Object.entries(value)) {
      expect(`sales.${field}` in reasons).toBe(number === null);
    }
  });

  it("before the period has begun adds the plans, and the gap is the plan", () => {
    const asked = asking("2026-10", "2026-09-16");
    const { value, reasons } = salesTotal([row({ plan: 100 }, asked), row({}, asked)], asked, 0);
    expect(value).toMatchObject({ plan: 100, gap: 100, planToDate: 0, expectedCompletion: null });
    expect(reasons["sales.expectedCompletion"]).toBe("not_begun");
    expect(reasons["sales.completion"]).toBe("not_begun");
  });

  it("conserves every amount: the parent is the sum of its children, in any order and grouping", () => {
    const amount = fc.option(fc.integer({ min: -1e9, max: 1e12 }), { nil: undefined });
    const known = fc.record({
      plan: fc.option(fc.nat(1e12), { nil: undefined }),
      actual: amount,
      prior: amount,
    });
    const fields = ["plan", "actual", "prior", "gap", "planToDate", "returns"] as const;
    fc.assert(
      fc.property(fc.array(known, { minLength: 1, maxLength: 20 }), fc.nat(20), (list, cut) => {
        const rows = list.map((one) => row(one as Known));
        const whole = total(rows);
        expect(total([...rows].reverse()).value).toEqual(whole.value);
        const halves = [rows.slice(0, cut), rows.slice(cut)].map((half) => total(half).value);
        for (const field of fields) {
          const parts = halves.flatMap((half) => half[field] ?? []);
          const sum = parts.reduce((all, part) => all + part, 0);
          expect(whole.value[field]).toBe(parts.length === 0 ? null : sum);
        }
      }),
    );
  });
});
