import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { visitsOverdueAnswer } from "../../../shared/contract/visits-overdue.ts";
import { visitsOverdueReport } from "../../../server/reports/visits-overdue.ts";
import { engines, openTestStore } from "../../setup/engines.ts";
import type { TestStore } from "../../setup/engines.ts";
import { commitOffices } from "../rollups/one-office.ts";
import { commitRows, readStore } from "./commit-rows.ts";
import type { Values } from "./commit-rows.ts";

const account = (dealer_code: string, given: Values = {}): Values => ({
  dealer_code,
  dealer_name: `店 ${dealer_code}`,
  office_code: "A1",
  dealer_kind: "outlet",
  key_account: "Y",
  visit_cycle_days: 14,
  ...given,
});
const visit = (dealer_code: string, date: string): Values => ({
  dealer_code,
  date,
  staff_code: "S1",
});

describe.each(engines)("visitsOverdueReport on %s", (engine) => {
  let test: TestStore;
  beforeEach(async () => {
    test = await openTestStore(engine);
    await commitOffices(test.store);
  });
  afterEach(() => test.close());
  const commit = (kind: string, rows: Values[]) => commitRows(test.store, kind, rows, () => "A1");
  const ask = async (on: string | null = "2026-09-16", scope = "company") =>
    visitsOverdueAnswer.parse(
      await visitsOverdueReport(await readStore(test.store, scope), { on }),
    );
  const codes = async (on?: string, scope?: string) =>
    (await ask(on, scope)).dealers.map((dealer) => dealer.dealer);

  it("names each with whom to call, how late it is and what it is worth", async () => {
    const person = { staff_code: "S1", office_code: "A1", role: "sales_rep" };
    await commit("staff", [
      { ...person, staff_name: "陳", from_date: "2024-01-01" },
      { ...person, staff_name: "林", from_date: "2026-10-01" },
    ]);
    await commit("dealers", [
      account("D1", { channel: "現代", staff_code: "S1", opened_on: "2025-01-01" }),
      account("D2", { opened_on: "2026-08-01", visit_cycle_days: 7 }),
      account("D4"),
    ]);
    await commit("visits", [
      visit("D1", "2026-08-01"),
      visit("D1", "2026-08-26"),
      visit("D1", "2026-09-17"),
    ]);
    const sale = (date: string, amount: number, given: Values = {}): Values => ({
      date,
      amount,
      office_code: "A1",
      dealer_code: "D1",
      doc_no: `${date}${amount}`,
      ...given,
    });
    await commit("sales_actuals", [
      sale("2026-08-19", 1),
      sale("2026-08-20", 200),
      sale("2026-09-16", 4_000),
      sale("2026-09-10", -1_000),
      sale("2026-09-10", 50, { office_code: "A2" }),
      sale("2026-09-17", 2),
      sale("2026-09-10", 70, { dealer_code: "D2" }),
    ]);
    expect(await ask("2026-09-16")).toEqual({
      on: "2026-09-16",
      ledger: 7,
      currency: "CNY",
      scope: "company",
      dealers: [
        {
          office: "A1",
          dealer: "D2",
          name: "店 D2",
          channel: null,
          cycleDays: 7,
          lastVisit: null,
          // Open for 46 days.
          daysOverdue: 39,
          staff: null,
          staffName: null,
          sales: 70,
          reasons: { lastVisit: "not_reported" },
        },
        {
          office: "A1",
          dealer: "D1",
          name: "店 D1",
          channel: "現代",
          cycleDays: 14,
          lastVisit: "2026-08-26",
          daysOverdue: 7,
          staff: "S1",
          staffName: "陳",
          // 20 August to 16 September are 28 days: 200 + 4,000 − 1,000, and 50 that A2 sold to it.
          sales: 3_250,
          reasons: {},
        },
        {
          office: "B1",
          dealer: "D3",
          name: "D3",
          channel: null,
          cycleDays: 7,
          lastVisit: null,
          daysOverdue: 0,
          staff: null,
          staffName: null,
          sales: 0,
          reasons: { lastVisit: "not_reported" },
        },
        {
          office: "A1",
          dealer: "D4",
          name: "店 D4",
          channel: null,
          cycleDays: 14,
          lastVisit: null,
          daysOverdue: null,
          staff: null,
          staffName: null,
          sales: 0,
          reasons: { lastVisit: "not_reported", daysOverdue: "insufficient_evidence" },
        },
      ],
    });
  });

  it("leaves out who is on cycle, closed, not yet open, or no key account", async () => {
    await commit("dealers", [
      account("D1"),
      account("D4", { closed_on: "2026-09-15" }),
      account("D5", { key_account: "N" }),
      account("D6", { opened_on: "2026-09-17" }),
    ]);
    await commit("visits", [visit("D1", "2026-09-02")]);
    expect(await codes()).toEqual(["D3"]);
    expect(await codes("2026-09-17")).toEqual(["D1", "D3", "D6"]);
    expect(await codes("2026-09-15")).toEqual(["D3", "D4"]);
  });

  it("answers for the scope, by the office the dealer is in now", async () => {
    expect(await codes("2026-09-16", "province:P1")).toEqual(["D1"]);
    expect(await codes("2026-09-16", "office:A2")).toEqual([]);
    await commit("dealers", [account("D1", { office_code: "A2" })]);
    expect(await codes("2026-09-16", "office:A2")).toEqual(["D1"]);
  });

  it("takes the newest sales date, else the newest visit, and says so when there is neither", async () => {
    await expect(ask(null)).rejects.toMatchObject({ code: "performance.no_period" });
    await commit("visits", [visit("D1", "2026-09-05")]);
    expect(await ask(null)).toMatchObject({ on: "2026-09-05", dealers: [] });
    await commit("sales_actuals", [{ date: "2026-09-20", office_code: "A1", amount: 1 }]);
    expect(await ask(null)).toMatchObject({
      on: "2026-09-20",
      dealers: [
        { dealer: "D3", daysOverdue: 3 },
        { dealer: "D1", daysOverdue: 1 },
      ],
    });
  });
});
