import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  dayNumber,
  dayOfNumber,
  daysBetween,
  isDay,
  weekday,
} from "../../../shared/calendar/day.ts";

describe("day", () => {
  it("counts from 1970-01-01 and knows its weekday, so that no clock is asked", () => {
    expect(dayNumber("1970-01-01")).toBe(0);
    expect(dayNumber("2000-03-01")).toBe(11_017);
    expect(weekday("1970-01-01")).toBe(4);
    expect(weekday("2026-09-16")).toBe(3);
    expect(weekday("2026-09-20")).toBe(7);
    expect(weekday("1969-12-29")).toBe(1);
  });

  it("knows leap years, the secular ones too", () => {
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(addDays("2023-02-28", 1)).toBe("2023-03-01");
    expect(isDay("2000-02-29")).toBe(true);
    expect(isDay("1900-02-29")).toBe(false);
  });

  it("refuses days that do not exist and texts that are none", () => {
    for (const text of ["2026-02-31", "2026-13-01", "2026-00-10", "2026-1-1", "20260101", ""]) {
      expect(isDay(text)).toBe(false);
    }
  });

  it("counts days across a year's end, and backward", () => {
    expect(daysBetween("2025-12-31", "2026-01-01")).toBe(1);
    expect(daysBetween("2026-03-01", "2026-02-01")).toBe(-28);
    expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
  });

  it("turns every number into a day and back, each one after the last as text too", () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (number) => {
        const day = dayOfNumber(number);
        expect(dayNumber(day)).toBe(number);
        expect(dayOfNumber(number + 1) > day).toBe(true);
        const utc = new Date(number * 86_400_000).toISOString().slice(0, 10);
        expect(day).toBe(utc);
      }),
    );
  });
});
