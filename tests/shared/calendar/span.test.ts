import { describe, expect, it } from "vitest";
import { parsePeriod } from "../../../shared/calendar/period.ts";
import type { Period } from "../../../shared/calendar/period.ts";
import { isOpenWithin, priorSpan, spanTo, splitSpan } from "../../../shared/calendar/span.ts";

const period = (key: string): Period => parsePeriod(key) as Period;

describe("span", () => {
  it("runs to `on` inside the period, to its end after it, and is empty before it", () => {
    expect(spanTo(period("2026-09"), "2026-09-16")).toEqual({
      from: "2026-09-01",
      to: "2026-09-16",
    });
    expect(spanTo(period("2026-09"), "2026-12-01")).toEqual({
      from: "2026-09-01",
      to: "2026-09-30",
    });
    expect(spanTo(period("2026-09"), "2026-08-31")).toBeNull();
    expect(spanTo(period("2026-09"), "2026-09-01")).toEqual({
      from: "2026-09-01",
      to: "2026-09-01",
    });
  });

  it("compares the same days a year before; 29 February becomes the 28th", () => {
    expect(priorSpan({ from: "2026-09-01", to: "2026-09-16" })).toEqual({
      from: "2025-09-01",
      to: "2025-09-16",
    });
    expect(priorSpan({ from: "2026-02-01", to: "2026-02-27" }).to).toBe("2025-02-27");
  });

  it("ends with a month when the span does: February 2025 against all 29 days of February 2024", () => {
    expect(priorSpan({ from: "2025-02-01", to: "2025-02-28" }).to).toBe("2024-02-29");
    expect(priorSpan({ from: "2024-02-01", to: "2024-02-29" }).to).toBe("2023-02-28");
    // The 28th of a leap February is not its last day.
    expect(priorSpan({ from: "2024-02-01", to: "2024-02-28" }).to).toBe("2023-02-28");
  });

  it("splits into whole months and the days of a broken one", () => {
    expect(splitSpan({ from: "2026-07-01", to: "2026-09-16" })).toEqual({
      months: { from: "2026-07", to: "2026-08" },
      days: { from: "2026-09-01", to: "2026-09-16" },
    });
    expect(splitSpan({ from: "2026-09-01", to: "2026-09-30" })).toEqual({
      months: { from: "2026-09", to: "2026-09" },
      days: null,
    });
    expect(splitSpan({ from: "2026-09-01", to: "2026-09-01" }).months).toBeNull();
  });

  it("is open on a shared day, the opening and the closing day included; an empty side is open", () => {
    const span = { from: "2026-09-01", to: "2026-09-16" };
    expect(isOpenWithin({ opened: null, closed: null }, span)).toBe(true);
    expect(isOpenWithin({ opened: "2026-09-16", closed: null }, span)).toBe(true);
    expect(isOpenWithin({ opened: "2026-09-17", closed: null }, span)).toBe(false);
    expect(isOpenWithin({ opened: null, closed: "2026-09-01" }, span)).toBe(true);
    expect(isOpenWithin({ opened: null, closed: "2026-08-31" }, span)).toBe(false);
  });
});
