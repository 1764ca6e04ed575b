import { describe, expect, it } from "vitest";
import { addMonthSales, monthSales } from "../../../server/metrics/sales-month.ts";

const sum = (amount: number) => ({ amount, negative: 0, rows: 1 });

describe("monthSales", () => {
  it("says what is known of a month and null for the rest", () => {
    expect(monthSales({ plan: 200, actual: sum(100), prior: sum(80) })).toEqual({
      plan: 200,
      actual: 100,
      prior: 80,
      completion: 0.5,
      growth: 0.25,
    });
    expect(monthSales({ plan: 0, actual: sum(100), prior: undefined })).toMatchObject({
      plan: 0,
      completion: null,
      growth: null,
    });
    expect(monthSales({ plan: 200, actual: undefined, prior: sum(80) })).toMatchObject({
      actual: null,
      completion: null,
      growth: null,
    });
  });

  it("adds offices as totals do: ratios over those that can be compared", () => {
    const list = [
      monthSales({ plan: 200, actual: sum(100), prior: sum(80) }),
      monthSales({ plan: 600, actual: undefined, prior: sum(500) }),
      monthSales({ plan: undefined, actual: sum(30), prior: sum(20) }),
    ];
    const whole = { plan: 800, actual: 130, prior: 600, completion: 0.5, growth: 0.3 };
    expect(addMonthSales(list)).toEqual(whole);
    expect(addMonthSales([...list].reverse())).toEqual(whole);
  });

  it("is all null for no office", () => {
    expect(Object.values(addMonthSales([]))).toEqual([null, null, null, null, null]);
  });
});
