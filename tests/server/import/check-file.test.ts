import { describe, expect, it } from "vitest";
import { check } from "./check.ts";

const header = "date,office_code,amount,doc_no\n";
const many = (count: number, row: (i: number) => string): string =>
  header + Array.from({ length: count }, (_, i) => row(i)).join("");
const plain = (i: number): string => `2026-09-01,GZ01,1.00,N${i}\n`;

describe("finding the table", () => {
  it("takes the first row that holds every required column, in any of its names", async () => {
    const text = "九月銷售\n\n单据号,金額*,办事处编码,日期,備考\nA,5,GZ01,2026-09-01,x\n";
    const { outcome, rows } = await check("sales_actuals", text);
    expect(outcome).toMatchObject({
      headerLine: 3,
      skippedLines: [1, 2],
      ignoredColumns: ["備考"],
      rowsRead: 1,
    });
    expect(rows[0]).toEqual({
      line: 4,
      officeCode: "GZ01",
      key: "A\u001f1",
      cells: ["2026-09-01", "GZ01", 500, "A", 1, undefined, undefined, undefined, undefined],
    });
  });

  it("looks 30 rows deep and no deeper", async () => {
    const at = (lines: number): string => `${"x\n".repeat(lines)}${header}2026-09-01,GZ01,1,A\n`;
    expect((await check("sales_actuals", at(29))).outcome.headerLine).toBe(30);
    expect((await check("sales_actuals", at(30))).found[0]).toMatch(/^missing_column/);
  });

  it("names the row nearest to a header, and each column it lacks", async () => {
    const { outcome } = await check("sales_actuals", "報表\n日期,金額\n2026-09-01,1\n");
    expect(outcome.issues).toMatchObject([
      { code: "missing_column", line: 2, column: "office_code" },
    ]);
    expect(outcome.issues[0]?.message).toContain("日期 | 金額");
  });

  it("tells the kind by the header that explains most columns, or by the file's name", async () => {
    const auto = async (text: string, name = "x.csv"): Promise<string | undefined> =>
      (await check("auto", text, { name })).outcome.kind?.name;
    expect(await auto("date,office_code,amount,doc_no\n")).toBe("sales_actuals");
    expect(await auto("date,dealer_code,staff_code\n")).toBe("visits");
    expect(await auto("month,office_code,amount\n")).toBe("market_sizes");
    expect(await auto("date,working\n")).toBe("workdays");
    const both = "date,office_code,dealer_code,sku,level,price,amount,quantity\n";
    expect(await auto(both)).toBeUndefined();
    expect(await auto(both, "price_observations.csv")).toBe("price_observations");
  });
});

describe("units", () => {
  const amounts = async (text: string) => (await check("sales_actuals", text)).cells("amount");
  const body = "2026-09-01,GZ01,1.5,A\n";
  it("scales by the unit in brackets, else by the line above, and the column's own wins", async () => {
    expect(await amounts(`date,office_code,金額(萬元),doc_no\n${body}`)).toEqual([1_500_000]);
    expect(await amounts(`單位:萬元,,,\n${header}${body}`)).toEqual([1_500_000]);
    expect(await amounts(`九月,,,單位：千元\n${header}${body}`)).toEqual([150_000]);
    expect(await amounts(`單位:,萬元,,\n${header}${body}`)).toEqual([1_500_000]);
    expect(await amounts(`單位:萬元,,,\ndate,office_code,金額(元),doc_no\n${body}`)).toEqual([150]);
    expect(await amounts(`營業單位:華南,,,\n${header}${body}`)).toEqual([150]);
  });
  it("refuses an unknown unit, two units for one column, or two unit lines", async () => {
    for (const text of [
      `date,office_code,金額(美元),doc_no\n${body}`,
      `date,office_code,金額(元)(萬元),doc_no\n${body}`,
      `單位:萬元,,,\n單位:元,,,\n${header}${body}`,
      `單位:箱,,,\n${header}${body}`,
    ]) {
      const { outcome, rows } = await check("sales_actuals", text);
      expect(outcome.issues.map(({ code }) => code)).toEqual(["ambiguous_unit"]);
      expect(rows).toEqual([]);
    }
  });
});

