import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainMinor, plainWhole } from "../../../../server/import/cells/plain-number.ts";
import {
  countOf,
  decimalOf,
  isFault,
  minorOf,
  readNumber,
} from "../../../../server/import/cells/read-number.ts";
import type { NumberStyle } from "../../../../server/import/cells/number-style.ts";

/** The amount in 分, or the code of what is wrong. */
function minor(text: string, style: NumberStyle = "dot", unit?: number): number | string {
  const read = readNumber(text, style);
  return isFault(read) ? read.code : minorOf(read, unit);
}

describe("amounts", () => {
  it.each([
    ["1234.5", 123450],
    ["1,234.50", 123450],
    ["1,234,567", 123456700],
    ["¥1,234", 123400],
    ["￥1,234", 123400],
    ["-¥5", -500],
    ["１２３.４５", 12345],
    ["1.2萬", 1200000],
    ["1.2万元", 1200000],
    ["3亿", 30_000_000_000],
    ["100元", 10000],
    ["-5", -500],
    ["+5", 500],
    ["(5)", -500],
    ["（5）", -500],
    ["−5", -500],
    [" 5 ", 500],
    [".5", 50],
    ["0005", 500],
    ["1234.5000", 123450],
    ["-0.00", 0],
    ["90000000000000", 9e15],
    ["-90000000000000.00", -9e15],
  ])("%s is %d 分", (text, expected) => expect(minor(text)).toBe(expected));

  it.each([
    ["1e5", "bad_number"],
    ["5.", "bad_number"],
    [",5", "bad_number"],
    ["1,,000", "bad_number"],
    ["1 000", "bad_number"],
    ["(-5)", "bad_number"],
    ["5-", "bad_number"],
    ["5箱", "bad_number"],
    ["1.005", "too_many_decimals"],
    ["1.500", "too_many_decimals"],
    ["0.001", "too_many_decimals"],
    ["90000000000000.01", "number_too_large"],
    ["1億億", "bad_number"],
  ])("%s is refused as %s", (text, code) => expect(minor(text)).toBe(code));

  it("scales a column's unit exactly, and takes no second unit in a cell", () => {
    expect(minor("1.23456", "dot", 4)).toBe(1234560);
    expect(minor("1.2345678", "dot", 4)).toBe("too_many_decimals");
    expect(minor("12", "dot", -2)).toBe(12);
    expect(minor("1.2萬", "dot", 4)).toBe(1200000);
    expect(minor("1.2萬", "dot", 0)).toBe("ambiguous_unit");
  });

  it("reads a decimal comma where the column has one, and nothing unclear", () => {
    expect(minor("1.234,56", "comma")).toBe(123456);
    expect(minor("12,5", "comma")).toBe(1250);
    expect(minor("1,234", "unclear")).toBe("ambiguous_number");
    expect(minor("12.5", "unclear")).toBe(1250);
  });

  it("agrees with exact arithmetic for every amount, however it is written", () => {
    fc.assert(
      fc.property(
        fc.bigInt(-9_000_000_000_000_000n, 9_000_000_000_000_000n),
        fc.boolean(),
        (amount, grouped) => {
          const size = amount < 0n ? -amount : amount;
          const whole = String(size / 100n);
          const cents = String(size % 100n).padStart(2, "0");
          const written = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ",") : whole;
          const text = `${amount < 0n ? "-" : ""}${written}.${cents}`;
          expect(minor(text)).toBe(Number(amount));
          const fast = plainMinor(text);
          if (!Number.isNaN(fast)) expect(fast).toBe(Number(amount));
        },
      ),
    );
  });

  it("leaves what is not plain to the exact reader", () => {
    for (const text of [
      "1,234",
      "1.234",
      "1e5",
      "",
      "-",
      ".",
      "5.",
      ".5",
      "１",
      "1234567890123456",
    ]) {
      expect(plainMinor(text)).toBeNaN();
    }
    expect([plainMinor("-12.3"), plainMinor("7"), plainWhole("-12")]).toEqual([-1230, 700, -12]);
    expect(Object.is(plainMinor("-0.00"), 0)).toBe(true);
  });
});

describe("counts and other numbers", () => {
  const count = (text: string): number | string => {
    const read = readNumber(text, "dot");
    return isFault(read) ? read.code : countOf(read);
  };
  const decimal = (text: string): number | string => {
    const read = readNumber(text, "dot");
    return isFault(read) ? read.code : decimalOf(read);
  };
  it("takes whole numbers, also as 5.0 and 82萬, and refuses halves", () => {
    expect([count("1,200"), count("5.0"), count("82萬")]).toEqual([1200, 5, 820000]);
    expect(count("1.5")).toBe("not_whole");
    expect(count("99999999999999999")).toBe("number_too_large");
  });
  it("keeps decimals to the last digit a double holds, and refuses more", () => {
    expect([decimal("0.1"), decimal("-3.25"), decimal("1,000.5")]).toEqual([0.1, -3.25, 1000.5]);
    expect(decimal("0.1234567890123456")).toBe("too_many_decimals");
    expect(decimal("1234567890123456")).toBe("number_too_large");
  });
});
