import { describe, expect, it } from "vitest";
import { ageOf } from "../../../web/format/age.ts";
import { formatBytes } from "../../../web/format/bytes.ts";
import { compareNames, matchesName } from "../../../web/format/collate.ts";
import {
  formatDay,
  formatDayShort,
  formatDayWords,
  formatPeriod,
  formatPeriodShort,
} from "../../../web/format/day.ts";
import { formatInstant } from "../../../web/format/instant.ts";

const spaced = (text: string) => text.replaceAll("\u00a0", " ");

describe("days and periods", () => {
  it("stay on one line: no space in them breaks", () => {
    for (const language of ["zh-Hant", "zh-Hans", "en"] as const) {
      const written = [
        formatDay("2026-09-16", language),
        formatDayShort("2026-09-16", language),
        formatDayWords("2026-09-16", language),
        ...["2026", "2026Q3", "2026-09"].flatMap((key) => [
          formatPeriod(key, language),
          formatPeriodShort(key, language),
        ]),
      ];
      expect(written.filter((text) => text.includes(" "))).toEqual([]);
    }
  });

  it.each([
    ["2026-09-16", "9/16", "16 Sep"],
    ["2026-01-01", "1/1", "1 Jan"],
    ["2024-02-29", "2/29", "29 Feb"],
  ])("%s is short enough for a column in both scripts", (day, zh, en) => {
    expect([formatDayShort(day, "zh-Hant"), formatDayShort(day, "en")].map(spaced)).toEqual([
      zh,
      en,
    ]);
  });

  it("writes whole days and periods in the order of each language", () => {
    expect(spaced(formatDay("2026-09-16", "zh-Hans"))).toBe("2026 年 9 月 16 日");
    expect(spaced(formatDay("2026-09-16", "en"))).toBe("16 Sep 2026");
    expect(spaced(formatPeriod("2026-09", "zh-Hant"))).toBe("2026 年 9 月");
    expect(spaced(formatPeriod("2026Q3", "zh-Hant"))).toBe("2026 年第 3 季");
    expect(spaced(formatPeriod("2026", "zh-Hant"))).toBe("2026 年");
    expect(spaced(formatPeriod("2026Q3", "en"))).toBe("Q3 2026");
    expect(spaced(formatPeriodShort("2026-12", "en"))).toBe("Dec");
    expect(spaced(formatPeriodShort("2026Q1", "zh-Hans"))).toBe("第 1 季");
    expect(spaced(formatPeriodShort("2026", "en"))).toBe("2026");
  });
});

describe("instants and ages", () => {
  it("shows an instant on a 24-hour clock, midnight as 00", () => {
    expect(formatInstant("2026-09-16T00:05:00", "en")).toBe("2026-09-16\u00a000:05");
    expect(formatInstant("nonsense", "en")).toBe("—");
  });

  it.each([
    [-5, "now", 0],
    [59, "now", 0],
    [60, "minutes", 1],
    [3599, "minutes", 59],
    [3600, "hours", 1],
    [86_399, "hours", 23],
    [86_400, "days", 1],
  ])("%s seconds are an age in the largest whole unit", (seconds, key, count) => {
    expect(ageOf(seconds)).toEqual({ key, count });
  });
});

describe("names", () => {
  it("puts 2 before 10, as people do", () => {
    expect(compareNames("第2辦", "第10辦", "zh-Hant")).toBeLessThan(0);
  });

  it("orders by pinyin in 简体 and by strokes in 繁體", () => {
    expect(compareNames("一", "啊", "zh-Hans")).toBeGreaterThan(0);
    expect(compareNames("一", "啊", "zh-Hant")).toBeLessThan(0);
  });

  it("finds by name or code, whatever the width or case", () => {
    expect(matchesName("gz01", "廣州", "GZ01")).toBe(true);
    expect(matchesName("GZ", "廣州", "GZ01")).toBe(true);
    expect(matchesName(" 廣 ", "廣州", "GZ01")).toBe(true);
    expect(matchesName("深", "廣州", "GZ01")).toBe(false);
    expect(matchesName("", "廣州", "GZ01")).toBe(true);
  });
});

describe("sizes", () => {
  it.each([
    [0, "0 B"],
    [999, "999 B"],
    [1000, "1.0 KB"],
    [999_960, "1.0 MB"],
    [12_345_678, "12.3 MB"],
    [2_000_000_000, "2.0 GB"],
  ])("%s bytes", (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});
