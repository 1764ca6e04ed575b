import { describe, expect, it } from "vitest";
import { calendarOf, paceOf } from "../../../../web/features/target/pace.ts";

const calendar = calendarOf({
  kind: "workdays",
  ledger: 1,
  // A Friday off, a Saturday on.
  rows: [
    { date: "2026-09-25", working: "N" },
    { date: "2026-09-26", working: "Y" },
  ],
});
const september = { start: "2026-09-01", end: "2026-09-30" };

describe("the pace of a period", () => {
  it("counts the working days after the day, the company's own calendar kept", () => {
    // 17, 18; 21–24, 26; 28–30 = 2 + 5 + 3
    expect(paceOf(calendar, september, { on: "2026-09-16", actual: null }).daysLeft).toBe(10);
  });

  it("divides what was sold by the 12 working days from 1 to 16 September, rounded half up", () => {
    // 1,000,006 / 12 = 83,333.83…
    const pace = paceOf(calendar, september, { on: "2026-09-16", actual: 1_000_006 });
    expect(pace.perWorkday).toBe(83_334);
  });

  it("has no rate before the period and none without sales: 0 would be a judgement", () => {
    expect(paceOf(calendar, september, { on: "2026-08-31", actual: null })).toEqual({
      daysLeft: 22,
      perWorkday: null,
    });
    expect(paceOf(calendar, september, { on: "2026-09-16", actual: null }).perWorkday).toBeNull();
  });

  it("has no day left after the end", () => {
    expect(paceOf(calendar, september, { on: "2026-09-30", actual: 100 }).daysLeft).toBe(0);
    expect(paceOf(calendar, september, { on: "2026-10-09", actual: 100 }).daysLeft).toBe(0);
  });
});
