/** Every issue code is provoked by a file at least once, with the line and the column it is told at. */
import { describe, expect, it } from "vitest";
import { issueMessage } from "../../../shared/i18n/issues.ts";
import { languages } from "../../../shared/i18n/language.ts";
import { issueCodes, issueSeverity, type IssueCode } from "../../../shared/kinds/issue-codes.ts";
import { workbook, type FixtureCell } from "../../setup/workbook.ts";
import { zip } from "../../setup/zip.ts";
import { check, type CheckOptions } from "./check.ts";

type Case = {
  readonly kind?: string;
  readonly file: string | Buffer;
  /** `line column` of the issue; "" = the file as a whole. */
  readonly at: string;
  readonly options?: CheckOptions;
};

const sales = "date,office_code,amount,doc_no,line_no,staff_code,dealer_code,sku,quantity\n";
const salesSheet = (...rows: FixtureCell[][]): Buffer =>
  workbook([{ name: "S", rows: [["date", "office_code", "amount"], ...rows] }]);
const xlsx: CheckOptions = { name: "file.xlsx" };

const cases: Readonly<Record<IssueCode, Case>> = {
  empty_file: { file: "", at: "" },
  file_too_large: { file: sales, at: "", options: { limits: { csvBytes: 10 } } },
  too_many_rows: {
    file: `${sales}2026-09-01,GZ01,1,A,1,,,,\n2026-09-01,GZ01,1,B,1,,,,\n`,
    at: "",
    options: { limits: { rows: 1 } },
  },
  wrong_type: { file: "<!DOCTYPE html><html><table></table></html>", at: "", options: xlsx },
  save_as_xlsx: { file: Buffer.from("d0cf11e0a1b11ae1", "hex"), at: "", options: xlsx },
  damaged_file: {
    file: salesSheet(["2026-09-01", "GZ01", 1]).subarray(0, 400),
    at: "",
    options: xlsx,
  },
  unsafe_archive: { file: zip([{ name: "../../etc/passwd", data: "x" }]), at: "", options: xlsx },
  too_big_unpacked: {
    file: zip([{ name: "xl/workbook.xml", data: Buffer.alloc(20_000_000) }]),
    at: "",
    options: xlsx,
  },
  too_heavy: {
    // Far more shared strings than the heap of this reading may hold.
    file: workbook([{ name: "S", rows: [["date"]] }], {
      sharedStrings: `<sst>${Array.from({ length: 600_000 }, (_, i) => `<si><t>t${i}</t></si>`).join("")}</sst>`,
    }),
    at: "",
    options: { ...xlsx, limits: { workerMegabytes: 12 } },
  },
  far_cell: {
    file: salesSheet(["2026-09-01", "GZ01", { xml: '<c r="XFD2"><v>1</v></c>' }]),
    at: "2",
    options: xlsx,
  },
  unknown_encoding: {
    // Cyrillic in Windows-1251: bytes of neither Chinese encoding's common characters.
    file: Buffer.concat([Buffer.from(sales), Buffer.from("cff0e8e2e5f2ece8f0dbdadfd0c6f6", "hex")]),
    at: "2",
  },
  unclosed_quote: { file: `${sales}2026-09-01,"GZ01,1,,,,,,\n2026-09-01,GZ01,1,,,,,,\n`, at: "2" },
  record_too_long: {
    file: `${sales}${"x".repeat(3_000)}`,
    at: "2",
    options: { limits: { recordCharacters: 1_000 } },
  },
  unknown_kind: { kind: "auto", file: "a,b,c\n1,2,3\n", at: "" },
  ambiguous_kind: {
    // Plans, market sizes and more could all be read from these.
    kind: "auto",
    file: "date,office_code,dealer_code,sku,level,price,amount,quantity\n",
    at: "1",
  },
  missing_column: { file: "date,office_code\n2026-09-01,GZ01\n", at: "1 amount" },
  duplicate_column: { file: "date,office_code,amount,金額\n", at: "1 金額" },
  ambiguous_unit: { file: "日期,辦事處編碼,金額(箱)\n2026-09-01,GZ01,1\n", at: "1 金額(箱)" },
  total_differs: { file: `${sales}2026-09-01,GZ01,1,,,,,,\n合計,,3,,,,,,\n`, at: "3 amount" },
  ragged_row: { file: `${sales}2026-09-01,GZ01,1\n`, at: "2 doc_no" },
  stray_quote: { file: `${sales}2026-09-01,GZ01,1,a"b,1,,,,\n`, at: "2 doc_no" },
  control_character: { file: `${sales}2026-09-01,GZ01,1,a\0b,1,,,,\n`, at: "2 doc_no" },
  invalid_character: {
    file: Buffer.concat([
      Buffer.from(`${sales}2026-09-01,GZ01,1,單據號,1,,,,\n2026-09-01,GZ01,1,b`),
      Buffer.from([0xff]),
      Buffer.from(",1,,,,\n"),
    ]),
    at: "3 doc_no",
  },
  formula_without_value: {
    file: salesSheet(["2026-09-01", "GZ01", { formula: "1+1", result: null }]),
    at: "2 amount",
    options: xlsx,
  },
  cell_error: {
    file: salesSheet(["2026-09-01", "GZ01", { xml: '<c r="C2" t="e"><v>#N/A</v></c>' }]),
    at: "2 amount",
    options: xlsx,
  },
  required_empty: { file: `${sales}2026-09-01,,1,,,,,,\n`, at: "2 office_code" },
  text_too_long: {
    file: `${sales}2026-09-01,GZ01,1,${"x".repeat(40)},1,,,,\n`,
    at: "2 doc_no",
    options: { limits: { cellCharacters: 20 } },
  },
  bad_number: { file: `${sales}2026-09-01,GZ01,1e5,,,,,,\n`, at: "2 amount" },
  ambiguous_number: {
    file: `${sales}2026-09-01,GZ01,"1,234",A,1,,,,\n2026-09-01,GZ01,1.234,B,1,,,,\n`,
    at: "2 amount",
  },
  too_many_decimals: { file: `${sales}2026-09-01,GZ01,1.2345,,,,,,\n`, at: "2 amount" },
  number_too_large: {
    file: `${sales}2026-09-01,GZ01,99999999999999999999,,,,,,\n`,
    at: "2 amount",
  },
  not_whole: { file: `${sales}2026-09-01,GZ01,1,,1.5,,,,\n`, at: "2 line_no" },
  negative_not_allowed: {
    kind: "sales_plans",
    file: "period,office_code,amount\n2026,GZ01,-1\n",
    at: "2 amount",
  },
  out_of_range: {
    kind: "visits",
    file: "date,dealer_code,staff_code,survey_score\n2026-09-01,D1,S1,101\n",
    at: "2 survey_score",
  },
  bad_date: { file: `${sales}2025-02-30,GZ01,1,,,,,,\n`, at: "2 date" },
  ambiguous_date: { file: `${sales}03/04/2026,GZ01,1,,,,,,\n`, at: "2 date" },
  bad_month: {
    kind: "market_sizes",
    file: "month,office_code,amount\n2026-13,GZ01,1\n",
    at: "2 month",
  },
  bad_period: {
    kind: "sales_plans",
    file: "period,office_code,amount\n2026Q5,GZ01,1\n",
    at: "2 period",
  },
  future_date: { file: `${sales}2026-09-18,GZ01,1,,,,,,\n`, at: "2 date" },
  unknown_value: {
    kind: "dealers",
    file: "dealer_code,dealer_name,office_code,dealer_kind\nD9,商,GZ01,shop\n",
    at: "2 dealer_kind",
  },
  bad_flag: { kind: "workdays", file: "date,working\n2026-10-01,maybe\n", at: "2 working" },
  unknown_office: { file: `${sales}2026-09-01,GZ02,1,,,,,,\n`, at: "2 office_code" },
  unknown_dealer: { file: `${sales}2026-09-01,GZ01,1,,,,D9,,\n`, at: "2 dealer_code" },
  unknown_sku: { file: `${sales}2026-09-01,GZ01,1,,,,,K9,\n`, at: "2 sku" },
  unknown_promo: {
    kind: "promo_spend",
    file: "date,voucher_no,promo_code,purpose,amount\n2026-09-01,V1,P9,display,1\n",
    at: "2 promo_code",
  },
  unknown_staff: { file: `${sales}2026-09-01,GZ01,1,,,S9,,,\n`, at: "2 staff_code" },
  unknown_manager: {
    kind: "staff",
    file: "staff_code,staff_name,office_code,role,manager_code,from_date\nS2,人,GZ01,sales_rep,S7,2026-01-01\n",
    at: "2 manager_code",
  },
  unknown_category: {
    kind: "sales_plans",
    file: "period,office_code,category,amount\n2026,GZ01,汽水,1\n",
    at: "2 category",
  },
  unknown_province: {
    kind: "price_policies",
    file: "sku,level,province_code,guide_price,floor_price,ceiling_price,valid_from\nK1,dealer,FJ,2,1,3,2026-01-01\n",
    at: "2 province_code",
  },
  dates_reversed: {
    kind: "promotions",
    file: "promo_code,office_code,fund,promo_name,purpose,start_on,end_on,budget\nP2,GZ01,promotion,動,display,2026-09-02,2026-09-01,1\n",
    at: "2 end_on",
  },
  bad_price_band: {
    kind: "price_policies",
    file: "sku,level,guide_price,floor_price,ceiling_price,valid_from\nK1,dealer,2,3,4,2026-01-01\n",
    at: "2 floor_price",
  },
  duplicate_key: {
    file: `${sales}2026-09-01,GZ01,1,A,1,,,,\n2026-09-02,GZ01,2,A,1,,,,\n`,
    at: "2 doc_no",
  },
  no_rows: { file: sales, at: "" },
  named_otherwise: { file: sales, at: "", options: xlsx },
  hidden_sheet: {
    file: workbook([{ name: "S", hidden: true, rows: [["date", "office_code", "amount"]] }]),
    at: "",
    options: xlsx,
  },
  hidden_rows: {
    file: workbook([
      {
        name: "S",
        rows: [
          ["date", "office_code", "amount"],
          ["2026-09-01", "GZ01", 1],
        ],
        hiddenRows: [2],
      },
    ]),
    at: "2",
    options: xlsx,
  },
  formula_value: {
    file: salesSheet(["2026-09-01", "GZ01", { formula: "1+1", result: 2 }]),
    at: "2 amount",
    options: xlsx,
  },
  total_line: { file: `${sales}2026-09-01,GZ01,1,,,,,,\n合計,,1,,,,,,\n`, at: "3" },
  unclean_code: { file: `${sales}2026-09-01,GZ01,1,A ,,,,,\n`, at: "2 doc_no" },
  dealer_of_other_office: { file: `${sales}2026-09-01,GZ01,1,,,,D2,,\n`, at: "2 dealer_code" },
  closed_on_date: { file: `${sales}2026-09-01,SZ01,1,,,,,,\n`, at: "2 office_code" },
  coverage_above_universe: {
    kind: "outlet_census",
    file: "month,office_code,outlets_universe,outlets_covered\n2026-08,GZ01,10,11\n",
    at: "2 outlets_covered",
  },
  buying_above_households: {
    kind: "outlet_census",
    file: "month,office_code,households,households_buying\n2026-08,GZ01,10,11\n",
    at: "2 households_buying",
  },
  unusual_size: { file: `${sales}2026-09-01,GZ01,20000.01,,,,,,\n`, at: "2 amount" },
};

describe("issue codes", () => {
  it.each(issueCodes)(
    "%s is told where it is, and stops the file only as an error",
    async (code) => {
      const { kind, file, at, options } = cases[code];
      const done = await check(kind ?? "sales_actuals", file, options);
      const issue = done.outcome.issues.find((candidate) => candidate.code === code);
      expect(done.found.join("\n")).toContain(`${code} ${at}`.trim());
      expect(issue?.severity).toBe(issueSeverity[code]);
      const errors = done.outcome.issues.filter(({ severity }) => severity === "error");
      expect(done.outcome.errors).toBe(errors.length);
      if (issueSeverity[code] === "warning") expect(errors).toEqual([]);
    },
  );

  it.each(issueCodes)("%s has a text in each language, with every fact filled in", async (code) => {
    const { kind, file, options } = cases[code];
    for (const language of languages) {
      const done = await check(kind ?? "sales_actuals", file, { ...options, language });
      const issue = done.outcome.issues.find((candidate) => candidate.code === code);
      expect(issue?.message).toMatch(/\S/);
      expect(issue?.message).not.toMatch(/[{}]|\?|undefined|NaN/);
    }
    const said = languages.map((language) => issueMessage(code, language, {}));
    expect(new Set(said).size).toBe(3);
  });
});
