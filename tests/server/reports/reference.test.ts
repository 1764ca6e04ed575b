import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { referenceReport } from "../../../server/reports/reference.ts";
import { engines, openTestStore } from "../../setup/engines.ts";
import type { TestStore } from "../../setup/engines.ts";
import { commitOffices } from "../rollups/one-office.ts";
import { commitRows, readStore } from "./commit-rows.ts";

describe.each(engines)("referenceReport on %s", (engine) => {
  let test: TestStore;
  beforeEach(async () => {
    test = await openTestStore(engine);
    await commitOffices(test.store);
  });
  afterEach(() => test.close());

  it("lists a kind by its key with the columns of its file and no trail", async () => {
    await commitRows(test.store, "products", [{ sku: "K0", product_name: "酒", category: "酒" }]);
    const answer = await referenceReport(await readStore(test.store), { kind: "products" });
    expect(answer.rows).toEqual([
      { sku: "K0", product_name: "酒", category: "酒", unit: null },
      { sku: "K1", product_name: "茶", category: "茶", unit: null },
      { sku: "K2", product_name: "水", category: "水", unit: null },
    ]);
    expect(answer.ledger).toBe(4);
  });

  it("keeps to the offices of the scope where a kind has them", async () => {
    const codes = async (kind: "dealers" | "offices" | "products", scope: string, name: string) =>
      (await referenceReport(await readStore(test.store, scope), { kind })).rows.map(
        (row) => row[name],
      );
    expect(await codes("dealers", "company", "dealer_code")).toEqual(["D1", "D2", "D3"]);
    expect(await codes("dealers", "province:P2", "dealer_code")).toEqual(["D3"]);
    expect(await codes("offices", "office:A2", "office_code")).toEqual(["A2"]);
    expect(await codes("products", "office:A2", "sku")).toEqual(["K1", "K2"]);
  });
});
