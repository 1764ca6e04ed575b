import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { priceComplianceAnswer } from "../../../shared/contract/price-compliance.ts";
import { performanceReport } from "../../../server/reports/performance.ts";
import { priceComplianceReport } from "../../../server/reports/price-compliance.ts";
import { engines, openTestStore } from "../../setup/engines.ts";
import type { TestStore } from "../../setup/engines.ts";
import { commitOffices, generalPolicy, seen } from "../rollups/one-office.ts";
import { commitRows, readStore } from "./commit-rows.ts";

describe.each(engines)("priceComplianceReport on %s", (engine) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(engine);
    await commitOffices(test.store);
    // 95 to 105 yuan around 100; narrower from the 10th on.
    await commitRows(test.store, "price_policies", [
      { ...generalPolicy, valid_to: "2026-09-09" },
      { ...generalPolicy, floor_price: 9_900, valid_from: "2026-09-10" },
    ]);
    await commitRows(test.store, "price_observations", [
      seen("A1", "2026-08-31", 9_600),
      seen("A1", "2026-09-09", 9_600),
      seen("A1", "2026-09-10", 9_600),
      seen("A1", "2026-09-11", 9_900),
      seen("A1", "2026-09-12", 10_000, { level: "retail" }),
      seen("A1", "2026-09-12", 500, { sku: "K2" }),
      seen("A1", "2026-09-17", 1),
      seen("B1", "2026-09-12", 9_000),
    ]);
  });
  afterAll(() => test.close());
  const ask = async (given: { period?: string; on?: string; scope?: string } = {}) =>
    priceComplianceAnswer.parse(
      await priceComplianceReport(await readStore(test.store, given.scope ?? "company"), {
        period: given.period ?? "2026-09",
        on: given.on ?? "2026-09-16",
      }),
    );
  const told = async (given?: Parameters<typeof ask>[0]) =>
    (await ask(given)).rows.map(({ office, level, sku, observations, withPolicy, inBand }) =>
      [office, level, sku, observations, withPolicy, inBand].join(" "),
    );

  it("judges every price by the policy of its day, up to `on`, in the order of office, level and item", async () => {
    // 9,600 was in band on the 9th and out of it on the 10th.
    expect(await told()).toEqual([
      "A1 dealer K1 3 3 2",
      "A1 dealer K2 1 0 0",
      "A1 retail K1 1 0 0",
      "B1 dealer K1 1 1 0",
    ]);
    expect((await ask()).rows.map((row) => row.compliance)).toEqual([2 / 3, null, null, 0]);
  });

  it("adds up to the office's own compliance on the board", async () => {
    const board = await performanceReport(await readStore(test.store, "company"), {
      period: "2026-09",
      by: "office",
      on: "2026-09-16",
      category: null,
    });
    const { rows } = await ask();
    for (const { code, price } of board.rows) {
      const own = rows.filter(({ office }) => office === code);
      const sum = (part: "observations" | "withPolicy" | "inBand") =>
        own.reduce((total, row) => total + row[part], 0);
      expect([sum("observations"), sum("withPolicy"), sum("inBand")], code).toEqual([
        price?.observations ?? 0,
        price?.withPolicy ?? 0,
        price?.inBand ?? 0,
      ]);
    }
  });

  it("keeps to the scope, and is empty before the period", async () => {
    expect(await told({ scope: "office:B1" })).toEqual(["B1 dealer K1 1 1 0"]);
    expect(await told({ period: "2026-10" })).toEqual([]);
  });
});
