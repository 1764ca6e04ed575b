import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rowsReport } from "../../../server/reports/rows.ts";
import type { RowsQuery } from "../../../server/reports/rows.ts";
import { engines, openTestStore } from "../../setup/engines.ts";
import type { TestStore } from "../../setup/engines.ts";
import { commitOffices, seen } from "../rollups/one-office.ts";
import { commitRows, readStore } from "./commit-rows.ts";
import type { Values } from "./commit-rows.ts";

describe.each(engines)("rowsReport on %s", (engine) => {
  let test: TestStore;
  beforeEach(async () => {
    test = await openTestStore(engine);
    await commitOffices(test.store);
  });
  afterEach(() => test.close());
  const commit = (kind: string, rows: Values[], officeOf?: (row: Values) => string) =>
    commitRows(test.store, kind, rows, officeOf);
  const ask = async (query: Partial<RowsQuery> & { kind: string }) =>
    rowsReport(await readStore(test.store), {
      office: null,
      from: null,
      to: null,
      cursor: null,
      limit: 100,
      ...query,
    });
  const prices = (answer: Awaited<ReturnType<typeof ask>>) =>
    answer.rows.map((row) => row.values["price"]);

  it("gives the columns of the file, money in fen, with the place the row first came from", async () => {
    const ledger = await commit("price_observations", [seen("A1", "2026-09-02", 9_999)]);
    expect(await ask({ kind: "price_observations" })).toEqual({
      kind: "price_observations",
      ledger,
      rows: [
        {
          values: {
            date: "2026-09-02",
            office_code: "A1",
            dealer_code: null,
            sku: "K1",
            level: "dealer",
            price: 9_999,
            line_no: 1,
            source: null,
          },
          ledger,
          file: "price_observations.csv",
          sheet: null,
          line: 2,
        },
      ],
      cursor: null,
    });
  });

  it("orders by date, then id, over all offices, and pages without a gap or a repeat", async () => {
    const days = ["09-05", "09-01", "09-03", "09-01", "09-04", "09-03", "09-01"];
    const rows = days.map((day, i) =>
      seen(i % 3 === 0 ? "A1" : i % 3 === 1 ? "A2" : "B1", `2026-${day}`, i, { line_no: i + 1 }),
    );
    await commit("price_observations", rows);
    const expected = [1, 3, 6, 2, 5, 4, 0];
    expect(prices(await ask({ kind: "price_observations" }))).toEqual(expected);
    for (const limit of [1, 2, 3, 7]) {
      const found: unknown[] = [];
      let cursor: string | null = null;
      do {
        const page = await ask({ kind: "price_observations", limit, cursor });
        expect(page.rows.length).toBeLessThanOrEqual(limit);
        found.push(...prices(page));
        cursor = page.cursor;
      } while (cursor !== null && found.length <= expected.length);
      expect(found).toEqual(expected);
    }
  });

  it("refuses a cursor of another question, of another ledger number, or of nobody", async () => {
    const rows = [seen("A1", "2026-09-01", 1), seen("A1", "2026-09-02", 2)];
    await commit("price_observations", rows);
    const { cursor } = await ask({ kind: "price_observations", limit: 1 });
    expect(cursor).not.toBeNull();
    const refused = {
      code: "request.bad_parameter",
      details: { parameter: "cursor", reason: "malformed" },
    };
    await expect(ask({ kind: "price_observations", office: "A1", cursor })).rejects.toMatchObject(
      refused,
    );
    await expect(ask({ kind: "sales_actuals", cursor })).rejects.toMatchObject(refused);
    await expect(ask({ kind: "price_observations", cursor: "x" })).rejects.toMatchObject(refused);
    await commit("price_observations", [seen("A1", "2026-08-01", 0)]);
    await expect(ask({ kind: "price_observations", cursor })).rejects.toMatchObject(refused);
  });

  it("keeps to the office and the days asked for, both days included", async () => {
    await commit("price_observations", [
      seen("A1", "2026-09-01", 1),
      seen("A1", "2026-09-02", 2),
      seen("A1", "2026-09-03", 3),
      seen("A1", "2026-09-04", 4),
      seen("A2", "2026-09-02", 5),
    ]);
    const days = { from: "2026-09-02", to: "2026-09-03" };
    expect(prices(await ask({ kind: "price_observations", office: "A1", ...days }))).toEqual([
      2, 3,
    ]);
    expect(prices(await ask({ kind: "price_observations", ...days }))).toEqual([2, 5, 3]);
  });

  it("lists the plans whose period touches the days: the year, the quarter and the months", async () => {
    const periods = ["2025", "2026", "2026Q2", "2026Q3", "2026Q4", "2026-08", "2026-09", "2026-10"];
    await commit(
      "sales_plans",
      periods.map((period) => ({ period, office_code: "A1", amount: 1 })),
    );
    const answer = await ask({
      kind: "sales_plans",
      office: "A1",
      from: "2026-09-05",
      to: "2026-10-20",
    });
    expect(answer.rows.map((row) => row.values["period"])).toEqual([
      "2026",
      "2026-09",
      "2026-10",
      "2026Q3",
      "2026Q4",
    ]);
  });

  it("finds visits by the office their dealer is in now", async () => {
    await commit(
      "visits",
      [{ date: "2026-09-01", dealer_code: "D1", staff_code: "S1" }],
      () => "A1",
    );
    expect((await ask({ kind: "visits", office: "A1" })).rows).toHaveLength(1);
    const moved = {
      dealer_code: "D1",
      dealer_name: "D1",
      office_code: "A2",
      dealer_kind: "outlet",
    };
    await commit("dealers", [moved]);
    expect((await ask({ kind: "visits", office: "A1" })).rows).toEqual([]);
    expect((await ask({ kind: "visits", office: "A2" })).rows).toHaveLength(1);
    expect((await ask({ kind: "visits" })).rows).toHaveLength(1);
  });

  it("divides kinds without an office or a date by neither", async () => {
    const days = { from: "2030-01-01", to: "2030-01-02" };
    expect((await ask({ kind: "products", office: "A1", ...days })).rows).toHaveLength(2);
    expect((await ask({ kind: "dealers", ...days, limit: 2 })).rows).toHaveLength(2);
    expect((await ask({ kind: "dealers", office: "B1" })).rows).toHaveLength(1);
  });

  it("shows a corrected row with the file of its correction, and the old one before it", async () => {
    await commit("price_observations", [seen("A1", "2026-09-01", 1)]);
    const before = await readStore(test.store);
    const ledger = await commit("price_observations", [seen("A1", "2026-09-01", 2)]);
    const now = await ask({ kind: "price_observations" });
    expect(now.rows).toMatchObject([{ values: { price: 2 }, ledger }]);
    const query = { office: null, from: null, to: null, cursor: null, limit: 100 };
    const then = await rowsReport(before, { kind: "price_observations", ...query });
    expect(then.rows).toMatchObject([{ values: { price: 1 }, ledger: ledger - 1 }]);
  });
});
