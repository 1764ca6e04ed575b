import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { engines } from "../setup/engines.ts";
import {
  csv,
  everyRow,
  openSmallCompany,
  smallCompanyHead as head,
  type TestCompany,
} from "./test-company.ts";

const september = { period: "2026-09" };

describe.each(engines)("the outcome of an import on %s", (engine) => {
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

  it("refuses a file for one bad row: nothing is written and no number is taken", async () => {
    const before = await everyRow(company);
    const report = await company.send(
      "sales_actuals",
      sales("2026-09-01,O1,X1,K1,100", "2026-09-02,O9,X2,K1,200"),
    );
    expect(report).toMatchObject({ status: "refused", wouldBe: "refused", ledger: null });
    expect(report.rows).toEqual({ read: 2, added: 0, corrected: 0, unchanged: 0, rejected: 1 });
    expect(report.issues).toMatchObject([
      { severity: "error", line: 3, column: "office_code", code: "unknown_office", value: "O9" },
    ]);
    expect(report.issues[0]?.suggestion).toContain("O1");
    expect(report.moves).toEqual([]);
    expect(await everyRow(company)).toEqual(before);
    const next = await company.send("sales_actuals", sales("2026-09-01,O1,X1,K1,100"));
    expect(next.ledger).toBe(head + 1);
  });

  it("with acceptValid commits the good rows and gives the bad ones back, which go in again mended", async () => {
    const text = sales(
      "2026-09-01,O1,X1,K1,100",
      "2026-09-02,O9,X2,K1,200",
      "2026-09-03,O2,X3,K1,x",
    );
    const report = await company.send("sales_actuals", text, { acceptValid: true });
    expect(report).toMatchObject({ status: "committed", ledger: head + 1, issuesTotal: 2 });
    expect(report.rows).toEqual({ read: 3, added: 1, corrected: 0, unchanged: 0, rejected: 2 });
    const back = (await company.rejected(String(head + 1))) ?? "";
    const [header = "", second = "", third = ""] = back.replace("\ufeff", "").split(/\r?\n/);
    expect(header).toBe("date,office_code,doc_no,sku,amount,_issue");
    expect(second).toMatch(/^2026-09-02,O9,X2,K1,200,./);
    expect(third).toMatch(/^2026-09-03,O2,X3,K1,x,./);

    const mended = back.replace(",O9,", ",O2,").replace(",x,", ",300,");
    const again = await company.send("sales_actuals", mended);
    expect(again).toMatchObject({ status: "committed", ledger: head + 2 });
    expect(again.rows).toMatchObject({ read: 2, added: 2, rejected: 0 });
    // 200 + 300 yuan.
    expect((await company.office("O2", september)).sales.actual).toBe(50_000);
  });

  it("refuses even with acceptValid when no row is good", async () => {
    const report = await company.send("sales_actuals", sales("2026-09-01,O9,X1,K1,1"), {
      acceptValid: true,
    });
    expect(report).toMatchObject({ status: "refused", ledger: null });
    expect(await company.store.head()).toBe(head);
  });

  it("corrects a key whose values differ: the old row stays in the older numbers", async () => {
    await company.send("sales_actuals", sales("2026-09-01,O1,X1,K1,100", "2026-09-02,O1,X2,K1,50"));
    const then = await company.performance({ ...september, on: "2026-09-16" });
    const report = await company.send(
      "sales_actuals",
      sales("2026-09-01,O1,X1,K1,80", "2026-09-03,O1,X3,K1,7"),
    );
    expect(report.rows).toEqual({ read: 2, added: 1, corrected: 1, unchanged: 0, rejected: 0 });
    // 80 + 50 + 7 yuan.
    expect((await company.office("O1", september)).sales.actual).toBe(13_700);
    expect(await company.performance({ ...september, on: "2026-09-16", ledger: head + 1 })).toBe(
      then,
    );
    expect(
      (await company.rows("sales_actuals", head + 1)).map((row) => row.values["amount"]),
    ).toEqual([10_000, 5_000]);
    expect(
      (await company.rows("sales_actuals")).map((row) => [row.values["amount"], row.ledger]),
    ).toEqual([
      [8_000, head + 2],
      [5_000, head + 1],
      [700, head + 2],
    ]);
  });

  it("says unchanged when no row would change, whatever the bytes of the file", async () => {
    await company.send("sales_actuals", sales("2026-09-01,O1,X1,K1,100", "2026-09-02,O1,X2,,50"));
    const otherBytes = csv(
      "九月銷售,,,,",
      "單據號,金額,日期,辦事處編碼,品項編碼",
      "X2,¥50.00,2026/9/2,O1,",
      "X1,0.01萬,20260901,O1,K1",
    );
    const report = await company.send("sales_actuals", otherBytes);
    expect(report.issues.filter((issue) => issue.severity === "error")).toEqual([]);
    expect(report).toMatchObject({ status: "unchanged", wouldBe: "unchanged", ledger: null });
    expect(report.rows).toMatchObject({ added: 0, corrected: 0, unchanged: 2 });
    expect(await company.store.head()).toBe(head + 1);
  });

  it("takes the same file back after an undo: a hash decides nothing", async () => {
    const text = sales("2026-09-01,O1,X1,K1,100");
    await company.send("sales_actuals", text);
    await company.undo(head + 1);
    expect(await company.send("sales_actuals", text)).toMatchObject({
      status: "committed",
      ledger: head + 3,
    });
  });

  it("keeps a known value for an empty optional cell and clears it for (空) or (empty)", async () => {
    const dealers = (line: string): string =>
      csv("dealer_code,dealer_name,office_code,dealer_kind,channel,phone", line);
    const known = async () => {
      const rows = await company.rows("dealers");
      const values = rows.find((row) => row.values["dealer_code"] === "D1")?.values;
      return [values?.["dealer_name"], values?.["channel"], values?.["phone"]];
    };
    await company.send("dealers", dealers("D1,新順達,O1,dealer,,"));
    expect(await known()).toEqual(["新順達", "商超", "020-1"]);
    await company.send("dealers", dealers("D1,新順達,O1,dealer,(空),"));
    expect(await known()).toEqual(["新順達", null, "020-1"]);
    await company.send("dealers", dealers("D1,新順達,O1,dealer,,(empty)"));
    expect(await known()).toEqual(["新順達", null, null]);
    // A file without the column at all keeps as well.
    await company.send(
      "dealers",
      csv("dealer_code,dealer_name,office_code,dealer_kind,phone", "D1,新順達,O1,dealer,1"),
    );
    expect(
      await company.send(
        "dealers",
        csv("dealer_code,dealer_name,office_code,dealer_kind", "D1,新順達,O1,dealer"),
      ),
    ).toMatchObject({ status: "unchanged" });
  });

  it("refuses a correction that breaks a rule only together with a kept value", async () => {
    const offices = (line: string): string =>
      csv("office_code,office_name,province_code,province_name,city,opened_on,closed_on", line);
    await company.send("offices", offices("O1,甲,P1,廣東,廣州,2026-05-01,"));
    const report = await company.send("offices", offices("O1,甲,P1,廣東,廣州,,2026-04-01"));
    expect(report.status).toBe("refused");
    expect(report.issues).toMatchObject([{ code: "dates_reversed", line: 2 }]);
    expect(await company.store.head()).toBe(head + 1);
  });

  it("finds both lines of a key that comes twice; line_no tells genuine repeats apart", async () => {
    const twice = await company.send(
      "sales_actuals",
      sales("2026-09-01,O1,X1,K1,100", "2026-09-02,O2,X2,K1,5", "2026-09-03,O1,X1,K1,100"),
    );
    expect(twice.status).toBe("refused");
    expect(twice.issues.map((issue) => [issue.line, issue.code])).toEqual([
      [2, "duplicate_key"],
      [4, "duplicate_key"],
    ]);
    const repeats = csv(
      "date,office_code,line_no,amount",
      "2026-09-01,O1,1,100",
      "2026-09-01,O1,2,100",
    );
    expect((await company.send("sales_actuals", repeats)).rows.added).toBe(2);
    expect((await company.office("O1", september)).sales.actual).toBe(20_000);
  });

  it("never takes two sales of one day and amount for one", async () => {
    await company.send(
      "sales_actuals",
      sales("2026-09-01,O1,X1,K1,100", "2026-09-01,O1,X2,K1,100"),
    );
    const more = await company.send("sales_actuals", sales("2026-09-01,O1,X3,K1,100"));
    expect(more.rows.added).toBe(1);
    expect((await company.office("O1", september)).sales.actual).toBe(30_000);
  });

  it("holds empty parts of a key for equal: a plan without staff and category is corrected, not added", async () => {
    const report = await company.send(
      "sales_plans",
      csv("period,office_code,staff_code,category,amount", "2026-09,O1,,,900"),
    );
    expect(report.rows).toMatchObject({ added: 0, corrected: 1 });
    expect((await company.office("O1", september)).sales.plan).toBe(90_000);
  });

  it("keeps zeros before a code and takes one apostrophe off", async () => {
    await company.send(
      "products",
      csv("sku,product_name,category", "00123,'=1+1,啤酒", "'0456,品,啤酒"),
    );
    const rows = await company.rows("products");
    expect(rows.map((row) => row.values["sku"])).toEqual(["K1", "K2", "00123", "0456"]);
    expect(rows[2]?.values["product_name"]).toBe("=1+1");
  });
});
