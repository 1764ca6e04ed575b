import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dayText,
  isPlainDay,
  nextDay,
  readDay,
  settleOrder,
} from "../../../../server/import/cells/read-day.ts";
import { readMonth, readPeriod } from "../../../../server/import/cells/read-period.ts";
import { readFlag } from "../../../../server/import/cells/read-flag.ts";

describe("days", () => {
  it.each([
    "2026-09-01",
    "2026/9/1",
    "2026.9.1",
    "2026年9月1日",
    "20260901",
    "2026-09-01 00:00:00",
    "２０２６－０９－０１",
    " 2026-9-1 ",
  ])("%s is the first of September", (text) =>
    expect(readDay(text, "unsettled").day).toBe("2026-09-01"),
  );
  it.each([
    "2026-02-29",
    "2026-13-01",
    "2026-9",
    "26/9/1",
    "2026-09/01",
    "46266",
    "",
    "2026-09-01 12:00",
  ])("%s is no day", (text) =>
    expect(readDay(text, "unsettled")).toEqual({ day: null, evidence: 0 }),
  );

  it("settles 03/04/2026 only by another row of the column", () => {
    expect(readDay("03/04/2026", "unsettled").day).toBeNull();
    expect(readDay("03/04/2026", "day-first").day).toBe("2026-04-03");
    expect(readDay("03/04/2026", "month-first").day).toBe("2026-03-04");
    const order = (...column: string[]) =>
      settleOrder(column.reduce((all, text) => all | readDay(text, "unsettled").evidence, 0));
    expect(order("03/04/2026", "25/04/2026")).toBe("day-first");
    expect(order("03/04/2026", "04/25/2026")).toBe("month-first");
    expect(order("03/04/2026", "25/04/2026", "04/25/2026")).toBe("unsettled");
    expect(order("25/04/2026", "04/25/2026")).toBe("unsettled");
    expect(readDay("05/05/2026", "unsettled").day).toBe("2026-05-05");
  });

  it("knows every real day of four centuries and no other", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2199 }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 33 }),
        (year, month, day) => {
          const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
          const instant = new Date(`${text}T00:00:00Z`);
          const real = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
          expect(isPlainDay(text)).toBe(real);
          expect(dayText(year, month, day)).toBe(real ? text : null);
          if (real && text < "2199-12-31") {
            instant.setUTCDate(instant.getUTCDate() + 1);
            expect(nextDay(text)).toBe(instant.toISOString().slice(0, 10));
          }
        },
      ),
    );
  });
});

describe("months, periods, flags", () => {
  it.each(["2026-09", "2026年9月", "2026/9", "2026.9", "202609", "2026-9", "2026 年 9 月"])(
    "%s is September",
    (text) => expect([readMonth(text), readPeriod(text)]).toEqual(["2026-09", "2026-09"]),
  );
  it.each(["2026-13", "2026-00", "26-09", "2026-09-01", "九月", ""])("%s is no month", (text) =>
    expect(readMonth(text)).toBeNull(),
  );
  it.each([
    "2026Q3",
    "2026 Q3",
    "2026q3",
    "2026年第3季度",
    "2026年3季度",
    "2026年第三季度",
    "2026-Q3",
  ])("%s is the third quarter", (text) => expect(readPeriod(text)).toBe("2026Q3"));
  it.each(["2026", "2026年", "2026年度"])("%s is a year", (text) =>
    expect(readPeriod(text)).toBe("2026"),
  );
  it.each(["2026Q5", "2026Q0", "Q3", "2026年第5季度", "0026", ""])("%s is no period", (text) =>
    expect(readPeriod(text)).toBeNull(),
  );
  it("takes Y/N, 是/否, 1/0, true/false in any case and width, and nothing else", () => {
    expect(["Y", "是", "1", "true", "TRUE", "ｙ"].map(readFlag)).toEqual(Array(6).fill("Y"));
    expect(["n", "否", "0", "False"].map(readFlag)).toEqual(Array(4).fill("N"));
    expect(["yes", "2", "", "true!"].map(readFlag)).toEqual([null, null, null, null]);
  });
});
