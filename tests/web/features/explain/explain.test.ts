import { describe, expect, it } from "vitest";
import { amountOf, readDays } from "../../../../web/features/explain/days.ts";
import { formatPart, formatValue } from "../../../../web/features/explain/fields.ts";
import { readWanted } from "../../../../web/features/explain/wanted.ts";

describe("which number is meant", () => {
  it("reads office, province and total from the address", () => {
    expect(readWanted("sales.actual@office:GZ01")).toEqual({
      field: "sales.actual",
      by: "office",
      code: "GZ01",
    });
    expect(readWanted("sales.actual@province:GD")?.by).toBe("province");
    expect(readWanted("sales.actual@total")).toMatchObject({ by: "office", code: null });
  });

  it("keeps a colon inside a code", () => {
    expect(readWanted("sales.actual@office:A:B")?.code).toBe("A:B");
  });

  it.each(["", "@total", "sales.actual", "sales.actual@city:X", "sales.actual@office:"])(
    "refuses %j",
    (text) => {
      expect(readWanted(text)).toBeNull();
    },
  );
});

describe("how an account is written", () => {
  it("shows money to the 分 and ratios with two digits more than the board", () => {
    expect(formatValue("sales.actual", 1_234_567, "元")).toBe("12,345.67\u00a0元");
    expect(formatValue("sales.completion", 0.999999, "元")).toBe("99.99%");
    expect(formatValue("sales.growth", -0.0231, "元")).toBe("\u22122.31%");
    expect(formatValue("share.vsProvincePp", 0.456, "元")).toBe("+0.46 pp");
    expect(formatValue("price.index", 97.256, "元")).toBe("97.26");
    expect(formatValue("sales.gap", null, "元")).toBe("—");
  });

  it("counts observations and working days instead of calling them money", () => {
    expect(formatPart("price.compliance", { part: "denominator", value: 1234 }, "元")).toBe(
      "1,234",
    );
    expect(formatPart("price.index", { part: "denominator", value: 12.3456 }, "元")).toBe("12.346");
    expect(formatPart("sales.timeProgress", { part: "denominator", value: 12 }, "元")).toBe("12");
    expect(formatPart("sales.completion", { part: "denominator", value: 50_000 }, "元")).toBe(
      "500.00\u00a0元",
    );
  });

  it("writes the two parts of a mean or a daily rate each in its own unit", () => {
    const part = (field: string, part: "numerator" | "denominator", value: number) =>
      formatPart(field, { part, value }, "元");
    expect(part("sales.actualPerWorkday", "numerator", 120_000)).toBe("1,200.00\u00a0元");
    expect(part("sales.actualPerWorkday", "denominator", 12)).toBe("12");
    expect(part("benchmark.mean", "numerator", 0.4)).toBe("+40.00%");
    expect(part("benchmark.mean", "denominator", 3)).toBe("3");
    expect(part("promotion.timeProgress", "numerator", 2_772_000.0000000005)).toBe(
      "27,720.00\u00a0元",
    );
  });

  it("counts dealers, outlets and incidents, also of one fund or level", () => {
    expect(formatValue("visits.dealers", 1234, "元")).toBe("1,234");
    expect(formatValue("visits.onCycleRate", 0.5, "元")).toBe("50.00%");
    expect(formatValue("incidents.critical", 2, "元")).toBe("2");
    expect(formatValue("promotion.byFund.city_fund.useRate", 0.5, "元")).toBe("50.00%");
    expect(formatValue("promotion.byFund.promotion.spent", 5_000, "元")).toBe("50.00\u00a0元");
  });

  it("says no amount of an import that gave this year's and the last year's rows: nobody could find it again", () => {
    const list = (kind: string, from: string) => ({
      kind,
      href: `/api/rows?kind=${kind}&from=${from}&to=${from}`,
    });
    const one = { ledger: 7, file: "sales.csv", kind: "sales_actuals", rows: 2, amount: 300 };
    const both = [list("sales_actuals", "2026-09-01"), list("sales_actuals", "2025-09-01")];
    expect(amountOf(one, both)).toBeNull();
    // A completion's amounts are its numerator and its denominator.
    expect(
      amountOf(one, [list("sales_actuals", "2026-09-01"), list("sales_plans", "2026-01-01")]),
    ).toBe(300);
    // A pooled number is of many offices, all of one year.
    expect(
      amountOf(one, [list("sales_actuals", "2026-09-01"), list("sales_actuals", "2026-09-06")]),
    ).toBe(300);
    expect(amountOf({ ...one, amount: null }, [])).toBeNull();
  });

  it("tells two lists of the same kind apart by their days", () => {
    expect(readDays("/api/rows?kind=sales_actuals&from=2026-09-01&to=2026-09-16")).toEqual({
      from: "2026-09-01",
      to: "2026-09-16",
    });
    expect(readDays("/api/rows?kind=offices")).toBeNull();
  });
});
