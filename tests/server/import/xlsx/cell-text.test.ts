import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  columnOf,
  numberText,
  serialText,
  unescapeText,
} from "../../../../server/import/xlsx/cell-text.ts";
import { dateStyle } from "../../../../server/import/xlsx/number-format.ts";

describe("stored numbers", () => {
  it.each([
    ["1234.5600000000001", "1234.56"],
    ["0.30000000000000004", "0.3"],
    ["-110.7", "-110.7"],
    ["1E+20", "100000000000000000000"],
    ["1.5E-7", "0.00000015"],
    ["-0", "0"],
    ["1234.50", "1234.5"],
    ["99999999999999999999", "100000000000000000000"],
    ["0", "0"],
  ])("%s is written %s", (stored, text) => expect(numberText(stored)).toBe(text));

  it("refuses what is no finite number", () => {
    expect(["", "abc", "1e999", "NaN"].map(numberText)).toEqual([null, null, null, null]);
  });

  it("says the same number as the double at 15 digits, without an exponent", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 }),
        (value) => {
          const text = numberText(String(value)) as string;
          expect(text).toMatch(/^-?\d+(?:\.\d+)?$/);
          expect(Number(text)).toBe(Number(value.toPrecision(15)) + 0);
        },
      ),
    );
  });
});

describe("dates in a workbook", () => {
  const day = (serial: number, from1904 = false) => serialText(String(serial), "date", from1904);
  it("counts from 1900 with its false leap day, and from 1904", () => {
    expect([day(1), day(59), day(60), day(61)]).toEqual([
      "1900-01-01",
      "1900-02-28",
      "1900-02-29",
      "1900-03-01",
    ]);
    expect([day(46266), day(46266 - 1462, true)]).toEqual(["2026-09-01", "2026-09-01"]);
    expect([day(0), day(-1), day(2_958_466)]).toEqual([null, null, null]);
    expect(day(2_958_465)).toBe("9999-12-31");
  });

  it("agrees with the calendar for every day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const instant = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
        expect(day(serial)).toBe(instant.toISOString().slice(0, 10));
      }),
    );
  });

  it("shows as much of a date as its format does", () => {
    expect(serialText("46266", "month", false)).toBe("2026-09");
    expect(serialText("46266", "year", false)).toBe("2026");
    expect(serialText("46266", "month-if-first", false)).toBe("2026-09");
    expect(serialText("46267", "month-if-first", false)).toBe("2026-09-02");
    expect(serialText("46266.5", "date", false)).toBe("2026-09-01");
    expect(serialText("46266.5", "date-time", false)).toBe("2026-09-01 12:00:00");
    expect(serialText("46266.0000001", "date-time", false)).toBe("2026-09-01");
    expect(serialText("46266", "none", false)).toBeNull();
  });

  it.each([
    [14, undefined, "date"],
    [17, undefined, "month"],
    [22, undefined, "date-time"],
    [0, undefined, "none"],
    [3, undefined, "none"],
    [164, 'yyyy"年"m"月"d"日"', "date"],
    [164, 'yyyy"年"m"月"', "month"],
    [164, "[$-404]e/m/d", "date"],
    [164, "yyyy", "year"],
    [164, "#,##0.00", "none"],
    [164, '0.00"d"', "none"],
    [164, "0.00E+00", "none"],
    [164, "[Red]0.00", "none"],
    [164, "General", "none"],
    [164, "h:mm:ss", "time"],
    [164, "[h]:mm", "time"],
    [164, "yyyy-mm-dd hh:mm", "date-time"],
    [164, '_-"¥"* #,##0.00_-', "none"],
  ] as const)("format %d %s is %s", (id, code, style) => expect(dateStyle(id, code)).toBe(style));
});

describe("texts and references", () => {
  it("puts back what XML cannot hold, and leaves what no cell may", () => {
    expect(unescapeText("a_x000D__x000A_b")).toBe("a\r\nb");
    expect(unescapeText("_x0000__xD800_")).toBe("_x0000__xD800_");
    expect(unescapeText("_x005F_x0041_")).toBe("_x0041_");
  });
  it("knows columns by their letters", () => {
    expect(["A1", "Z9", "AA1", "XFD1048576", "1", "", "ABCD1"].map(columnOf)).toEqual([
      0, 25, 26, 16383, -1, -1, -1,
    ]);
  });
});
