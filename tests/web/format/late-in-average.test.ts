import { describe, expect, it } from "vitest";
import { lateInAverage } from "../../../web/format/late-in-average.ts";
import { officeRow } from "../performance-fixture.ts";

const late = { lagging: true, through: "2026-09-09" };

describe("who stands in an average with fewer days than the rest", () => {
  it("is an office of the same province that lags and whose growth is known", () => {
    const rows = [
      officeRow({ code: "ST01", name: "汕頭", sales: late }),
      officeRow({ code: "GZ01" }),
      officeRow({ code: "JA01", provinceCode: "JX", sales: late }),
    ];
    expect(lateInAverage(rows, "GD", "en")).toEqual([{ name: "汕頭", day: "9\u00a0Sep" }]);
    expect(lateInAverage(rows, "FJ", "en")).toEqual([]);
  });

  it("is none whose growth is unknown: the average is made without it", () => {
    const rows = [officeRow({ code: "ST01", sales: { ...late, growth: null } })];
    expect(lateInAverage(rows, "GD", "zh-Hant")).toEqual([]);
  });
});
