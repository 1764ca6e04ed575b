import { CompiledQuery } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { verifyLedger } from "../../../server/ledger/verify/verify-ledger.ts";
import {
  csv,
  openSmallCompany,
  smallCompanyHead as head,
  type TestCompany,
} from "../../pipeline/test-company.ts";
import { engines } from "../../setup/engines.ts";

/** One thing broken behind the product's back, and what verify must name. */
type Damage = readonly [
  what: string,
  statement: string,
  check: string,
  at: Readonly<Record<string, unknown>>,
];

const inSales = { table: "sales_actuals" };
const damages: readonly Damage[] = [
  [
    "a day's sum",
    "UPDATE sales_by_day SET amount = amount + 1 WHERE office_code = 'O1' AND day = '2026-09-01'",
    "sales",
    { table: "sales_by_day", office_code: "O1", day: "2026-09-01", measure: "amount" },
  ],
  [
    "a month's returns",
    "UPDATE sales_by_month SET negative = 0 WHERE office_code = 'O2'",
    "sales",
    { table: "sales_by_month", office_code: "O2", month: "2026-09", measure: "negative" },
  ],
  [
    "a count of rows",
    "UPDATE sales_by_month_staff SET row_count = 9 WHERE office_code = 'O2'",
    "sales",
    { table: "sales_by_month_staff", measure: "row_count" },
  ],
  [
    "a lost cell",
    "DELETE FROM sales_by_month_sku WHERE office_code = 'O2' AND sku = 'K1'",
    "sales",
    { table: "sales_by_month_sku", sku: "K1" },
  ],
  [
    "a cell of nothing",
    "INSERT INTO sales_by_day VALUES ('O3', '2026-09-01', 6, 5, 0, 1)",
    "sales",
    { table: "sales_by_day", office_code: "O3" },
  ],
  [
    "two errors that cancel out in the newest state",
    "UPDATE sales_by_day SET amount = amount + CASE WHEN ledger = 6 THEN 7 ELSE -7 END WHERE office_code = 'O1' AND day = '2026-09-01'",
    "sales",
    { table: "sales_by_day", ledger: 6 },
  ],
  [
    "an amount of a row",
    "UPDATE sales_actuals SET amount = amount + 1 WHERE doc_no = 'X2'",
    "sales",
    { table: "sales_by_month" },
  ],
  [
    "a sale moved to another day",
    "UPDATE sales_actuals SET date = '2026-09-09' WHERE doc_no = 'X2'",
    "sales",
    { table: "sales_by_day", day: "2026-09-09" },
  ],
  [
    "a row taken out",
    "DELETE FROM visits",
    "ledger",
    { rule: "rows added as reported", table: "visits" },
  ],
  [
    "a row put in by nobody",
    "UPDATE visits SET added_by = 77, origin = 77",
    "ledger",
    { rule: "every row under an entry of its kind", table: "visits" },
  ],
  [
    "a row under an entry of another kind",
    "UPDATE visits SET added_by = 6, origin = 6",
    "ledger",
    { rule: "every row under an entry of its kind", table: "visits" },
  ],
  [
    "an old row come alive again",
    "UPDATE sales_actuals SET retired_by = 8 WHERE doc_no = 'X1' AND added_by = 6",
    "ledger",
    { rule: "one visible row a key", ...inSales },
  ],
  [
    "an undone row come alive again",
    "UPDATE workdays SET retired_by = NULL",
    "ledger",
    { rule: "rows retired as reported", table: "workdays" },
  ],
  [
    "a gap in the numbers",
    `UPDATE ledger SET number = 99 WHERE number = 1`,
    "ledger",
    { rule: "no gaps" },
  ],
  [
    "a report that says something else",
    `UPDATE ledger SET report = replace(report, '"added":3', '"added":4') WHERE number = 6`,
    "ledger",
    { rule: "rows added as reported", ledger: 6 },
  ],
  [
    "a lost price incident",
    "DELETE FROM price_incident_spans",
    "incidents",
    { table: "price_incident_spans" },
  ],
  [
    "an incident that ended earlier",
    "UPDATE price_incident_spans SET ended_on = '2026-09-11'",
    "incidents",
    { table: "price_incident_spans" },
  ],
  [
    "a price changed after it was judged",
    "UPDATE price_observations SET price = 10000",
    "incidents",
    { table: "price_incident_spans" },
  ],
];

describe.each(engines)("verify on %s", (engine) => {
  let company: TestCompany;
  beforeAll(async () => {
    company = await openSmallCompany(engine);
    const sales = (...lines: readonly string[]): string =>
      csv("date,office_code,doc_no,sku,amount", ...lines);
    const files: readonly (readonly [string, string])[] = [
      [
        "sales_actuals",
        sales("2026-09-01,O1,X1,K1,100", "2026-09-01,O2,X2,K1,-20", "2026-09-02,O2,X3,K2,5"),
      ],
      ["sales_actuals", sales("2026-09-01,O1,X1,K1,80")],
      ["visits", csv("date,dealer_code,staff_code", "2026-09-02,D1,S1")],
      [
        "price_policies",
        csv(
          "sku,level,guide_price,floor_price,ceiling_price,valid_from",
          "K1,dealer,100,95,105,2026-01-01",
        ),
      ],
      ["price_observations", csv("date,office_code,sku,level,price", "2026-09-10,O1,K1,dealer,80")],
      ["workdays", csv("date,working", "2026-10-01,N")],
    ];
    for (const [kind, text] of files)
      expect((await company.send(kind, text)).status).toBe("committed");
    await company.undo(head + 6);
  });
  afterAll(() => company.close());

  it("finds nothing wrong with what the product wrote, and counts what it looked at", async () => {
    const result = await verifyLedger(company.store);
    expect(result).toMatchObject({ sound: true, ledger: head + 7, differences: [] });
    expect(result.checks).toEqual(
      ["integrity", "ledger", "sales", "incidents"].map((check) => ({ check, differences: 0 })),
    );
  });

  // The readers' connection is used to break things: the product itself has no way to.
  describe("names the damage of", () => {
    const execute = (statement: string) =>
      company.store.db.executeQuery(CompiledQuery.raw(statement));
    const tables = [
      "sales_by_day",
      "sales_by_month",
      "sales_by_month_sku",
      "sales_by_month_staff",
      "sales_actuals",
      "visits",
      "workdays",
      "ledger",
      "price_incident_spans",
      "price_observations",
    ];
    beforeEach(async () => {
      for (const table of tables)
        await execute(`CREATE TABLE kept_${table} AS SELECT * FROM ${table}`);
    });
    afterEach(async () => {
      for (const table of tables) {
        await execute(`DELETE FROM ${table}`);
        await execute(`INSERT INTO ${table} SELECT * FROM kept_${table}`);
        await execute(`DROP TABLE kept_${table}`);
      }
    });

    it.each(damages)("%s", async (_, statement, check, at) => {
      await execute(statement);
      const { sound, differences, checks } = await verifyLedger(company.store);
      expect(sound).toBe(false);
      expect(differences).toContainEqual(
        expect.objectContaining({ check, at: expect.objectContaining(at) as unknown }),
      );
      expect(checks.find((one) => one.check === check)?.differences).toBeGreaterThan(0);
    });
  });
});
