import { describe, expect, it } from "vitest";
import type { BreakdownAnswer } from "../../../../shared/contract/breakdown.ts";
import type { PriceIncidentsAnswer } from "../../../../shared/contract/price-incidents.ts";
import type { VisitsOverdueAnswer } from "../../../../shared/contract/visits-overdue.ts";
import { actionsOf, mostActions } from "../../../../web/features/actions/actions.ts";
import { answerOf, missingOffice, officeRow } from "../../performance-fixture.ts";

const moment = { on: "2026-09-16", ledger: 41, currency: "CNY", scope: "company" };

const dealer = (code: string, office: string, sales: number) => ({
  office,
  dealer: code,
  name: code,
  channel: null,
  cycleDays: 14,
  lastVisit: "2026-08-01",
  daysOverdue: 10,
  staff: null,
  staffName: null,
  sales,
  reasons: {},
});
const overdue = (dealers: VisitsOverdueAnswer["dealers"]): VisitsOverdueAnswer => ({
  ...moment,
  dealers,
});

const incident = (id: string, severity: "critical" | "warning", exposure: number) => ({
  id,
  office: "GZ01",
  level: "dealer" as const,
  sku: "A",
  severity,
  openedOn: "2026-09-01",
  firstBreach: "2026-09-01",
  endedOn: null,
  lastBreach: "2026-09-10",
  guide: 100,
  limit: 90,
  worstPrice: 70,
  depth: 0.22,
  dealers: ["D1"],
  breaches: 1,
  exposure,
});
const incidents = (list: PriceIncidentsAnswer["incidents"]): PriceIncidentsAnswer => ({
  ...moment,
  state: "open",
  incidents: list,
});

const parts = (plan: number | null): BreakdownAnswer => ({
  period: { key: "2026-09", start: "2026-09-01", end: "2026-09-30" },
  on: "2026-09-16",
  dataThrough: "2026-09-16",
  ledger: 41,
  currency: "CNY",
  by: "staff",
  scope: "office:GZ01",
  rows: [{ code: "unassigned", name: "unassigned", plan, actual: null, prior: null, reasons: {} }],
  total: { plan, actual: null, prior: null, reasons: {} },
});

const nothing = {
  offices: answerOf([officeRow({ code: "GZ01" })]),
  overdue: undefined,
  incidents: undefined,
  promotions: undefined,
  parts: undefined,
};

describe("what is to be done today", () => {
  it("is nothing where nothing is wrong, and while the answers are on their way", () => {
    expect(actionsOf(nothing)).toEqual([]);
  });

  it("is ordered by money: overdue accounts are one errand an office, worth what they buy", () => {
    const actions = actionsOf({
      ...nothing,
      overdue: overdue([dealer("D1", "GZ01", 300), dealer("D2", "GZ01", 500)]),
      incidents: incidents([incident("i", "critical", 700)]),
      parts: parts(900),
    });
    expect(actions.map(({ kind, money }) => [kind, money])).toEqual([
      ["plan", 900],
      ["overdue", 800],
      ["incident", 700],
    ]);
    const errand = actions[1];
    expect(errand?.kind === "overdue" && [errand.count, errand.first.dealer]).toEqual([2, "D2"]);
  });

  it("asks nobody to run after a warning: only critical incidents wait for today", () => {
    const list = incidents([incident("w", "warning", 9_999)]);
    expect(actionsOf({ ...nothing, incidents: list })).toEqual([]);
  });

  it("never has more than five, so that all of them are read", () => {
    const many = ["a", "b", "c", "d", "e", "f", "g"].map((id, at) => incident(id, "critical", at));
    const actions = actionsOf({ ...nothing, incidents: incidents(many) });
    expect(actions).toHaveLength(mostActions);
    expect(actions[0]?.money).toBe(6);
  });

  it("names silent and late offices with the plan that is due, not with a shortfall", () => {
    const late = officeRow({ code: "ST01", sales: { lagging: true, planToDate: 400 } });
    const actions = actionsOf({ ...nothing, offices: answerOf([late, missingOffice("JA01")]) });
    expect(actions.map(({ kind }) => kind).sort()).toEqual(["lagging", "missing"]);
  });

  it("keeps a fixed order where the money is the same", () => {
    const twins = incidents([incident("b", "critical", 5), incident("a", "critical", 5)]);
    expect(actionsOf({ ...nothing, incidents: twins }).map(({ key }) => key)).toEqual([
      "incident:a",
      "incident:b",
    ]);
  });

  it("says nothing of a plan that is wholly given to people", () => {
    expect(actionsOf({ ...nothing, parts: parts(0) })).toEqual([]);
    expect(actionsOf({ ...nothing, parts: parts(null) })).toEqual([]);
  });
});
