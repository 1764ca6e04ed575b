import { describe, expect, it } from "vitest";
import { dueDays, freshnessAt } from "../../../../web/features/wall/freshness.ts";

/** 2026-09-25 (Friday) off, 2026-09-26 (Saturday) worked. */
const workdays = {
  kind: "workdays" as const,
  ledger: 1,
  rows: [
    { date: "2026-09-25", working: "N" },
    { date: "2026-09-26", working: "Y" },
  ],
};

const fresh = (dataThrough: string | null, today: string, clock: string) => {
  const [hour = 0, minute = 0] = clock.split(":").map(Number);
  const facts = { dataThrough, today, dueDays: dueDays(workdays, { dataThrough, today }) };
  return freshnessAt(facts, hour * 60 + minute);
};

describe("the sales of a working day", () => {
  it("are due at 08:00 of the next one: Tuesday's on Wednesday", () => {
    // 2026-09-14 is a Monday.
    expect(fresh("2026-09-14", "2026-09-16", "07:59")).toEqual({ kind: "fresh" });
    expect(fresh("2026-09-14", "2026-09-16", "08:00")).toEqual({ kind: "late", lateMinutes: 0 });
    expect(fresh("2026-09-14", "2026-09-16", "11:00")).toEqual({ kind: "late", lateMinutes: 180 });
    expect(fresh("2026-09-15", "2026-09-16", "23:00")).toEqual({ kind: "fresh" });
  });

  it("of Friday are due on Monday: a weekend is not late", () => {
    expect(fresh("2026-09-17", "2026-09-20", "12:00")).toEqual({ kind: "fresh" });
    expect(fresh("2026-09-17", "2026-09-21", "09:00")).toEqual({ kind: "late", lateMinutes: 60 });
  });

  it("follow the company's own holidays and make-up days", () => {
    // Thursday 24th is due on Saturday 26th, which is worked; Friday 25th is not.
    expect(fresh("2026-09-23", "2026-09-25", "12:00")).toEqual({ kind: "fresh" });
    expect(fresh("2026-09-23", "2026-09-26", "12:00")).toEqual({ kind: "late", lateMinutes: 240 });
  });

  it("have stopped when two working days are missing: three days after the 22nd on a Friday worked", () => {
    expect(fresh("2026-09-15", "2026-09-18", "08:00")).toEqual({
      kind: "stale",
      day: "2026-09-15",
      days: 3,
    });
    expect(fresh("2026-09-15", "2026-09-18", "07:59")).toEqual({ kind: "late", lateMinutes: 1439 });
  });

  it("cannot have stopped where there never were any, nor lie ahead", () => {
    expect(fresh(null, "2026-09-18", "12:00")).toEqual({ kind: "fresh" });
    expect(fresh("2026-09-18", "2026-09-16", "12:00")).toEqual({ kind: "fresh" });
  });

  it("of years ago are found out in two days, not by counting them all", () => {
    expect(dueDays(workdays, { dataThrough: "2020-01-01", today: "2026-09-16" })).toHaveLength(2);
  });
});
