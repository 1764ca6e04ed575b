import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayOfNumber, weekday } from "../../../shared/calendar/day.ts";
import { isWorkingDay, workCalendar, workingDays } from "../../../shared/calendar/workday.ts";

const plain = workCalendar([]);

describe("workday", () => {
  it("is Monday to Friday without exceptions", () => {
    // September 2026: 30 days from a Tuesday, 22 of them Monday to Friday.
    expect(workingDays(plain, "2026-09-01", "2026-09-30")).toBe(22);
    expect(workingDays(plain, "2026-09-19", "2026-09-20")).toBe(0);
    expect(workingDays(plain, "2026-09-16", "2026-09-16")).toBe(1);
  });

  it("has no days backward", () => {
    expect(workingDays(plain, "2026-09-16", "2026-09-15")).toBe(0);
    expect(workingDays(plain, "2026-09-16", "2026-08-01")).toBe(0);
  });

  it("loses a holiday and gains a make-up day", () => {
    const calendar = workCalendar([
      { date: "2026-09-25", working: "N" },
      { date: "2026-09-20", working: "Y" },
      { date: "2026-09-24", working: "N" },
    ]);
    expect(workingDays(calendar, "2026-09-01", "2026-09-30")).toBe(21);
    expect(isWorkingDay(calendar, "2026-09-20")).toBe(true);
    expect(isWorkingDay(calendar, "2026-09-25")).toBe(false);
  });

  it("is not changed by an exception that says what the weekday says", () => {
    const calendar = workCalendar([
      { date: "2026-09-26", working: "N" },
      { date: "2026-09-16", working: "Y" },
    ]);
    expect(workingDays(calendar, "2026-09-01", "2026-09-30")).toBe(22);
  });

  it("counts as one day at a time would, whatever the exceptions and their order", () => {
    const exception = fc.record({
      offset: fc.integer({ min: -40, max: 40 }),
      working: fc.constantFrom("Y", "N"),
    });
    fc.assert(
      fc.property(
        fc.integer({ min: -1000, max: 30_000 }),
        fc.integer({ min: 0, max: 60 }),
        fc.uniqueArray(exception, { selector: (one) => one.offset, maxLength: 20 }),
        (start, length, offsets) => {
          const from = dayOfNumber(start);
          const marks = offsets.map((one) => ({
            date: addDays(from, one.offset),
            working: one.working,
          }));
          const named = new Map(marks.map((one) => [one.date, one.working]));
          let expected = 0;
          for (let i = 0; i <= length; i += 1) {
            const day = addDays(from, i);
            if ((named.get(day) ?? (weekday(day) <= 5 ? "Y" : "N")) === "Y") expected += 1;
          }
          expect(workingDays(workCalendar(marks), from, addDays(from, length))).toBe(expected);
        },
      ),
    );
  });
});
