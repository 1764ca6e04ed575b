import { describe, expect, it } from "vitest";
import { dayOfNumber, dayNumber } from "../../../shared/calendar/day.ts";
import { periodMonths } from "../../../shared/calendar/period.ts";
import { workCalendar } from "../../../shared/calendar/workday.ts";
import {
  expectedCompletion,
  lagging,
  planPace,
  timeProgress,
  workdaysLeft,
} from "../../../server/metrics/pace.ts";
import type { Fraction } from "../../../server/metrics/pace.ts";
import type { Question } from "../../../server/metrics/question.ts";
import { asking } from "./asking.ts";

const value = ({ part, whole }: Fraction): number => Number(part) / Number(whole);
const due = (question: Question, months: Record<string, number> | null): number =>
  value(
    expectedCompletion(
      months && new Map(Object.entries(months)),
      planPace(question, periodMonths(question.period)),
    ),
  );

/** A calendar in which nobody works from one day to another. */
function closed(from: string, to: string) {
  const days: { date: string; working: string }[] = [];
  for (let i = dayNumber(from); i <= dayNumber(to); i += 1) {
    days.push({ date: dayOfNumber(i), working: "N" });
  }
  return workCalendar(days);
}

describe("timeProgress", () => {
  it("is the working days gone over all: 12 of 22 by 16 September 2026", () => {
    expect(value(timeProgress(asking("2026-09", "2026-09-16")))).toBe(12 / 22);
  });

  it("is 0 before the period and 1 from its last day on", () => {
    expect(value(timeProgress(asking("2026-09", "2026-08-31")))).toBe(0);
    expect(value(timeProgress(asking("2026-09", "2026-09-30")))).toBe(1);
    expect(value(timeProgress(asking("2026-09", "2027-01-01")))).toBe(1);
  });

  it("of a month without working days is 0 until it has ended, then 1, never 0/0", () => {
    const calendar = closed("2026-02-01", "2026-02-28");
    expect(value(timeProgress(asking("2026-02", "2026-02-27", calendar)))).toBe(0);
    expect(value(timeProgress(asking("2026-02", "2026-02-28", calendar)))).toBe(1);
  });
});

describe("expectedCompletion", () => {
  it("weighs each month's working days with its plan", () => {
    // July (23 days) and August (21) are over, 12 of September's 22 are gone: (100 + 200 + 300 × 12/22) / 600.
    const months = { "2026-07": 100, "2026-08": 200, "2026-09": 300 };
    expect(due(asking("2026Q3", "2026-09-16"), months)).toBeCloseTo(
      (300 + (300 * 12) / 22) / 600,
      14,
    );
  });

  it("falls back to time progress when a month's plan is missing: quarter rows give no shape", () => {
    const question = asking("2026Q3", "2026-09-16");
    expect(due(question, null)).toBe(value(timeProgress(question)));
  });

  it("falls back to time progress when nothing is planned in any month, never 0/0", () => {
    const question = asking("2026Q3", "2026-09-16");
    const none = { "2026-07": 0, "2026-08": 0, "2026-09": 0 };
    expect(due(question, none)).toBe(value(timeProgress(question)));
  });

  it("counts a month without working days only once it has ended", () => {
    const months = { "2026-01": 100, "2026-02": 100, "2026-03": 200 };
    const calendar = closed("2026-02-01", "2026-02-28");
    expect(due(asking("2026Q1", "2026-02-27", calendar), months)).toBe(0.25);
    expect(due(asking("2026Q1", "2026-02-28", calendar), months)).toBe(0.5);
  });

  it("is 0 before the period has begun, 1 when it is over", () => {
    const months = { "2026-07": 100, "2026-08": 200, "2026-09": 300 };
    expect(due(asking("2026Q3", "2026-06-30"), months)).toBe(0);
    expect(due(asking("2026Q3", "2026-09-30"), months)).toBe(1);
  });
});

describe("workdaysLeft", () => {
  it("counts the days after `on`, all of them before the period, none after it", () => {
    expect(workdaysLeft(asking("2026-09", "2026-09-16"))).toBe(10);
    expect(workdaysLeft(asking("2026-09", "2026-08-15"))).toBe(22);
    expect(workdaysLeft(asking("2026-09", "2026-09-30"))).toBe(0);
    expect(workdaysLeft(asking("2026-09", "2026-10-05"))).toBe(0);
  });
});

describe("lagging", () => {
  it("begins with the third working day after the newest sales; a weekend does not count", () => {
    const at = (on: string) => asking("2026-09", on);
    // Friday 11th; Monday 14th and Tuesday 15th are two working days, Wednesday 16th is the third.
    expect(lagging("2026-09-11", at("2026-09-13"))).toBe(false);
    expect(lagging("2026-09-11", at("2026-09-15"))).toBe(false);
    expect(lagging("2026-09-11", at("2026-09-16"))).toBe(true);
  });

  it("holds for an office that never reported", () => {
    expect(lagging(null, asking("2026-09", "2026-09-01"))).toBe(true);
  });
});
