import { describe, expect, it } from "vitest";
import { addVisitsParts, visitsBlock, visitsParts } from "../../../server/metrics/visits.ts";
import type { VisitedDealer } from "../../../server/metrics/visits.ts";

const september = { span: { from: "2026-09-01", to: "2026-09-16" }, asOf: "2026-09-16" };
const dealer = (lastVisit: string | null, given: Partial<VisitedDealer> = {}): VisitedDealer => ({
  key_account: null,
  visit_cycle_days: null,
  lastVisit,
  ...given,
});
const key = { key_account: "Y", visit_cycle_days: 14 };
const block = (list: readonly VisitedDealer[], question = september) =>
  visitsBlock(addVisitsParts(list.map((one) => visitsParts(one, question))), question);

describe("visitsBlock", () => {
  it("counts a dealer as visited from the first day of S on", () => {
    const { value } = block([dealer("2026-09-01"), dealer("2026-08-31"), dealer(null)]);
    expect(value).toMatchObject({ dealers: 3, visited: 1, visitedRate: 1 / 3 });
  });

  it("keeps a key account on cycle for exactly visit_cycle_days", () => {
    // 2 September is 14 days before the 16th; 1 September 15.
    const { value } = block([dealer("2026-09-02", key), dealer("2026-09-01", key)]);
    expect(value).toMatchObject({ keyAccounts: 2, onCycle: 1, onCycleRate: 0.5, overdue: 1 });
  });

  it("counts a key account never visited as overdue, and an ordinary dealer as neither", () => {
    const { value } = block([dealer(null, key), dealer(null)]);
    expect(value).toMatchObject({ keyAccounts: 1, onCycle: 0, overdue: 1 });
  });

  it("takes a key account without a cycle, or a cycle without the mark, as no key account", () => {
    const half = [
      dealer("2026-09-10", { key_account: "Y" }),
      dealer("2026-09-10", { key_account: "N", visit_cycle_days: 7 }),
    ];
    const { value, reasons } = block(half);
    expect(value).toMatchObject({ keyAccounts: 0, onCycleRate: null });
    expect(reasons).toEqual({ "visits.onCycleRate": "no_key_accounts" });
  });

  it("has no rate without dealers: null and not 0 %", () => {
    const { value, reasons } = block([]);
    expect(value).toMatchObject({ dealers: 0, visited: 0, visitedRate: null });
    expect(reasons["visits.visitedRate"]).toBe("insufficient_evidence");
  });

  it("before the period nobody is visited yet, but cycles run on at `on`", () => {
    const before = { span: null, asOf: "2026-09-16" };
    const list = [dealer("2026-09-16", key), dealer("2026-01-01", key)].map((one) =>
      visitsParts(one, before),
    );
    const { value, reasons } = visitsBlock(addVisitsParts(list), before);
    expect(value).toMatchObject({ visited: 0, visitedRate: null, onCycle: 1, onCycleRate: 0.5 });
    expect(reasons).toEqual({ "visits.visitedRate": "not_begun" });
  });

  it("adds up the same in any order", () => {
    const list = [dealer("2026-09-03", key), dealer(null), dealer("2026-08-01", key)];
    expect(block([...list].reverse())).toEqual(block(list));
  });
});
