import { describe, expect, it } from "vitest";
import type { Language } from "../../../shared/i18n/language.ts";
import {
  formatCount,
  formatDecimal,
  formatMoney,
  formatMoneyExact,
  formatNeed,
  formatPercent,
  formatPp,
  sayDaily,
  sayMoney,
  sayNeed,
  type MoneyUnit,
} from "../../../web/format/number.ts";

describe("money", () => {
  it.each([
    // 分, 元, 萬元, 億元: the table in the file's header
    [0, "0", "0.0", "0.000"],
    [-0, "0", "0.0", "0.000"],
    [99_900, "999", "0.0", "0.000"],
    [100_000, "1,000", "0.1", "0.000"],
    [999_900, "9,999", "0.9", "0.000"],
    [1_234_500, "12,345", "1.2", "0.000"],
    [1_999_999_900, "19,999,999", "1,999.9", "0.199"],
    [2_000_000_000, "20,000,000", "2,000.0", "0.200"],
    [12_345_678_900, "123,456,789", "12,345.6", "1.234"],
    [-40, "0", "0.0", "0.000"],
    [-123_456_789, "\u22121,234,567", "\u2212123.4", "\u22120.012"],
    [null, "—", "—", "—"],
  ] as const)("%s 分 reads as the table in the header says", (minor, yuan, wan, yi) => {
    expect([
      formatMoney(minor, "yuan"),
      formatMoney(minor, "wan"),
      formatMoney(minor, "yi"),
    ]).toEqual([yuan, wan, yi]);
  });

  it("never rounds a level up: a threshold that was missed by 1 分 must not read as met", () => {
    for (const threshold of [2_000_000_000, 600_000_000, 10_000_000_000]) {
      for (const unit of ["yuan", "wan", "yi"] as const) {
        expect(formatMoney(threshold - 1, unit)).not.toBe(formatMoney(threshold, unit));
      }
    }
  });

  it("stays exact at the largest amount a file may hold", () => {
    expect(formatMoney(9_000_000_000_000_000 - 1, "yi")).toBe("899,999.999");
    expect(formatMoneyExact(8_999_999_999_999_999)).toBe("89,999,999,999,999.99");
  });

  it("rounds differences half away from zero and always signs them, except zero", () => {
    // 0.05 萬元 = 50,000 分
    expect(formatMoney(50_000, "wan", true)).toBe("+0.1");
    expect(formatMoney(-50_000, "wan", true)).toBe("\u22120.1");
    expect(formatMoney(-49_999, "wan", true)).toBe("0.0");
    expect(formatMoney(0, "wan", true)).toBe("0.0");
    expect(formatMoney(-1_767_400_00, "wan", true)).toBe("\u2212176.7");
  });

  it.each([
    // 分, 元, 萬元, 億元: the second table in the file's header
    [0, "0", "0.0", "0.000"],
    [-0, "0", "0.0", "0.000"],
    [1, "1", "0.1", "0.001"],
    [10_000, "100", "0.1", "0.001"],
    [1_500_000, "15,000", "1.5", "0.001"],
    [1_500_001, "15,001", "1.6", "0.001"],
    [1_599_900, "15,999", "1.6", "0.001"],
    [10_000_000, "100,000", "10.0", "0.001"],
    [-40, "0", "0.0", "0.000"],
    [9_000_000_000_000_000 - 1, "90,000,000,000,000", "9,000,000,000.0", "900,000.000"],
    [null, "—", "—", "—"],
  ] as const)("%s 分 needed is rounded up: cut, it would miss the target", (minor, ...read) => {
    expect([formatNeed(minor, "yuan"), formatNeed(minor, "wan"), formatNeed(minor, "yi")]).toEqual(
      read,
    );
  });

  it("writes the account of a number to the 分", () => {
    expect(formatMoneyExact(1_234_567)).toBe("12,345.67");
    expect(formatMoneyExact(-5)).toBe("\u22120.05");
    expect(formatMoneyExact(null)).toBe("—");
  });
});

