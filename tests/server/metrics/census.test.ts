import { describe, expect, it } from "vitest";
import {
  addCensusParts,
  censusBlocks,
  censusParts,
  emptyCensusParts,
} from "../../../server/metrics/census.ts";
import type { Question } from "../../../server/metrics/question.ts";
import { monthPeriod } from "../../../shared/calendar/period.ts";
import { workCalendar } from "../../../shared/calendar/workday.ts";

const question: Question = {
  period: monthPeriod("2026-09"),
  on: "2026-09-16",
  span: { from: "2026-09-01", to: "2026-09-16" },
  asOf: "2026-09-16",
  calendar: workCalendar([]),
};
const row = (given: Partial<Parameters<typeof censusParts>[0]>) =>
  censusParts({
    month: "2026-09",
    outlets_universe: 200,
    outlets_covered: 150,
    households: 4_000,
    households_buying: 1_000,
    ...given,
  });
const blocks = (parts: ReturnType<typeof row>) => censusBlocks(parts, question);

describe("censusBlocks", () => {
  it("divides the two counts of one row", () => {
    const { coverage, penetration } = blocks(row({}));
    expect(coverage).toEqual({
      value: { value: 0.75, numerator: 150, denominator: 200, month: "2026-09", fault: false },
      reasons: {},
    });
    expect(penetration.value).toMatchObject({ value: 0.25, numerator: 1_000, denominator: 4_000 });
  });

  it("says nothing of a part that was not counted, and still says the other", () => {
    const { coverage, penetration } = blocks(row({ outlets_covered: null }));
    expect(coverage.value).toMatchObject({ value: null, numerator: null, denominator: null });
    expect(coverage.reasons).toEqual({
      "coverage.value": "no_census",
      "coverage.numerator": "no_census",
      "coverage.denominator": "no_census",
    });
    expect(penetration.value.value).toBe(0.25);
  });

  it("has no coverage of no outlets: null and not 0 %, but nobody covered of some is 0 %", () => {
    expect(blocks(row({ outlets_universe: 0 })).coverage.value.value).toBeNull();
    expect(blocks(row({ outlets_covered: 0 })).coverage.value.value).toBe(0);
  });

  it("shows more than 100 % as a fault of the data and does not cap it", () => {
    expect(blocks(row({ outlets_covered: 300 })).coverage.value).toMatchObject({
      value: 1.5,
      fault: true,
    });
    expect(blocks(row({ outlets_covered: 200 })).coverage.value.fault).toBe(false);
  });

  it("pools offices that have both counts; one without is on neither side", () => {
    const parts = addCensusParts([
      row({}),
      row({ outlets_covered: null, outlets_universe: 10_000 }),
      row({ outlets_covered: 10, outlets_universe: 100 }),
      emptyCensusParts(),
    ]);
    // (150 + 10) / (200 + 100), not the mean of 75 % and 10 %.
    expect(blocks(parts).coverage.value).toMatchObject({
      value: 160 / 300,
      numerator: 160,
      denominator: 300,
      month: "2026-09",
    });
  });

  it("names the month only where all rows are of one", () => {
    const parts = addCensusParts([row({}), row({ month: "2026-08" })]);
    expect(blocks(parts).coverage.value.month).toBeNull();
    expect(addCensusParts([row({ month: "2026-08" }), row({})])).toEqual(parts);
  });

  it("has not begun before the period", () => {
    const { coverage } = censusBlocks(emptyCensusParts(), { ...question, span: null });
    expect(coverage.value.value).toBeNull();
    expect(new Set(Object.values(coverage.reasons))).toEqual(new Set(["not_begun"]));
  });
});
