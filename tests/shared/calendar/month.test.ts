import { describe, expect, it } from "vitest";
import { addMonths, isMonth, monthEnd, monthsBetween } from "../../../shared/calendar/month.ts";

describe("month", () => {
  it("steps over year ends in both directions", () => {
    expect(addMonths("2026-12", 1)).toBe("2027-01");
    expect(addMonths("2026-01", -1)).toBe("2025-12");
    expect(addMonths("2026-05", -24)).toBe("2024-05");
  });

  it("ends on its last day, February by the year", () => {
    expect(monthEnd("2026-02")).toBe("2026-02-28");
    expect(monthEnd("2024-02")).toBe("2024-02-29");
    expect(monthEnd("2026-12")).toBe("2026-12-31");
  });

  it("lists both ends, and nothing backward", () => {
    expect(monthsBetween("2025-11", "2026-02")).toEqual([
      "2025-11",
      "2025-12",
      "2026-01",
      "2026-02",
    ]);
    expect(monthsBetween("2026-02", "2026-01")).toEqual([]);
  });

  it("is a month from 01 to 12 and nothing else", () => {
    expect(["2026-01", "2026-12"].every(isMonth)).toBe(true);
    expect(["2026-00", "2026-13", "2026-1", "2026", "2026-01-01"].some(isMonth)).toBe(false);
  });
});