describe("lines that are no rows", () => {
  it("skips blank lines and notes below the data, and says which", async () => {
    const text = `${header}2026-09-01,GZ01,1,A\n,,,\n\n2026-09-02,GZ01,2,B\n製表:陳\n備註:含稅,,,\n`;
    const { outcome, found } = await check("sales_actuals", text);
    expect(outcome.skippedLines).toEqual([3, 4, 6, 7]);
    expect([outcome.rowsRead, found]).toEqual([2, []]);
  });

  it("takes a lone first cell above further rows for a row that lacks the rest", async () => {
    const { found } = await check("sales_actuals", `${header}GZ01 小組\n2026-09-01,GZ01,1,A\n`);
    expect(found).toEqual(["ragged_row 2 office_code"]);
  });

  it("compares totals and subtotals with the rows they stand under", async () => {
    const rows =
      "2026-09-01,GZ01,1.10,A\n2026-09-01,GZ01,2.20,B\n小計,,3.30,\n2026-09-01,GZ01,4,C\n小計,,4,\n";
    const good = await check("sales_actuals", `${header}${rows}總計,,7.30,\n`);
    expect([good.outcome.errors, good.outcome.rowsRead]).toEqual([0, 3]);
    expect(good.outcome.skippedLines).toEqual([4, 6, 7]);
    const bad = await check("sales_actuals", `${header}${rows}合计：,,7.31,\n`);
    const issue = bad.outcome.issues.find(({ code }) => code === "total_differs");
    expect(issue).toMatchObject({ line: 7, column: "amount", value: "7.31" });
  });

  it("does not check a total over an amount that could not be read", async () => {
    const text = `${header}${plain(1)}2026-09-01,GZ01,x,B\n合計,,9,\n`;
    const { outcome } = await check("sales_actuals", text);
    expect(outcome.issues.map(({ code }) => code)).toEqual(["bad_number", "total_line"]);
  });

  it("never takes a total for a fact, wherever the word stands", async () => {
    for (const line of [
      "2026-09-30,合計,2,Z",
      "2026-09-30,GZ01,2,合計",
      "Total,,2,",
      "合 計,,2,",
      ",,2,總計",
      "9月合計,GZ01,2,",
    ]) {
      const { outcome, rows } = await check(
        "sales_actuals",
        `${header}${plain(1)}${plain(2)}${line}\n`,
      );
      expect([line, outcome.rowsRead, outcome.errors, rows.length]).toEqual([line, 2, 0, 2]);
    }
  });

  it("lets a note say 合計 in a row that is complete", async () => {
    const text =
      "date,voucher_no,promo_code,purpose,amount,note\n2026-09-01,V1,P1,display,1,合計\n";
    expect((await check("promo_spend", text)).rows).toHaveLength(1);
  });

  it("adds up exactly beyond what a double holds", async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `2026-09-01,GZ01,80000000000000.01,N${i}\n`);
    const total = "2400000000000000.30";
    const done = await check("sales_actuals", `${header}${rows.join("")}合計,,${total},\n`);
    // The total itself is beyond the limit of one amount, and therefore not confirmed.
    expect(done.outcome.issues.find(({ code }) => code === "total_differs")?.value).toBe(total);
    const half = await check(
      "sales_actuals",
      `${header}${rows.slice(0, 1).join("")}合計,,80000000000000.01,\n`,
    );
    expect(half.outcome.errors).toBe(0);
  });
});

describe("what must be settled from the whole file", () => {
  it("reads a plain file once", async () => {
    expect((await check("sales_actuals", many(10, plain))).resets).toBe(0);
  });

  it("settles the order of days by a later row and reads again", async () => {
    const text = `${header}03/04/2026,GZ01,1,A\n25/04/2026,GZ01,1,B\n`;
    const done = await check("sales_actuals", text);
    expect([done.resets, done.found]).toEqual([1, []]);
    expect(done.cells("date")).toEqual(["2026-04-03", "2026-04-25"]);
  });

  it("settles a decimal comma by a later row", async () => {
    const text = `${header.replaceAll(",", ";")}2026-09-01;GZ01;1.234;A\n2026-09-01;GZ01;12,5;B\n`;
    const done = await check("sales_actuals", text);
    expect([done.found, done.cells("amount")]).toEqual([[], [123400, 1250]]);
  });

  it("finds the two lines of a key among 50,000, in whatever batches they lie", async () => {
    const text = many(50_000, (i) => plain(i === 49_000 ? 7 : i));
    const done = await check("sales_actuals", text);
    expect(done.found).toEqual(["duplicate_key 9 doc_no", "duplicate_key 49002 doc_no"]);
    expect(done.outcome.rejected).toBe(2);
  });

  it("keeps the rest of the rows when the good ones are accepted", async () => {
    const text = many(5, (i) => plain(i === 4 ? 0 : i));
    const done = await check("sales_actuals", text, { acceptValid: true });
    expect(done.rows.map(({ key }) => key[1])).toEqual(["1", "2", "3"]);
  });

  it("tells the documents of two offices, and sales without one, apart", async () => {
    const text = `${header}2026-01-01,GZ01,1,A\n2026-01-01,SZ01,1,A\n2026-01-01,GZ01,1,\n2026-01-02,GZ01,1,\n`;
    expect((await check("sales_actuals", text)).found).toEqual([]);
    const twice = await check("sales_actuals", `${text}2026-01-02,GZ01,9,\n`);
    expect(twice.found).toEqual(["duplicate_key 5 doc_no", "duplicate_key 6 doc_no"]);
  });

  it("shows a key that is there twice at a column the file has", async () => {
    const text = "Date,office_code,amount\n2026-01-02,GZ01,9\n2026-01-02,GZ01,8\n";
    const done = await check("sales_actuals", text);
    expect(done.found).toEqual(["duplicate_key 2 Date", "duplicate_key 3 Date"]);
  });

  it("calls no two rows the same whose keys cannot be read", async () => {
    const text = `${header}2026-02-30,GZ01,1,\n2026-02-31,GZ01,1,\n`;
    const done = await check("sales_actuals", text);
    expect(done.found).toEqual(["bad_date 2 date", "bad_date 3 date"]);
  });

  it("counts a row with another fault when it tells keys apart", async () => {
    const text = `${header}2026-09-01,GZ01,x,A\n2026-09-01,GZ01,1,A\n`;
    const done = await check("sales_actuals", text, { acceptValid: true });
    expect(done.rows).toEqual([]);
  });

  it("finds a manager on a later line, and none whose own row is rejected", async () => {
    const staff = "staff_code,staff_name,office_code,role,manager_code,from_date\n";
    const sub = "S2,二,GZ01,sales_rep,S3,2026-01-01\n";
    const good = await check("staff", `${staff}${sub}S3,三,GZ01,city_manager,,2026-01-01\n`);
    expect(good.found).toEqual([]);
    const bad = `${staff}${sub}S3,三,NONE,city_manager,S4,2026-01-01\nS4,四,GZ01,city_manager,,2026-01-01\n`;
    const done = await check("staff", bad, { acceptValid: true });
    expect(done.found).toEqual(["unknown_manager 2 manager_code", "unknown_office 3 office_code"]);
    expect(done.rows.map(({ cells }) => cells[0])).toEqual(["S4"]);
  });
});
