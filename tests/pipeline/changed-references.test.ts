import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { engines } from "../setup/engines.ts";
import {
  csv,
  openSmallCompany,
  smallCompanyHead as head,
  type TestCompany,
} from "./test-company.ts";

const september = { period: "2026-09", on: "2026-09-16" };

/** A fact keeps its meaning when what it names moves: the row is found again, sums follow the reference. */
describe.each(engines)("facts whose references are corrected on %s", (engine) => {
  let company: TestCompany;
  beforeEach(async () => {
    company = await openSmallCompany(engine);
  });
  afterEach(async () => {
    expect(await company.faults()).toEqual([]);
    await company.close();
  });
  const visible = async (table: "visits" | "promo_spend") =>
    company.store.db.selectFrom(table).selectAll().where("retired_by", "is", null).execute();

  it("finds a visit again whose dealer moved to another office, and counts it there", async () => {
    const visit = (note: string): string =>
      csv("date,dealer_code,staff_code,note", `2026-09-02,D1,S1,${note}`);
    await company.send("visits", visit("初訪"));
    await company.send(
      "dealers",
      csv("dealer_code,dealer_name,office_code,dealer_kind", "D1,順達,O2,dealer"),
    );
    expect((await company.send("visits", visit("初訪"))).status).toBe("unchanged");
    expect((await company.send("visits", visit("更正"))).rows).toMatchObject({
      added: 0,
      corrected: 1,
    });
    expect(await visible("visits")).toMatchObject([{ note: "更正", office_code: "O2" }]);
    expect((await company.office("O1", september)).visits).toMatchObject({
      dealers: 0,
      visited: 0,
    });
    expect((await company.office("O2", september)).visits).toMatchObject({
      dealers: 2,
      visited: 1,
    });
    expect((await company.office("O1", { ...september, ledger: head + 1 })).visits).toMatchObject({
      visited: 1,
    });
    await company.undo(head + 3);
    expect(await visible("visits")).toMatchObject([{ note: "初訪", origin: head + 1 }]);
  });

  it("finds a voucher again that is corrected to a programme of another office", async () => {
    await company.send(
      "promotions",
      csv(
        "promo_code,office_code,fund,promo_name,purpose,start_on,end_on,budget",
        "M1,O1,promotion,動一,display,2026-09-01,2026-09-30,1000",
        "M2,O2,promotion,動二,display,2026-09-01,2026-09-30,1000",
      ),
    );
    const voucher = (promo: string): string =>
      csv("date,voucher_no,promo_code,purpose,amount", `2026-09-02,V1,${promo},display,300`);
    await company.send("promo_spend", voucher("M1"));
    expect((await company.send("promo_spend", voucher("M2"))).rows).toMatchObject({
      added: 0,
      corrected: 1,
    });
    expect(await visible("promo_spend")).toHaveLength(1);
    expect((await company.office("O1", september)).promotion?.spent).toBe(0);
    expect((await company.office("O2", september)).promotion?.spent).toBe(30_000);
    await company.undo(head + 3);
    expect((await company.office("O1", september)).promotion?.spent).toBe(30_000);
    expect((await company.office("O2", september)).promotion?.spent).toBe(0);
  });

  it("moves a product's sales to its corrected category, and leaves the older numbers alone", async () => {
    await company.send(
      "sales_actuals",
      csv(
        "date,office_code,doc_no,sku,amount",
        "2026-09-01,O1,X1,K1,100",
        "2026-09-01,O1,X2,K2,40",
        "2026-09-01,O1,X3,,3",
      ),
    );
    const of = async (category: string, ledger: number | null = null) =>
      (await company.office("O1", { ...september, category, ledger })).sales;
    expect([(await of("啤酒")).actual, (await of("汽水")).actual]).toEqual([10_000, 4_000]);
    await company.send("products", csv("sku,product_name,category", "K1,品一,汽水"));
    expect([(await of("啤酒")).actual, (await of("汽水")).actual]).toEqual([null, 14_000]);
    expect((await of("汽水")).uncategorised).toBe(300);
    expect([(await of("啤酒", head + 1)).actual, (await of("汽水", head + 1)).actual]).toEqual([
      10_000, 4_000,
    ]);
  });

  it("compares an office with its new province once that is corrected", async () => {
    await company.send(
      "sales_actuals",
      csv(
        "date,office_code,doc_no,amount",
        ...[
          ["O1", 2000, 2200],
          ["O2", 500, 650],
          ["O3", 1500, 1500],
        ].flatMap(([office, before, now]) => [
          `2025-09-01,${office},A,${before}`,
          `2026-09-01,${office},B,${now}`,
        ]),
      ),
    );
    const moved = csv(
      "office_code,office_name,province_code,province_name,city",
      "O3,丙,P1,廣東,長沙",
    );
    // O1 +10 %, O2 +30 %: 2850 / 2500 together.
    expect((await company.office("O1", september)).benchmark).toMatchObject({
      pooled: 0.14,
      offices: 2,
    });
    await company.send("offices", moved);
    // The contract's own check: 13.33 %, 8.75 %, 7.5 % without the first.
    const { benchmark } = await company.office("O1", september);
    expect(benchmark?.mean).toBeCloseTo(0.4 / 3, 12);
    expect(benchmark).toMatchObject({
      pooled: 0.0875,
      leaveOneOut: 0.075,
      offices: 3,
      disagree: true,
    });
    expect(benchmark?.above).toEqual({ pooled: true, mean: false, leaveOneOut: true });
    await company.undo(head + 2);
    expect((await company.office("O1", september)).benchmark).toMatchObject({
      pooled: 0.14,
      offices: 2,
    });
  });

  it("judges an office's prices by the policy of its new province, and back after the undo", async () => {
    const policy = (province: string, floor: string): string =>
      `K1,dealer,${province},100,${floor},120,2026-01-01`;
    await company.send(
      "price_policies",
      csv(
        "sku,level,province_code,guide_price,floor_price,ceiling_price,valid_from",
        policy("P1", "95"),
        policy("P2", "50"),
      ),
    );
    await company.send(
      "price_observations",
      csv("date,office_code,dealer_code,sku,level,price", "2026-09-10,O1,D1,K1,dealer,80"),
    );
    const told = async (ledger: number | null = null) => {
      const row = await company.office("O1", { ...september, ledger });
      return [row.price?.compliance, row.incidents];
    };
    // 80 is 15.8 % below the floor of 95, but within the band from 50.
    expect(await told()).toEqual([0, { critical: 1, warning: 0 }]);
    await company.send(
      "offices",
      csv("office_code,office_name,province_code,province_name,city", "O1,甲,P2,湖南,廣州"),
    );
    expect(await told()).toEqual([1, { critical: 0, warning: 0 }]);
    expect(await told(head + 2)).toEqual([0, { critical: 1, warning: 0 }]);
    await company.undo(head + 3);
    expect(await told()).toEqual([0, { critical: 1, warning: 0 }]);
  });
});
