/** A performance answer in the shape of the contract, for the page's own logic. Amounts in 分. */
import { performanceAnswer, type PerformanceAnswer } from "../../shared/contract/performance.ts";
import type { PerformanceRow } from "../../shared/contract/performance.ts";
import type { ReasonCode } from "../../shared/contract/values.ts";

export type OfficeFixture = {
  code: string;
  name?: string;
  provinceCode?: string;
  sales?: Partial<PerformanceRow["sales"]>;
  vsProvincePp?: number | null;
  incidents?: { critical: number; warning: number };
  reasons?: Record<string, ReasonCode>;
};

/** One office; by default half of a plan of 1,000 yuan, just what is due. */
export function officeRow(given: OfficeFixture): PerformanceRow {
  const fund = {
    budget: 10_000,
    spent: 4_000,
    remaining: 6_000,
    useRate: 0.4,
    timeProgress: 0.5,
    expectedSales: 0,
    offPurpose: 0,
    overBudget: 0,
  };
  return {
    code: given.code,
    name: given.name ?? given.code,
    provinceCode: given.provinceCode ?? "GD",
    sales: {
      plan: 100_000,
      unallocated: 0,
      actual: 50_000,
      returns: 0,
      prior: 40_000,
      timeProgress: 0.5,
      expectedCompletion: 0.5,
      planToDate: 50_000,
      completion: 0.5,
      paceGapPp: 0,
      gap: 50_000,
      requiredPerWorkday: 5_000,
      actualPerWorkday: 4_000,
      growth: 0.25,
      through: "2026-09-16",
      lagging: false,
      ...given.sales,
    },
    benchmark: {
      pooled: 0.2,
      mean: 0.1,
      leaveOneOut: 0.15,
      above: { pooled: true, mean: true, leaveOneOut: true },
      disagree: false,
      offices: 3,
      excluded: [],
    },
    share: {
      value: 0.2,
      prior: 0.19,
      changePp: 1,
      province: { value: 0.2, prior: 0.19, changePp: 0.5 },
      vsProvincePp: given.vsProvincePp === undefined ? 0.5 : given.vsProvincePp,
      months: ["2026-08"],
    },
    coverage: null,
    penetration: null,
    promotion: { ...fund, byFund: { promotion: fund, city_fund: fund } },
    visits: {
      dealers: 10,
      visited: 8,
      visitedRate: 0.8,
      keyAccounts: 5,
      onCycle: 4,
      onCycleRate: 0.8,
      overdue: 1,
    },
    price: null,
    incidents: given.incidents ?? { critical: 0, warning: 0 },
    reasons: given.reasons ?? {},
  };
}

/** An office that has sent nothing for the period. */
export function missingOffice(code: string): PerformanceRow {
  return officeRow({
    code,
    sales: {
      actual: null,
      completion: null,
      paceGapPp: null,
      gap: null,
      growth: null,
      through: "2026-08-31",
      lagging: true,
    },
    vsProvincePp: null,
    reasons: {
      "sales.actual": "not_reported",
      "sales.completion": "not_reported",
      "sales.growth": "not_reported",
      "share.vsProvincePp": "not_reported",
    },
  });
}

/** An answer with these offices; the total's sales can be set. Checked against the contract. */
export function answerOf(
  rows: readonly PerformanceRow[],
  total: OfficeFixture = { code: "company" },
  period = "2026-09",
): PerformanceAnswer {
  return performanceAnswer.parse({
    period: { key: period, start: "2026-09-01", end: "2026-09-30" },
    on: "2026-09-16",
    workdays: { passed: 12, left: 10 },
    dataThrough: "2026-09-16",
    ledger: 41,
    currency: "CNY",
    by: "office",
    scope: "company",
    rows,
    total: {
      ...officeRow({ name: "", ...total }),
      counted: { offices: rows.length, withPlan: 0, reported: 0, compared: 0, lagging: 0 },
    },
  });
}
