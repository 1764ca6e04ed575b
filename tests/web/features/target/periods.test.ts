import { describe, expect, it } from "vitest";
import { boardPeriods, isOver, monthsOfYear } from "../../../../web/features/target/periods.ts";

describe("the three periods of the office's page", () => {
  it("are the chosen month's own quarter and year", () => {
    expect(boardPeriods("2026-05", "2026-09-16")).toEqual({
      month: "2026-05",
      quarter: "2026Q2",
      year: "2026",
    });
  });

  it("take the running month of a running quarter or year, where somebody can still act", () => {
    const running = { month: "2026-09", quarter: "2026Q3", year: "2026" };
    expect(boardPeriods("2026Q3", "2026-09-16")).toEqual(running);
    expect(boardPeriods("2026", "2026-09-16")).toEqual(running);
  });

  it("take the last month of a past year and the first of a coming one", () => {
    expect(boardPeriods("2025", "2026-09-16").month).toBe("2025-12");
    expect(boardPeriods("2027", "2026-09-16").month).toBe("2027-01");
  });
});

describe("the months of the year", () => {
  it("are twelve, in order", () => {
    const months = monthsOfYear("2026");
    expect(months).toHaveLength(12);
    expect([months[0], months[11]]).toEqual(["2026-01", "2026-12"]);
  });

  it("are over on their last day, not a day before: half a month would look like a plunge", () => {
    expect(isOver("2026-09", "2026-09-29")).toBe(false);
    expect(isOver("2026-09", "2026-09-30")).toBe(true);
    expect(isOver("2026-08", "2026-09-01")).toBe(true);
    expect(isOver("2026-10", "2026-09-30")).toBe(false);
  });
});
