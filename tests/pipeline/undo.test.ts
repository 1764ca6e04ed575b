import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { engines } from "../setup/engines.ts";
import {
  csv,
  openSmallCompany,
  smallCompanyHead as head,
  type TestCompany,
} from "./test-company.ts";

const september = { period: "2026-09" };
const plain = (body: string): string => body.replace(/"ledger":\d+/, "");

describe.each(engines)("undo on %s", (engine) => {
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
  const sell = (...lines: readonly string[]) => company.send("sales_actuals", sales(...lines));
  const amounts = async () =>
    (await company.rows("sales_actuals"))
      .map((row) => [row.values["doc_no"], row.values["amount"]])
      .sort();

  it("takes a new number, after which every answer is as if the import had never been", async () => {
    await sell("2026-09-01,O1,X1,K1,100");
    const before = await company.performance(september);
    await sell("2026-09-05,O1,X2,K1,70", "2026-09-06,O2,X3,K1,30");
    const between = await company.performance(september);
    const report = await company.undo(head + 2);
    expect(report).toMatchObject({ ledger: head + 3, kind: "undo", of: head + 2 });
    expect(report.rows).toEqual({ removed: 2, restored: 0 });
    expect(plain(await company.performance(september))).toBe(plain(before));
    expect(await company.performance({ ...september, ledger: head + 2 })).toBe(between);
    expect(await company.performance({ ...september, ledger: head + 1 })).toBe(before);
  });

  it("keeps later imports, of the same office and day too", async () => {
    await sell("2026-09-01,O1,X1,K1,100");
    await sell("2026-09-01,O1,X2,K1,7");
    await company.undo(head + 1);
    expect(await amounts()).toEqual([["X2", 700]]);
    expect((await company.office("O1", september)).sales.actual).toBe(700);
  });

  it("leaves the rows in the order they had, those it put back among the others", async () => {
    await sell("2026-09-01,O1,X1,K1,100", "2026-09-01,O1,X2,K1,50", "2026-09-01,O2,X3,K1,30");
    const before = await company.rows("sales_actuals");
    await sell("2026-09-01,O1,X1,K1,111");
    await company.undo(head + 2);
    expect(await company.rows("sales_actuals")).toEqual(before);
  });

  it("is an entry of the ledger, and the undone import shows by which", async () => {
    await sell("2026-09-01,O1,X1,K1,100");
    await company.undo(head + 1);
    const { imports, ledger } = await company.history();
    expect(ledger).toBe(head + 2);
    expect(imports[0]).toMatchObject({
      ledger: head + 2,
      kind: "undo",
      of: head + 1,
      undoneBy: null,
    });
    expect(imports[1]).toMatchObject({
      ledger: head + 1,
      kind: "sales_actuals",
      of: null,
      undoneBy: head + 2,
    });
    expect(imports.map((entry) => entry.ledger)).toEqual([7, 6, 5, 4, 3, 2, 1]);
  });

  it("puts a corrected row back under its own number, with the file and line it first came with", async () => {
    await company.send("sales_actuals", sales("2026-09-02,O1,X9,K1,1", "2026-09-01,O1,X1,K1,100"), {
      name: "first.csv",
    });
    await company.send("sales_actuals", sales("2026-09-01,O1,X1,K1,80"), { name: "second.csv" });
    const report = await company.undo(head + 2);
    expect(report.rows).toEqual({ removed: 1, restored: 1 });
    expect((await company.rows("sales_actuals"))[0]).toMatchObject({
      values: { doc_no: "X1", amount: 10_000 },
      ledger: head + 1,
      file: "first.csv",
      line: 3,
    });
    const [stored] = await company.store.db
      .selectFrom("sales_actuals")
      .select(["added_by", "origin"])
      .where("retired_by", "is", null)
      .where("doc_no", "=", "X1")
      .execute();
    expect(stored).toEqual({ added_by: head + 3, origin: head + 1 });
  });

  it("takes a row that came back by an undo away with the import it came from", async () => {
    await sell("2026-09-01,O1,X1,K1,100");
    await sell("2026-09-01,O1,X1,K1,80");
    await company.undo(head + 2);
    expect((await company.undo(head + 1)).rows).toEqual({ removed: 1, restored: 0 });
    expect(await amounts()).toEqual([]);
  });

  it("is refused while a later import's correction stands, and names it", async () => {
    await sell("2026-09-01,O1,X1,K1,100", "2026-09-01,O1,X2,K1,1");
    await sell("2026-09-01,O1,X1,K1,80");
    await sell("2026-09-01,O1,X2,K1,2", "2026-09-01,O1,X1,K1,60");
    const before = await company.performance(september);
    expect(await company.refusedUndo(head + 1)).toMatchObject({
      code: "undo.corrected_later",
      details: { undoFirst: [head + 2, head + 3] },
    });
    expect(await company.store.head()).toBe(head + 3);
    expect(await company.performance(september)).toBe(before);
    await company.undo(head + 3);
    await company.undo(head + 2);
    expect(await amounts()).toEqual([
      ["X1", 10_000],
      ["X2", 100],
    ]);
    await company.undo(head + 1);
    expect(await amounts()).toEqual([]);
  });

  it("is refused while later imports refer to its rows, and names them", async () => {
    await company.send(
      "dealers",
      csv("dealer_code,dealer_name,office_code,dealer_kind", "D9,新,O1,dealer"),
    );
    await company.send("visits", csv("date,dealer_code,staff_code", "2026-09-01,D9,S1"));
    await company.send(
      "sales_actuals",
      csv("date,office_code,dealer_code,amount", "2026-09-01,O1,D9,5"),
    );
    await sell("2026-09-01,O1,X1,K1,1");
    expect(await company.refusedUndo(head + 1)).toMatchObject({
      code: "undo.has_dependents",
      details: { undoFirst: [head + 2, head + 3] },
    });
    await company.undo(head + 3);
    await company.undo(head + 2);
    expect((await company.undo(head + 1)).rows.removed).toBe(1);
  });

  it("names those whose office would be gone: staff, dealers, plans", async () => {
    const { details } = await company.refusedUndo(1);
    expect(details["undoFirst"]).toEqual([3, 4, 5]);
  });

  it("counts a manager, a category and a policy's province as referring", async () => {
    await company.send(
      "staff",
      csv("staff_code,staff_name,office_code,role,from_date", "S8,林,O1,city_manager,2024-01-01"),
    );
    await company.send(
      "staff",
      csv(
        "staff_code,staff_name,office_code,role,from_date,manager_code",
        "S9,黃,O1,sales_rep,2024-01-01,S8",
      ),
    );
    expect((await company.refusedUndo(head + 1)).details["undoFirst"]).toEqual([head + 2]);
    await company.send("products", csv("sku,product_name,category", "K9,品,果汁"));
    await company.send(
      "sales_plans",
      csv("period,office_code,category,amount", "2026-08,O1,果汁,5"),
    );
    expect((await company.refusedUndo(head + 3)).details["undoFirst"]).toEqual([head + 4]);
    await company.send(
      "offices",
      csv("office_code,office_name,province_code,province_name,city", "O4,丁,P9,江西,南昌"),
    );
    await company.send(
      "price_policies",
      csv(
        "sku,level,province_code,guide_price,floor_price,ceiling_price,valid_from",
        "K1,dealer,P9,10,9,11,2026-01-01",
      ),
    );
    expect((await company.refusedUndo(head + 5)).details["undoFirst"]).toEqual([head + 6]);
  });

  it("lets an import go whose code another standing import carries too", async () => {
    // The province is that of O1 and O2 as well.
    await company.send(
      "offices",
      csv("office_code,office_name,province_code,province_name,city", "O4,丁,P1,廣東,佛山"),
    );
    await company.send(
      "price_policies",
      csv(
        "sku,level,province_code,guide_price,floor_price,ceiling_price,valid_from",
        "K1,dealer,P1,10,9,11,2026-01-01",
      ),
    );
    expect((await company.undo(head + 1)).rows.removed).toBe(1);
  });

  it("is not there for an undo, nor a second time: the file is imported again instead", async () => {
    await sell("2026-09-01,O1,X1,K1,100");
    await company.undo(head + 1);
    expect(await company.refusedUndo(head + 1)).toMatchObject({
      code: "undo.not_undoable",
      details: { undoneBy: head + 2 },
    });
    expect(await company.refusedUndo(head + 2)).toMatchObject({ code: "undo.not_undoable" });
    expect(await company.refusedUndo(99)).toMatchObject({ code: "import.unknown" });
    expect(await company.store.head()).toBe(head + 2);
  });

  it("takes rows that a later file repeated unchanged, and names that file to send again", async () => {
    await sell("2026-09-01,O1,X1,K1,100", "2026-09-01,O2,X5,K1,5");
    const later = sales("2026-09-01,O1,X1,K1,100", "2026-09-02,O1,X2,K1,9");
    await company.send("sales_actuals", later, { name: "later.csv" });
    const report = await company.undo(head + 1);
    expect(report.resend).toEqual([{ ledger: head + 2, file: "later.csv" }]);
    expect(await amounts()).toEqual([["X2", 900]]);
    const again = await company.send("sales_actuals", later);
    expect(again.rows).toMatchObject({ added: 1, unchanged: 1 });
    expect(await amounts()).toEqual([
      ["X1", 10_000],
      ["X2", 900],
    ]);
  });

  it("names to send again only later standing imports of the same kind and offices", async () => {
    await sell("2026-09-01,O1,X1,K1,1");
    await sell("2026-09-01,O2,X2,K1,1");
    await sell("2026-09-01,O1,X3,K1,1", "2026-09-01,O3,X4,K1,1");
    await sell("2026-09-01,O1,X5,K1,1");
    await company.send("sales_plans", csv("period,office_code,amount", "2026-08,O1,5"));
    await company.undo(head + 4);
    const report = await company.undo(head + 1);
    expect(report.resend.map((entry) => entry.ledger)).toEqual([head + 3]);
  });

  it("tells what it moved on the boards", async () => {
    await sell("2026-09-01,O1,X1,K1,100");
    await sell("2026-09-02,O1,X2,K1,150");
    const report = await company.undo(head + 2);
    const board = { code: "O1", field: "sales.actual", before: 25_000, after: 10_000 };
    expect(report.moves.slice(0, 3)).toEqual(
      ["2026", "2026-09", "2026Q3"].map((period) => ({ period, ...board })),
    );
    expect(report.moves).toContainEqual({
      period: "2026-09",
      code: "O1",
      field: "sales.completion",
      before: 0.25,
      after: 0.1,
    });
    // Quarter and year have no plan, so no completion moves there.
    expect(report.movesTotal).toBe(4);
  });
});
