import { describe, expect, it } from "vitest";
import { daysOverdue, isOverdue } from "../../../server/metrics/visits-overdue.ts";
import type { KeyAccount } from "../../../server/metrics/visits-overdue.ts";

const dealer = (given: Partial<KeyAccount> = {}): KeyAccount => ({
  key_account: "Y",
  visit_cycle_days: 14,
  lastVisit: null,
  opened_on: null,
  ...given,
});

describe("a key account overdue for a visit", () => {
  it("is one whose cycle ended yesterday, not one whose cycle ends today", () => {
    const today = dealer({ lastVisit: "2026-09-02" });
    const yesterday = dealer({ lastVisit: "2026-09-01" });
    expect([isOverdue(today, "2026-09-16"), isOverdue(yesterday, "2026-09-16")]).toEqual([
      false,
      true,
    ]);
    expect(daysOverdue(yesterday, "2026-09-16")).toBe(1);
    expect(daysOverdue(dealer({ lastVisit: "2026-07-01" }), "2026-09-16")).toBe(77 - 14);
  });

  it("counts from its opening when nobody ever came, and not below 0 in its first cycle", () => {
    const since = (opened_on: string | null) => daysOverdue(dealer({ opened_on }), "2026-09-16");
    expect(since("2026-08-01")).toBe(46 - 14);
    expect(since("2026-09-10")).toBe(0);
    expect(since(null)).toBeNull();
    expect(isOverdue(dealer({ opened_on: "2026-09-10" }), "2026-09-16")).toBe(true);
    // A visit decides, whenever it opened.
    const visited = dealer({ opened_on: "2026-01-01", lastVisit: "2026-09-01" });
    expect(daysOverdue(visited, "2026-09-16")).toBe(1);
  });

  it("is none without the mark or without a cycle", () => {
    expect(isOverdue(dealer({ key_account: "N" }), "2026-09-16")).toBe(false);
    expect(isOverdue(dealer({ visit_cycle_days: null }), "2026-09-16")).toBe(false);
    expect(
      daysOverdue(dealer({ visit_cycle_days: null, opened_on: "2026-01-01" }), "2026-09-16"),
    ).toBe(null);
  });
});
