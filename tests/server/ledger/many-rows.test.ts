import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines } from "../../setup/engines.ts";
import {
  csv,
  openSmallCompany,
  smallCompanyHead as head,
  type TestCompany,
} from "../../pipeline/test-company.ts";

const count = 5_001;
const header = "date,office_code,doc_no,amount";
const lines = (amount: (i: number) => string): string[] =>
  Array.from(
    { length: count },
    (_, i) => `2026-09-${String((i % 16) + 1).padStart(2, "0")},O1,X${i},${amount(i)}`,
  );

/** More rows than the ledger handles in one go, and a file large enough for the checking thread. */
describe.each(engines)("many rows on %s", (engine) => {
  let company: TestCompany;
  beforeAll(async () => {
    company = await openSmallCompany(engine);
  });
  afterAll(async () => {
    expect(await company.faults()).toEqual([]);
    await company.close();
  });
  const actual = async () => (await company.office("O1", { period: "2026-09" })).sales.actual;
  /** Lines above the header are skipped; they make the file large. */
  const large = (text: string): string =>
    `${`${"x".repeat(30_000)}\n`.repeat(24)}${`${"x".repeat(900_000)}\n`.repeat(4)}${text}`;

  it("are added, corrected and undone without one being left over", async () => {
    await company.send("sales_actuals", csv(header, ...lines(() => "1.00")));
    expect(await actual()).toBe(count * 100);
    const report = await company.send(
      "sales_actuals",
      csv(header, ...lines((i) => (i % 2 === 0 ? "3.00" : "1.00"))),
    );
    expect(report.rows).toMatchObject({ added: 0, corrected: 2_501, unchanged: 2_500 });
    expect(await actual()).toBe(2_501 * 300 + 2_500 * 100);
    expect((await company.undo(head + 2)).rows).toEqual({ removed: 2_501, restored: 2_501 });
    expect(await actual()).toBe(count * 100);
    expect((await company.undo(head + 1)).rows).toEqual({ removed: count, restored: 0 });
    expect(await actual()).toBeNull();
  });

  it("mean the same when a thread of its own checked and counted them", async () => {
    await company.send("sales_actuals", csv(header, ...lines(() => "1.00").slice(0, 3_000)));
    // Every third amount is new, the last thousand rows are, and every fifth has no office.
    const mixed = lines((i) => (i % 3 === 0 ? "2.00" : "1.00"))
      .slice(0, 4_000)
      .map((line, i) => (i % 5 === 0 ? line.replace(",O1,", ",O9,") : line));
    const report = await company.send("sales_actuals", large(csv(header, ...mixed)), {
      acceptValid: true,
    });
    const of = (holds: (i: number) => boolean): number =>
      Array.from({ length: 4_000 }, (_, i) => i).filter(holds).length;
    const good = (i: number): boolean => i % 5 !== 0;
    expect(report.rows).toEqual({
      read: 4_000,
      added: of((i) => good(i) && i >= 3_000),
      corrected: of((i) => good(i) && i < 3_000 && i % 3 === 0),
      unchanged: of((i) => good(i) && i < 3_000 && i % 3 !== 0),
      rejected: 800,
    });
    expect(report.issuesTotal).toBe(800);
    const doubled = of((i) => good(i) && i % 3 === 0);
    // 3,000 rows of 1 yuan and 800 good new ones of 1, some of both of 2.
    expect(await actual()).toBe((3_000 + 800 + doubled) * 100);
  });

  it("of prices are judged also when a thread of its own checked them", async () => {
    await company.send(
      "price_policies",
      csv(
        "sku,level,guide_price,floor_price,ceiling_price,valid_from",
        "K1,dealer,100,95,105,2026-01-01",
      ),
    );
    await company.send(
      "price_observations",
      large(csv("date,office_code,sku,level,price", "2026-09-10,O2,K1,dealer,80")),
    );
    const { incidents } = await company.office("O2", { period: "2026-09", on: "2026-09-16" });
    expect(incidents).toEqual({ critical: 1, warning: 0 });
  });

  it("that were rejected come back whole, however many", async () => {
    const wide = lines(() => "x").map((line) => `${line},${"註".repeat(60)}`);
    const refusal = await company.send("sales_actuals", csv(`${header},note`, ...wide));
    expect(refusal).toMatchObject({ status: "refused", issuesTotal: count });
    expect(refusal.issues).toHaveLength(1_000);
    const text = (await company.rejected(refusal.id ?? "")) ?? "";
    const [first = "", ...rest] = text.trimEnd().split(/\r?\n/);
    expect(first.replace("\ufeff", "")).toBe(`${header},note,_issue`);
    expect(rest.map((line) => line.split(",").slice(0, 5).join(","))).toEqual(wide);
  });
});
