import { describe, expect, it } from "vitest";
import { languages } from "../../../shared/i18n/language.ts";
import { kindByName, kindNames, kinds } from "../../../shared/kinds/kinds.ts";
import { matchHeader, normaliseHeader } from "../../../shared/kinds/match-header.ts";
import { naturalKey } from "../../../shared/kinds/natural-key.ts";
import type { Cell, Kind } from "../../../shared/kinds/kind.ts";

/** Columns and keys as the contract has them, written down a second time. `*` = required. */
const contract: Readonly<Record<string, readonly [columns: string, key: string]>> = {
  offices: [
    "office_code* office_name* province_code* province_name* city* city_class unit_name opened_on closed_on vehicles",
    "office_code",
  ],
  products: ["sku* product_name* category* unit", "sku"],
  workdays: ["date* working*", "date"],
  staff: [
    "staff_code* staff_name* office_code* role* grade manager_code from_date* to_date education fmcg_years",
    "staff_code from_date",
  ],
  dealers: [
    "dealer_code* dealer_name* office_code* dealer_kind* channel key_account visit_cycle_days staff_code phone address opened_on closed_on",
    "dealer_code",
  ],
  sales_plans: [
    "period* office_code* staff_code category amount*",
    "period office_code staff_code category",
  ],
  sales_actuals: [
    "date* office_code* amount* doc_no line_no staff_code dealer_code sku quantity",
    "office_code doc_no line_no",
  ],
  market_sizes: ["month* office_code* category amount* source", "month office_code category"],
  outlet_census: [
    "month* office_code* outlets_universe outlets_covered households households_buying",
    "month office_code",
  ],
  promotions: [
    "promo_code* office_code* fund* promo_name* purpose* category start_on* end_on* budget* expected_sales",
    "promo_code",
  ],
  promo_spend: [
    "date* voucher_no* line_no promo_code* purpose* amount* note",
    "voucher_no line_no",
  ],
  visits: [
    "date* dealer_code* staff_code* line_no purpose order_taken survey_score note",
    "date dealer_code staff_code line_no",
  ],
  price_policies: [
    "sku* level* province_code guide_price* floor_price* ceiling_price* valid_from* valid_to",
    "sku level province_code valid_from",
  ],
  price_observations: [
    "date* office_code* dealer_code sku* level* price* line_no source",
    "date office_code dealer_code sku level line_no",
  ],
};

const cellsOf = (kind: Kind, values: Readonly<Record<string, Cell>>): Cell[] =>
  kind.columns.map(({ name }) => values[name]);
const salesActuals = kindByName("sales_actuals") as Kind;

describe("the import kinds", () => {
  it("are the fourteen of the contract, in order of dependency, with its columns and keys", () => {
    expect(kindNames).toEqual(Object.keys(contract));
    for (const kind of kinds) {
      const [columns, key] = contract[kind.name] as readonly [string, string];
      const own = kind.columns.map(({ name, required }) => name + (required ? "*" : ""));
      expect(own.join(" ")).toBe(columns);
      expect(kind.key.join(" ")).toBe(key);
    }
  });

  it.each(kinds)("$name: every label names its own column, in every language", (kind) => {
    for (const column of kind.columns) {
      for (const language of languages) {
        expect(matchHeader(kind, column.label[language])).toBe(column);
      }
      expect(matchHeader(kind, column.name)).toBe(column);
    }
    const labels = languages.map((language) =>
      kind.columns.map((column) => normaliseHeader(column.label[language])),
    );
    for (const of of labels) expect(new Set(of).size).toBe(kind.columns.length);
  });

  it("are not found by names of JavaScript", () => {
    expect([kindByName("__proto__"), kindByName("constructor"), kindByName("")]).toEqual([
      null,
      null,
      null,
    ]);
    expect(matchHeader(salesActuals, "__proto__")).toBeNull();
  });
});

describe("headers", () => {
  it.each([
    "金額",
    "金额",
    "金 額",
    "金額*",
    "金額(萬元)",
    "金額（万元）*",
    "＊金額",
    "Amount",
    "AMOUNT",
    "amount [元]",
  ])("%s is the amount", (header) =>
    expect(matchHeader(salesActuals, header)?.name).toBe("amount"),
  );
  it.each(["金額2", "含稅金額", "", "()", "amount_2"])("%s is not", (header) =>
    expect(matchHeader(salesActuals, header)).toBeNull(),
  );
});

describe("natural keys", () => {
  const row = {
    date: "2026-09-01",
    office_code: "GZ01",
    line_no: 1,
    staff_code: "S1",
    dealer_code: "D1",
    sku: "K1",
  };
  it("of a sale: the document's, or all that tells it apart, never confused with each other", () => {
    expect(naturalKey(salesActuals, cellsOf(salesActuals, { ...row, doc_no: "A" }))).toBe(
      "A\u001f1",
    );
    const without = naturalKey(salesActuals, cellsOf(salesActuals, row));
    expect(without).toBe("2026-09-01\u001fS1\u001fD1\u001fK1\u001f1");
    for (const empty of [null, undefined, ""]) {
      expect(naturalKey(salesActuals, cellsOf(salesActuals, { ...row, doc_no: empty }))).toBe(
        without,
      );
    }
  });
  it("treat empty parts as equal", () => {
    const plans = kindByName("sales_plans") as Kind;
    const empty = { period: "2026", office_code: "GZ01" };
    expect(naturalKey(plans, cellsOf(plans, empty))).toBe("2026\u001f\u001f");
    expect(naturalKey(plans, cellsOf(plans, { ...empty, staff_code: null }))).toBe(
      "2026\u001f\u001f",
    );
  });
  it("hold the office only where nothing else does", () => {
    const offices = kindByName("offices") as Kind;
    expect(naturalKey(offices, cellsOf(offices, { office_code: "GZ01" }))).toBe("GZ01");
  });
});
