import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addPlans, breakdown } from "../../../server/metrics/breakdown.ts";
import type { KnownPlan, Part, TwoYears } from "../../../server/metrics/breakdown.ts";
import { noSales } from "../../../server/metrics/sales.ts";
import type { SalesSum } from "../../../server/metrics/sales.ts";

const sold = (amount: number): SalesSum => ({ amount, negative: 0, rows: 1 });
const known = (amount: number): KnownPlan => ({ amount, reason: null });
const none: TwoYears = { actual: noSales, prior: noSales };
const part = (code: string, given: Partial<Part> = {}): Part => ({
  code,
  name: `${code}!`,
  plan: null,
  ...none,
  ...given,
});
const begun = { begun: true, plan: null, rest: none };

describe("breakdown", () => {
  it("orders by actual, largest first, then by code, and puts what is not known last", () => {
    const { rows } = breakdown({
      ...begun,
      parts: [
        part("z", { prior: sold(9_000) }),
        part("b", { actual: sold(100) }),
        part("a", { actual: sold(100) }),
        part("minus", { actual: sold(-5) }),
        part("c", { actual: sold(101) }),
      ],
    });
    expect(rows.map((row) => [row.code, row.actual])).toEqual([
      ["c", 101],
      ["a", 100],
      ["b", 100],
      ["minus", -5],
      ["z", null],
    ]);
  });

  it("gives every null its reason, and no plan where nothing is planned that way", () => {
    const { rows, total } = breakdown({
      ...begun,
      parts: [part("a", { actual: sold(0) }), part("b", { prior: sold(7) })],
    });
    expect(rows).toEqual([
      { code: "a", name: "a!", actual: 0, prior: null, reasons: { prior: "no_prior" } },
      { code: "b", name: "b!", actual: null, prior: 7, reasons: { actual: "not_reported" } },
    ]);
    expect(total).toEqual({ actual: 0, prior: 7, reasons: {} });
  });

  it("shows sales of no part as their own row, so that nothing is lost", () => {
    const rest = { actual: sold(30), prior: noSales };
    const { rows, total } = breakdown({
      ...begun,
      rest,
      parts: [part("a", { actual: sold(70) })],
    });
    expect(rows.map((row) => [row.code, row.actual])).toEqual([
      ["a", 70],
      ["unassigned", 30],
    ]);
    expect(total.actual).toBe(100);
  });

  it("gives what is left of the plan to nobody, also when more was handed out than there is", () => {
    const left = (whole: number | null, ...given: number[]) =>
      breakdown({
        ...begun,
        plan: whole === null ? { amount: null, reason: "plan_incomplete" } : known(whole),
        parts: given.map((amount, i) =>
          part(`p${i}`, { plan: known(amount), actual: sold(100 - i) }),
        ),
      }).rows.find((row) => row.code === "unassigned");
    expect(left(1_000, 600, 300)?.plan).toBe(100);
    expect(left(1_000, 600, 700)?.plan).toBe(-300);
    expect(left(1_000)).toMatchObject({ plan: 1_000, actual: null });
    // Nothing left and nothing sold without a part: no row that says nothing.
    expect(left(1_000, 1_000)).toBeUndefined();
    expect(left(null, 1_000)).toBeUndefined();
  });

  it("says why the rest of an unknown plan is not known", () => {
    const { rows, total } = breakdown({
      begun: true,
      plan: { amount: null, reason: "plan_incomplete" },
      rest: { actual: sold(1), prior: sold(1) },
      parts: [part("a", { plan: { amount: null, reason: "no_plan" }, actual: sold(2) })],
    });
    expect(rows[0]).toMatchObject({ plan: null, reasons: { plan: "no_plan" } });
    expect(rows[1]).toMatchObject({ plan: null, reasons: { plan: "plan_incomplete" } });
    expect(total).toMatchObject({ plan: null, reasons: { plan: "plan_incomplete" } });
  });

  it("knows no sales before the period has begun, but plans", () => {
    const { rows, total } = breakdown({
      begun: false,
      plan: known(10),
      rest: none,
      parts: [part("a", { plan: known(10) })],
    });
    const reasons = { actual: "not_begun", prior: "not_begun" };
    expect(rows).toEqual([{ code: "a", name: "a!", plan: 10, actual: null, prior: null, reasons }]);
    expect(total).toEqual({ plan: 10, actual: null, prior: null, reasons });
  });

  it("adds up to the 分 whatever the parts are", () => {
    const money = fc.integer({ min: -9e12, max: 9e12 });
    const sum = fc
      .option(money, { nil: null })
      .map((amount) => (amount === null ? noSales : sold(amount)));
    const years = fc.record({ actual: sum, prior: sum });
    const planned = fc
      .option(money, { nil: null })
      .map((amount): KnownPlan =>
        amount === null ? { amount, reason: "no_plan" } : known(amount),
      );
    const parts = fc
      .array(fc.tuple(years, planned), { maxLength: 8 })
      .map((list) => list.map(([sums, plan], i) => part(`p${i}`, { ...sums, plan })));
    fc.assert(
      fc.property(parts, years, money, (list, rest, whole) => {
        const { rows, total } = breakdown({ parts: list, rest, plan: known(whole), begun: true });
        const added = (field: "plan" | "actual" | "prior") =>
          rows.reduce((all, row) => all + (row[field] ?? 0), 0);
        expect(added("plan")).toBe(whole);
        expect(total.plan).toBe(whole);
        const raw = (year: "actual" | "prior") =>
          [...list, rest].reduce((all, one) => all + one[year].amount, 0);
        for (const year of ["actual", "prior"] as const) {
          expect(added(year)).toBe(raw(year));
          expect(total[year] ?? 0).toBe(raw(year));
        }
      }),
    );
  });
});

describe("addPlans", () => {
  it("adds what is known, and of several reasons names the first of the contract's list", () => {
    const missing: KnownPlan = { amount: null, reason: "plan_incomplete" };
    expect(addPlans([known(5), missing, known(6)])).toEqual(known(11));
    expect(addPlans([missing, { amount: null, reason: "no_plan" }])).toEqual({
      amount: null,
      reason: "no_plan",
    });
    expect(addPlans([missing])).toEqual(missing);
    expect(addPlans([])).toEqual({ amount: null, reason: "no_plan" });
  });
});
