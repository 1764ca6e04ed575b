import { describe, expect, it } from "vitest";
import {
  parsePeriod,
  periodMonths,
  periodParts,
  periodsOf,
} from "../../../shared/calendar/period.ts";
import type { Period } from "../../../shared/calendar/period.ts";

const period = (key: string): Period => parsePeriod(key) as Period;

describe("period", () => {
  it("reads years, quarters and months with their first and last day", () => {
    expect(period("2026")).toEqual({
      key: "2026",
      kind: "year",
      start: "2026-01-01",
      end: "2026-12-31",
    });
    expect(period("2026Q1")).toMatchObject({
      kind: "quarter",
      start: "2026-01-01",
      end: "2026-03-31",
    });
    expect(period("2026Q4")).toMatchObject({ start: "2026-10-01", end: "2026-12-31" });
    expect(period("2024-02")).toMatchObject({
      kind: "month",
      start: "2024-02-01",
      end: "2024-02-29",
    });
  });

  it("is null for what names no period", () => {
    for (const key of ["2026Q0", "2026Q5", "2026q1", "2026-13", "26", "", "2026-09-16"]) {
      expect(parsePeriod(key)).toBeNull();
    }
  });

  it("breaks a year into quarters and a quarter into months, a month into nothing", () => {
    expect(periodParts(period("2026")).map((part) => part.key)).toEqual([
      "2026Q1",
      "2026Q2",
      "2026Q3",
      "2026Q4",
    ]);
    expect(periodParts(period("2026Q4")).map((part) => part.key)).toEqual([
      "2026-10",
      "2026-11",
      "2026-12",
    ]);
    expect(periodParts(period("2026-10"))).toEqual([]);
    expect(periodMonths(period("2026"))).toHaveLength(12);
  });

  it("places a day in its month, quarter and year", () => {
    expect(periodsOf("2026-09-16")).toEqual(["2026-09", "2026Q3", "2026"]);
    expect(periodsOf("2026-10-01")[1]).toBe("2026Q4");
  });
});
