import { describe, expect, it } from "vitest";
import type { PerformanceRow } from "../../../../shared/contract/performance.ts";
import { monthsUsed } from "../../../../web/features/share/months.ts";
import { formatMonths } from "../../../../web/format/months.ts";

const row = (months: readonly string[] | null) =>
  ({ share: months === null ? null : { months } }) as unknown as PerformanceRow;

describe("of which months a share is", () => {
  it("takes those of the office that has most: one without a market year has none", () => {
    expect(monthsUsed([row(null), row(["2026-07"]), row(["2026-07", "2026-08"])])).toEqual([
      "2026-07",
      "2026-08",
    ]);
    expect(monthsUsed([])).toEqual([]);
  });

  it("writes them as people do, in one piece", () => {
    expect(formatMonths(["2026-07", "2026-08"], "en")).toBe("Jul–\u2060Aug");
    expect(formatMonths(["2026-07", "2026-08"], "zh-Hant")).toBe("7–\u20608\u00a0月");
    expect(formatMonths(["2026-08"], "zh-Hans")).toBe("8\u00a0月");
    expect(formatMonths([], "en")).toBe("");
  });
});
