import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { engines } from "../setup/engines.ts";
import { csv, everyRow, openSmallCompany, type TestCompany } from "./test-company.ts";

describe.each(engines)("a preview on %s", (engine) => {
  let company: TestCompany;
  beforeEach(async () => {
    company = await openSmallCompany(engine);
  });
  afterEach(async () => {
    expect(await company.faults()).toEqual([]);
    await company.close();
  });

  const sales = (...lines: readonly string[]): string =>
    csv("date,office_code,doc_no,sku,amount", ...lines);

  it("goes the path of a commit and writes nothing but itself", async () => {
    const text = sales("2026-09-01,O1,X1,K1,100", "2026-09-02,O9,X2,K1,200");
    const before = await everyRow(company);
    const preview = await company.send("sales_actuals", text, {
      mode: "preview",
      acceptValid: true,
    });
    expect(await everyRow(company)).toEqual(before);
    expect(preview).toMatchObject({ status: "preview", wouldBe: "committed", ledger: null });
    const commit = await company.send("sales_actuals", text, { acceptValid: true });
    expect({ ...commit, id: preview.id, status: "preview", ledger: null }).toEqual(preview);
  });

  it("is kept by its id for 24 hours, as a refusal is, with the rejected rows", async () => {
    const bad = sales("2026-09-02,O9,X2,K1,200");
    const refusal = await company.send("sales_actuals", bad);
    const preview = await company.send("sales_actuals", sales("2026-09-02,O1,X2,K1,1"), {
      mode: "preview",
    });
    for (const report of [refusal, preview]) {
      expect(report.id).toMatch(/^[\w-]{12,}$/);
      expect((await company.find(report.id ?? ""))?.report).toEqual(report);
    }
    expect(await company.rejected(refusal.id ?? "")).toContain("O9");
    company.setClock("2026-09-17T07:59:00Z");
    await company.send("sales_actuals", bad);
    expect(await company.find(refusal.id ?? "")).not.toBeNull();
    company.setClock("2026-09-17T08:01:00Z");
    await company.send("sales_actuals", bad);
    expect(await company.find(refusal.id ?? "")).toBeNull();
    expect(await company.rejected(refusal.id ?? "")).toBeNull();
  });

  it("tells what would move on the boards of the month, the quarter and the year, largest money first", async () => {
    await company.send("sales_actuals", sales("2026-09-01,O1,X1,K1,100"));
    const report = await company.send(
      "sales_actuals",
      sales("2026-09-02,O1,X2,K1,150", "2026-09-02,O2,X3,K1,40"),
      {
        mode: "preview",
      },
    );
    const quarterAndYear = ["2026", "2026Q3"];
    expect(report.moves.slice(0, 3)).toEqual(
      [...quarterAndYear, "2026-09"].sort().map((period) => ({
        period,
        code: "O1",
        field: "sales.actual",
        before: 10_000,
        after: 25_000,
      })),
    );
    // 100 → 250 of 1,000 yuan; O2 nothing → 40 of 500.
    expect(report.moves).toContainEqual({
      period: "2026-09",
      code: "O1",
      field: "sales.completion",
      before: 0.1,
      after: 0.25,
    });
    expect(report.moves).toContainEqual({
      period: "2026-09",
      code: "O2",
      field: "sales.completion",
      before: null,
      after: 0.08,
    });
    expect(report.moves).toContainEqual({
      period: "2026Q3",
      code: "O2",
      field: "sales.actual",
      before: null,
      after: 4_000,
    });
    // 3 boards × 2 offices' actual, and the month's two completions: quarter and year have no plan.
    expect(report.movesTotal).toBe(8);
    expect(report.moves).toHaveLength(8);
    expect(report.moves.filter((move) => move.code === "O3")).toEqual([]);
  });

  it("tells of money spent and prices seen that come into sight because the newest day of sales moves on", async () => {
    const files = {
      promotions: csv(
        "promo_code,office_code,fund,promo_name,purpose,start_on,end_on,budget",
        "M1,O1,promotion,陳列,display,2026-09-01,2026-09-30,100",
      ),
      promo_spend: csv(
        "date,voucher_no,line_no,promo_code,purpose,amount",
        "2026-09-03,V1,1,M1,display,30",
        "2026-09-10,V2,1,M1,display,12",
      ),
      price_policies: csv(
        "sku,level,province_code,guide_price,floor_price,ceiling_price,valid_from",
        "K1,dealer,,60,57,63,2025-01-01",
      ),
      price_observations: csv(
        "date,office_code,dealer_code,sku,level,price",
        "2026-09-10,O1,D1,K1,dealer,60",
      ),
      sales_actuals: sales("2026-09-05,O1,X1,K1,100"),
    };
    for (const [kind, text] of Object.entries(files)) {
      const report = await company.send(kind, text);
      expect(report.status, JSON.stringify(report.issues)).toBe("committed");
    }
    const { moves } = await company.send("sales_actuals", sales("2026-09-12,O1,X2,K1,1"));
    const other = moves.filter(({ field }) => !field.startsWith("sales."));
    expect(
      other
        .map(({ period, field, ...change }) => `${period} ${field} ${JSON.stringify(change)}`)
        .sort(),
    ).toEqual(
      ["2026", "2026-09", "2026Q3"].flatMap((period) => [
        `${period} price.compliance {"code":"O1","before":null,"after":1}`,
        `${period} promotion.spent {"code":"O1","before":3000,"after":4200}`,
      ]),
    );
  });
});
