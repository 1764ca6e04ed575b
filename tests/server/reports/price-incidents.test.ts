import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { priceIncidentsAnswer } from "../../../shared/contract/price-incidents.ts";
import { priceIncidentsReport } from "../../../server/reports/price-incidents.ts";
import { engines, openTestStore } from "../../setup/engines.ts";
import type { TestStore } from "../../setup/engines.ts";
import { commitOffices, generalPolicy, seen } from "../rollups/one-office.ts";
import { commitRows, readStore } from "./commit-rows.ts";
import type { Values } from "./commit-rows.ts";

describe.each(engines)("priceIncidentsReport on %s", (engine) => {
  let test: TestStore;
  beforeEach(async () => {
    test = await openTestStore(engine);
    await commitOffices(test.store);
    await commitRows(test.store, "price_policies", [generalPolicy]);
  });
  afterEach(() => test.close());
  const commit = (kind: string, rows: Values[]) => commitRows(test.store, kind, rows);
  const ask = async (on: string | null, state: "open" | "all" = "open", scope = "company") =>
    priceIncidentsReport(await readStore(test.store, scope), { state, on });

  it("carries everything a manager needs of an incident, and the 28 days of sales it exposes", async () => {
    await commit("price_observations", [
      seen("A1", "2026-09-01", 9_400, { dealer_code: "D1" }),
      seen("A1", "2026-09-04", 8_000, { dealer_code: "D2" }),
      seen("A1", "2026-09-05", 9_400),
    ]);
    const sale = (date: string, amount: number, given: Values = {}): Values => ({
      date,
      amount,
      office_code: "A1",
      sku: "K1",
      doc_no: `${date}${amount}`,
      ...given,
    });
    await commit("sales_actuals", [
      sale("2026-08-19", 1),
      sale("2026-08-20", 200),
      sale("2026-09-16", 4_000),
      sale("2026-09-10", -1_000),
      sale("2026-09-10", 70, { sku: "K2" }),
      sale("2026-09-10", 80, { office_code: "A2" }),
    ]);
    const answer = priceIncidentsAnswer.parse(await ask(null));
    expect(answer).toEqual({
      on: "2026-09-16",
      ledger: 6,
      currency: "CNY",
      scope: "company",
      state: "open",
      incidents: [
        {
          id: "A1:dealer:K1:2026-09-04",
          office: "A1",
          level: "dealer",
          sku: "K1",
          severity: "critical",
          openedOn: "2026-09-04",
          firstBreach: "2026-09-01",
          endedOn: null,
          lastBreach: "2026-09-05",
          guide: 10_000,
          limit: 9_500,
          worstPrice: 8_000,
          depth: 1_500 / 9_500,
          dealers: ["D1", "D2"],
          breaches: 3,
          // 20 August to 16 September are 28 days: 200 + 4,000 − 1,000.
          exposure: 3_200,
        },
      ],
    });
  });

  it("tells an incident as it stood on a day: what came later is not in it", async () => {
    await commit("price_observations", [
      seen("A1", "2026-09-01", 9_400),
      seen("A1", "2026-09-02", 9_400),
      seen("A1", "2026-09-10", 5_000),
    ]);
    expect((await ask("2026-09-01")).incidents).toEqual([]);
    expect((await ask("2026-09-09")).incidents).toMatchObject([
      { severity: "warning", breaches: 2, worstPrice: 9_400 },
    ]);
    expect((await ask("2026-09-10")).incidents).toMatchObject([
      { severity: "critical", breaches: 3, worstPrice: 5_000 },
    ]);
    // 10 September + 60 days = 9 November.
    expect((await ask("2026-11-08")).incidents).toHaveLength(1);
    expect((await ask("2026-11-09")).incidents).toEqual([]);
    expect((await ask("2026-11-09", "all")).incidents).toMatchObject([{ endedOn: "2026-11-09" }]);
  });

  it("answers for every office of the scope, also a closed one, and for no other", async () => {
    await commit("price_observations", [
      seen("B1", "2026-09-01", 5_000),
      seen("A2", "2026-09-01", 5_000),
    ]);
    const office = {
      office_code: "B1",
      office_name: "B1",
      province_code: "P2",
      province_name: "福建",
      city: "城",
      closed_on: "2026-08-01",
    };
    await commit("offices", [office]);
    const offices = async (scope: string) =>
      (await ask("2026-09-16", "open", scope)).incidents.map((incident) => incident.office);
    expect(await offices("company")).toEqual(["A2", "B1"]);
    expect(await offices("province:P2")).toEqual(["B1"]);
    expect(await offices("office:A1")).toEqual([]);
  });

  it("falls back to the newest observation without sales, and says so when there is nothing", async () => {
    await expect(ask(null)).rejects.toMatchObject({ code: "performance.no_period" });
    await commit("price_observations", [seen("A1", "2026-09-03", 5_000)]);
    expect(await ask(null)).toMatchObject({ on: "2026-09-03", incidents: [{ breaches: 1 }] });
  });
});