describe("percent", () => {
  it("cuts levels: 99.96 % of plan must not read as plan met", () => {
    expect(formatPercent(0.9996)).toBe("99.9%");
    expect(formatPercent(0.9999999999999)).toBe("99.9%");
    expect(formatPercent(0.996, 0)).toBe("99%");
    expect(formatPercent(1)).toBe("100.0%");
  });

  it("does not lose a digit to binary noise: 0.29 × 100 is 28.999…96", () => {
    expect(formatPercent(0.29)).toBe("29.0%");
    expect(formatPercent(0.57)).toBe("57.0%");
    expect(formatPercent(0.07, 2)).toBe("7.00%");
  });

  it("rounds changes and signs them", () => {
    expect(formatPercent(0.0567, 1, true)).toBe("+5.7%");
    expect(formatPercent(-0.0235, 1, true)).toBe("\u22122.4%");
    expect(formatPercent(-0.0004, 1, true)).toBe("0.0%");
    expect(formatPercent(12.345, 1, true)).toBe("+1,234.5%");
  });

  it("says nothing for null", () => {
    expect(formatPercent(null)).toBe("—");
    expect(formatPp(null)).toBe("—");
    expect(formatCount(null)).toBe("—");
    expect(formatDecimal(null, 1)).toBe("—");
  });
});

describe("money within a sentence", () => {
  const words = (language: Language, unit: MoneyUnit, unitText: string) => ({
    language,
    unit,
    unitText,
  });

  it("names its unit behind the number, and never leaves the line without it", () => {
    expect(sayMoney(37_312_300, words("zh-Hant", "wan", "萬元"))).toBe("37.3\u00a0萬元");
    expect(sayMoney(-123_456_789, words("zh-Hans", "yi", "亿元"), true)).toBe(
      "\u22120.012\u00a0亿元",
    );
  });

  it("counts thousands and from a million on millions in English, cut and rounded as everywhere", () => {
    expect(sayMoney(37_312_300, words("en", "wan", "CNY 10k"))).toBe("CNY\u00a0373k");
    expect(sayMoney(99_999_900, words("en", "wan", "CNY 10k"))).toBe("CNY\u00a0999k");
    expect(sayMoney(100_000_000, words("en", "wan", "CNY 10k"))).toBe("CNY\u00a01.0m");
    expect(sayMoney(1_999_999_900, words("en", "wan", "CNY 10k"))).toBe("CNY\u00a019.9m");
    expect(sayMoney(-132_700_000, words("en", "wan", "CNY 10k"), true)).toBe("CNY\u00a0\u22121.3m");
    expect(sayMoney(1_999_999_900, words("en", "yi", "CNY 100m"))).toBe("CNY\u00a019.9m");
    expect(sayMoney(-123_456_789, words("en", "yuan", "CNY"), true)).toBe(
      "CNY\u00a0\u22121,234,568",
    );
    expect(sayMoney(null, words("en", "wan", "CNY 10k"))).toBe("—\u00a0CNY 10k");
  });
});

describe("what is needed, within a sentence", () => {
  it("is rounded up in every language, and exact where it is exact", () => {
    const zh = { language: "zh-Hant", unit: "wan", unitText: "萬元" } as const;
    const en = { language: "en", unit: "wan", unitText: "CNY 10k" } as const;
    expect(sayNeed(1_599_900, zh)).toBe("1.6\u00a0萬元");
    expect(sayNeed(1_500_000, zh)).toBe("1.5\u00a0萬元");
    expect(sayNeed(1_599_900, en)).toBe("CNY\u00a016k");
    expect(sayNeed(176_866_700, en)).toBe("CNY\u00a01.77m");
    expect(sayNeed(null, zh)).toBe("—\u00a0萬元");
  });

  it("keeps three figures in English: CNY 2.1m a day for 2,023,693 yuan is 4 % too much", () => {
    const en = { language: "en", unit: "wan", unitText: "CNY 10k" } as const;
    expect(sayNeed(202_369_245, en)).toBe("CNY\u00a02.03m");
    expect(sayNeed(202_000_000, en)).toBe("CNY\u00a02.02m");
    expect(sayNeed(202_369_245, { ...en, unit: "yi" })).toBe("CNY\u00a02.03m");
    expect(sayNeed(1_234_567_800, en)).toBe("CNY\u00a012.4m");
    // Beside what is needed with as many digits: 1.8m beside 1.84m would read as behind.
    expect(sayDaily(184_999_900, en)).toBe("CNY\u00a01.84m");
    expect(sayDaily(1_599_900, en)).toBe("CNY\u00a015k");
  });
});

describe("points, counts and indices", () => {
  it("signs percentage points, never −0", () => {
    expect(formatPp(1.34)).toBe("+1.3");
    expect(formatPp(-0.44)).toBe("\u22120.4");
    expect(formatPp(-0.04)).toBe("0.0");
    expect(formatPp(15, 0)).toBe("+15");
  });

  it("writes a billion in full: no K, no M, no exponent", () => {
    expect(formatCount(1_000_000_000)).toBe("1,000,000,000");
    expect(formatCount(1e21)).toBe("1,000,000,000,000,000,000,000");
    expect(formatDecimal(97.256, 1)).toBe("97.3");
  });
});
