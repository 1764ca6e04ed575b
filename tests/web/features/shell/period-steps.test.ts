import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  changePeriodKind,
  kindOfPeriod,
  periodHolding,
  shiftPeriod,
} from "../../../../web/features/shell/period-steps.ts";

describe("stepping", () => {
  it.each([
    ["2026-01", -1, "2025-12"],
    ["2026-12", 1, "2027-01"],
    ["2026Q1", -1, "2025Q4"],
    ["2026Q4", 1, "2027Q1"],
    ["2026", -1, "2025"],
  ])("%s by %s crosses the year", (from, steps, to) => {
    expect(shiftPeriod(from, steps)).toBe(to);
  });

  it("comes back to where it started", () => {
    const period = fc.constantFrom("2026-09", "2026Q3", "2026", "2024-02");
    fc.assert(
      fc.property(period, fc.integer({ min: -200, max: 200 }), (key, steps) => {
        expect(shiftPeriod(shiftPeriod(key, steps), -steps)).toBe(key);
      }),
    );
  });

  it("leaves alone what names no period", () => {
    expect(shiftPeriod("2026-13", 1)).toBe("2026-13");
  });
});

describe("another kind of period", () => {
  it("goes finer to where the news is, when the period holds the business date", () => {
    expect(changePeriodKind("2026", "month", "2026-09-16")).toBe("2026-09");
    expect(changePeriodKind("2026", "quarter", "2026-09-16")).toBe("2026Q3");
  });

  it("goes finer to the end of a period that is over", () => {
    expect(changePeriodKind("2025", "month", "2026-09-16")).toBe("2025-12");
    expect(changePeriodKind("2026Q1", "month", "2026-09-16")).toBe("2026-03");
  });

  it("goes coarser to what surrounds it", () => {
    expect(changePeriodKind("2026-02", "quarter", "2026-09-16")).toBe("2026Q1");
    expect(changePeriodKind("2026Q2", "year", "2026-09-16")).toBe("2026");
    expect(kindOfPeriod(periodHolding("2026-02-28", "quarter"))).toBe("quarter");
  });
});
