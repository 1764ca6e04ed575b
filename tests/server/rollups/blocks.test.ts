import { consoleAsker } from "../../../server/access/asker.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { undoImport } from "../../../server/ledger/undo-import.ts";
import { selectCensusParts } from "../../../server/rollups/census.ts";
import { selectIncidentsParts } from "../../../server/rollups/incidents.ts";
import { selectPriceParts } from "../../../server/rollups/price.ts";
import { selectPromotionParts } from "../../../server/rollups/promotion.ts";
import { selectStaffVisits, selectVisitsParts } from "../../../server/rollups/visits.ts";
import { engines, openTestStore } from "../../setup/engines.ts";
import type { TestStore } from "../../setup/engines.ts";
import { commitRows, readStore } from "../reports/commit-rows.ts";
import type { Values } from "../reports/commit-rows.ts";
import { ask } from "./ask.ts";
import { commitOffices, generalPolicy, seen } from "./one-office.ts";

const undoDeps = {
  today: () => "2026-09-16",
  now: () => "2026-09-16T00:00:00.000Z",
  newId: () => "id",
  progress: () => undefined,
  record: async () => undefined,
  moves: async () => ({ moves: [], movesTotal: 0 }),
};

describe.each(engines)("parts of an office on %s", (engine) => {
  let test: TestStore;
  beforeEach(async () => {
    test = await openTestStore(engine);
    await commitOffices(test.store);
  });
  afterEach(() => test.close());
  const commit = (kind: string, rows: Values[], officeOf?: (row: Values) => string) =>
    commitRows(test.store, kind, rows, officeOf);
  const september = async () => {
    const reading = await readStore(test.store);
    return { reading, asked: await ask(reading, "2026-09", "2026-09-16") };
  };

  it("census: the newest row of the period's months up to that of `on`, whole or not", async () => {
    const row = (month: string, covered?: number): Values => ({
      month,
      office_code: "A1",
      outlets_universe: 100,
      ...(covered === undefined ? {} : { outlets_covered: covered }),
    });
    await commit("outlet_census", [row("2026-07", 70), row("2026-09"), row("2026-10", 99)]);
    const reading = await readStore(test.store);
    const coverage = async (key: string, on: string) =>
      (await selectCensusParts(reading, await ask(reading, key, on))).get("A1");
    expect(await coverage("2026Q3", "2026-08-31")).toMatchObject({
      coverage: { numerator: 70, denominator: 100 },
      months: ["2026-07"],
    });
    // September's row is the newest though it lacks a part: the July row does not step in.
    expect(await coverage("2026Q3", "2026-09-16")).toMatchObject({
      coverage: null,
      months: ["2026-09"],
    });
    expect(await coverage("2026-08", "2026-09-16")).toBeUndefined();
    expect(await coverage("2026Q4", "2026-09-16")).toBeUndefined();
  });

  it("promotion: programmes by their start, vouchers by their programme and up to `on`", async () => {
    const programme = (promo_code: string, start_on: string, office_code = "A1"): Values => ({
      promo_code,
      office_code,
      fund: "promotion",
      promo_name: promo_code,
      purpose: "display",
      start_on,
      end_on: "2026-12-31",
      budget: 1_000,
    });
    await commit("promotions", [
      programme("M1", "2026-09-01"),
      programme("M2", "2026-08-31"),
      programme("M3", "2026-09-30"),
    ]);
    const voucher = (voucher_no: string, promo_code: string, date: string): Values => ({
      voucher_no,
      promo_code,
      date,
      purpose: "display",
      amount: 300,
    });
    await commit(
      "promo_spend",
      [
        voucher("V1", "M1", "2026-09-16"),
        voucher("V2", "M1", "2026-09-17"),
        voucher("V3", "M2", "2026-09-16"),
      ],
      () => "A1",
    );
    const { reading, asked } = await september();
    const parts = (await selectPromotionParts(reading, asked)).get("A1");
    expect(parts?.promotion).toMatchObject({ budget: 2_000n, spent: 300n });
    // A programme that moves to another office takes its vouchers along, wherever they were filed.
    await commit("promotions", [programme("M1", "2026-09-01", "A2")]);
    const moved = await september();
    const after = await selectPromotionParts(moved.reading, moved.asked);
    expect(after.get("A2")?.promotion).toMatchObject({ budget: 1_000n, spent: 300n });
    expect(after.get("A1")?.promotion).toMatchObject({ budget: 1_000n, spent: 0n });
    // The first answer stands as it was given.
    expect((await selectPromotionParts(reading, asked)).get("A1")).toEqual(parts);
  });

  it("visits: open dealers of the office they are in now, each by its newest visit", async () => {
    const visit = (dealer_code: string, date: string, staff_code = "S1"): Values => ({
      dealer_code,
      date,
      staff_code,
    });
    await commit(
      "visits",
      [
        visit("D1", "2026-09-02"),
        visit("D1", "2026-09-17"),
        visit("D2", "2026-08-31"),
        visit("D3", "2026-09-05", "S2"),
        visit("D3", "2026-09-06", "S2"),
      ],
      (row) => (row["dealer_code"] === "D3" ? "B1" : "A1"),
    );
    const { reading, asked } = await september();
    const parts = await selectVisitsParts(reading, asked);
    expect(parts.get("A1")).toEqual({ dealers: 2, visited: 1, keyAccounts: 1, onCycle: 1 });
    expect(parts.get("B1")).toEqual({ dealers: 1, visited: 1, keyAccounts: 1, onCycle: 0 });
    expect(parts.has("A2")).toBe(false);
    // D3 opened on 10 September; on the 9th it was no dealer yet.
    const before = await selectVisitsParts(reading, await ask(reading, "2026-09", "2026-09-09"));
    expect(before.has("B1")).toBe(false);
    expect(await selectStaffVisits(reading, asked)).toEqual(
      new Map([
        ["S1", { made: 1, dealers: 1 }],
        ["S2", { made: 2, dealers: 1 }],
      ]),
    );
    expect(await selectStaffVisits(reading, { span: null })).toEqual(new Map());
    const moved = {
      dealer_code: "D1",
      dealer_name: "D1",
      office_code: "A2",
      dealer_kind: "outlet",
    };
    await commit("dealers", [moved]);
    const now = await september();
    expect((await selectVisitsParts(now.reading, now.asked)).get("A2")).toMatchObject({
      dealers: 1,
      visited: 1,
    });
  });

  it("price: each observation by the policy of its own date and province", async () => {
    await commit("price_policies", [
      generalPolicy,
      { ...generalPolicy, guide_price: 9_600, valid_from: "2026-09-10" },
      { ...generalPolicy, province_code: "P2", guide_price: 12_000, ceiling_price: 12_500 },
    ]);
    await commit("price_observations", [
      seen("A1", "2026-09-09", 9_600),
      seen("A1", "2026-09-10", 9_600),
      seen("A1", "2026-09-10", 9_600, { level: "retail" }),
      seen("A1", "2026-09-17", 1),
      seen("B1", "2026-09-12", 12_000),
    ]);
    const { reading, asked } = await september();
    const parts = await selectPriceParts(reading, asked);
    const { dealer, retail } = parts.get("A1") ?? {};
    // 9,600 / 10,000 before the 10th, 9,600 / 9,600 from it on: in units of 2^-192.
    expect(dealer?.ratios).toBe((9_600n << 192n) / 10_000n + (1n << 192n));
    expect(dealer).toMatchObject({ observations: 2, withPolicy: 2, inBand: 2 });
    expect(retail).toMatchObject({ observations: 1, withPolicy: 0, inBand: 0, ratios: 0n });
    expect(parts.get("B1")?.dealer).toMatchObject({ ratios: 1n << 192n, inBand: 1 });
  });

  it("price: also where the policies change on more days than are told apart at once", async () => {
    const day = (i: number): string => `2026-08-${String(i).padStart(2, "0")}`;
    const days = Array.from({ length: 25 }, (_, i) => i + 1);
    await commit(
      "price_policies",
      days.map((i) => ({ ...generalPolicy, guide_price: 10_000 - i, valid_from: day(i) })),
    );
    await commit(
      "price_observations",
      days.map((i) => seen("A1", day(i), 10_000 - i)),
    );
    const reading = await readStore(test.store);
    const parts = await selectPriceParts(reading, await ask(reading, "2026-08", "2026-09-16"));
    // Each at exactly the guide price of its own day.
    expect(parts.get("A1")?.dealer).toMatchObject({ withPolicy: 25, ratios: 25n << 192n });
  });

  it("incidents: as if an undone import had never been, and as they were before it", async () => {
    await commit("price_policies", [generalPolicy]);
    await commit("price_observations", [seen("A1", "2026-09-01", 9_400)]);
    const first = await readStore(test.store);
    const war = await commit("price_observations", [
      seen("A1", "2026-09-05", 9_400, { dealer_code: "D1" }),
      seen("A1", "2026-09-06", 5_000, { dealer_code: "D2" }),
      seen("B1", "2026-09-06", 9_400),
      seen("B1", "2026-09-07", 9_400),
    ]);
    const counts = async (on: string, reading = first) => {
      const now = reading === first ? await readStore(test.store) : reading;
      const parts = await selectIncidentsParts(now, { asOf: on, offices: now.offices });
      return Object.fromEntries(parts);
    };
    expect(await counts("2026-09-05")).toEqual({ A1: { critical: 0, warning: 1 } });
    expect(await counts("2026-09-16")).toEqual({
      A1: { critical: 1, warning: 0 },
      B1: { critical: 0, warning: 1 },
    });
    // 7 September + 60 days = 6 November, 6 September + 60 days = 5 November.
    expect(await counts("2026-11-05")).toEqual({ B1: { critical: 0, warning: 1 } });
    expect(await counts("2026-11-06")).toEqual({});
    const atWar = await readStore(test.store);
    const rows = () =>
      test.store.db.selectFrom("price_incident_spans").selectAll().where("retired_by", "is", null);
    await undoImport(test.store, undoDeps, { number: war, by: consoleAsker });
    expect(await counts("2026-09-16")).toEqual({});
    expect(await rows().execute()).toEqual([]);
    const then = await selectIncidentsParts(atWar, { asOf: "2026-09-16", offices: atWar.offices });
    expect(then.size).toBe(2);
  });

  it("incidents: a policy that comes later judges the history again", async () => {
    await commit("price_observations", [
      seen("A1", "2026-09-01", 8_000),
      seen("B1", "2026-09-01", 8_000),
    ]);
    await commit("price_policies", [{ ...generalPolicy, province_code: "P2" }]);
    const { reading, asked } = await september();
    expect(Object.fromEntries(await selectIncidentsParts(reading, asked))).toEqual({
      B1: { critical: 1, warning: 0 },
    });
  });
});
