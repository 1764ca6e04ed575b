import { describe, expect, it } from "vitest";
import { foundIssue } from "../../../server/import/file-refusal.ts";
import { check, someReferences } from "./check.ts";

const header = "date,office_code,amount,doc_no\n";
const many = (count: number, row: (i: number) => string): string =>
  header + Array.from({ length: count }, (_, i) => row(i)).join("");
const plain = (i: number): string => `2026-09-01,GZ01,1.00,N${i}\n`;

describe("cells", () => {
  it("keeps an empty optional cell, clears (空), and takes one ' off", async () => {
    const text =
      "date,voucher_no,promo_code,purpose,amount,note\n2026-09-01,'00123,P1,'=x,1,\n2026-09-01,B,P1,y,1,（空）\n2026-09-01,C,P1,y,1,(EMPTY)\n";
    const done = await check("promo_spend", text);
    expect(done.cells("voucher_no")).toEqual(["00123", "B", "C"]);
    expect(done.cells("purpose")).toEqual(["=x", "y", "y"]);
    expect(done.cells("note")).toEqual([undefined, null, null]);
    expect(done.rows[0]?.officeCode).toBe("GZ01");
  });

  it("does not take 'cleared' for a required value, and line_no falls back to 1", async () => {
    const done = await check(
      "sales_actuals",
      `date,office_code,amount,line_no\n2026-09-01,GZ01,(空),(空)\n`,
    );
    expect(done.found).toEqual(["required_empty 2 amount"]);
    const kept = await check(
      "sales_actuals",
      `date,office_code,amount,line_no\n2026-09-01,GZ01,1,(空)\n`,
    );
    expect(kept.cells("line_no")).toEqual([1]);
  });

  it("takes tomorrow and not the day after, a running month and not the next", async () => {
    const day = async (date: string) =>
      (await check("sales_actuals", `${header}${date},GZ01,1,A\n`)).found;
    expect(await day("2026-09-17")).toEqual([]);
    expect(await day("2026-09-18")).toEqual(["future_date 2 date"]);
    const month = async (key: string) =>
      (await check("market_sizes", `month,office_code,amount\n${key},GZ01,1\n`)).found;
    expect([await month("2026-09"), await month("2026-10")]).toEqual([[], ["future_date 2 month"]]);
    const plan = await check("sales_plans", "period,office_code,amount\n2027-01,GZ01,1\n");
    expect(plan.found).toEqual([]);
  });

  it("checks categories only once there are products", async () => {
    const text = "period,office_code,category,amount\n2026,GZ01,汽水,1\n";
    expect((await check("sales_plans", text)).found).toEqual(["unknown_category 2 category"]);
    const references = {
      ...someReferences(),
      skus: new Set<string>(),
      categories: new Set<string>(),
    };
    expect((await check("sales_plans", text, { references })).found).toEqual([]);
  });

  it("warns of exactly what lies beyond 20 median months", async () => {
    const row = (amount: string) =>
      check("sales_actuals", `${header}2026-09-01,GZ01,${amount},A\n`);
    expect((await row("20000")).found).toEqual([]);
    expect((await row("-20000.01")).found).toEqual(["unusual_size 2 amount"]);
  });
});

describe("what comes back", () => {
  const text = `日期,辦事處編碼,金額,備考\n2026-09-01,GZ01,1,a\n2026-09-01,GZ09,"-1,5",=b\n2026-09-02,GZ01,x,'c\n`;
  it("gives the rejected rows with their own columns and a reason, ready to be mended", async () => {
    const done = await check("sales_actuals", text, { acceptValid: true });
    expect(done.outcome).toMatchObject({ rowsRead: 3, rejected: 2 });
    const [head, first, second] = (done.rejected ?? "").split("\r\n");
    expect(head).toBe("\ufeff日期,辦事處編碼,金額,備考,_issue");
    expect(first).toMatch(/^2026-09-01,GZ09,.*'=b,.*no office “GZ09”/);
    expect(second).toMatch(/^2026-09-02,GZ01,x,c,.*x in “金額” is not a number/);
    const mended = (done.rejected ?? "")
      .replace("GZ09", "GZ01")
      .replace(",x,", ",2,")
      .replace('"-1,5"', "-1.5");
    const again = await check("sales_actuals", mended);
    expect([again.found, again.outcome.ignoredColumns]).toEqual([[], ["備考"]]);
    expect(again.cells("amount")).toEqual([-150, 200]);
  });

  it("writes none when nothing is rejected", async () => {
    expect((await check("sales_actuals", many(3, plain))).rejected).toBeNull();
  });

  it("stops storing at the first error but goes on checking to the end", async () => {
    const bad = many(30_000, (i) => (i % 10_000 === 5 ? `2026-09-01,GZ09,1,N${i}\n` : plain(i)));
    const done = await check("sales_actuals", bad);
    expect(done.found).toHaveLength(3);
    expect(done.rows).toEqual([]);
    expect(done.outcome.rowsRead).toBe(30_000);
  });

  it("lists a thousand issues, errors first, and counts them all; the rejected file has all", async () => {
    const warned = many(3_000, (i) =>
      i < 1_500 ? `2026-09-01,SZ01,1,N${i}\n` : `2026-09-01,GZ09,1,N${i}\n`,
    );
    const { outcome, rejected } = await check("sales_actuals", warned);
    expect([outcome.issues.length, outcome.issuesTotal, outcome.errors]).toEqual([
      1_000, 3_000, 1_500,
    ]);
    expect(outcome.issues.every(({ code }) => code === "unknown_office")).toBe(true);
    expect(rejected?.split("\r\n")).toHaveLength(1_502);
  });

  it("rejects what only the stored row can tell", async () => {
    const done = await check("sales_actuals", many(3, plain), {
      acceptValid: true,
      objections: ({ line }) =>
        line === 3 ? foundIssue("dates_reversed", { line, column: "amount", value: "1.00" }) : null,
    });
    expect([done.found, done.outcome.rejected, done.rows.length]).toEqual([
      ["dates_reversed 3 amount"],
      1,
      2,
    ]);
    expect(done.rejected).toContain("N1");
  });

  it("names the offices of the accepted rows", async () => {
    const rows = `${header}2026-01-01,SZ01,1,A\n2026-01-01,GZ01,1,B\n2026-01-01,SZ01,1,C\n`;
    expect([...(await check("sales_actuals", rows)).outcome.offices].sort()).toEqual([
      "GZ01",
      "SZ01",
    ]);
    const offices = "office_code,office_name,province_code,province_name,city\nX1,x,GD,廣東,x\n";
    expect((await check("offices", offices)).outcome.offices).toEqual(["X1"]);
    const visits = "date,dealer_code,staff_code\n2026-09-01,D2,S1\n";
    const done = await check("visits", visits);
    expect([done.rows[0]?.officeCode, done.outcome.offices]).toEqual(["SZ01", ["SZ01"]]);
  });
});
