import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eachCell, type SalesCell } from "../../../server/ledger/counted-sales.ts";
import { salesCounter, type SalesCounter } from "../../../server/ledger/sales-counter.ts";
import { makeTextNumbers } from "../../../server/ledger/text-numbers.ts";

type Row = readonly [office: string, date: string, sku: string, staff: string, amount: number];

function counterOfTexts(): { counter: SalesCounter; count: (row: Row, sign?: 1 | -1) => void } {
  const [offices, dates] = [makeTextNumbers(), makeTextNumbers()];
  const [skus, staff] = [makeTextNumbers(), makeTextNumbers()];
  const counter = salesCounter({ offices, dates, skus, staff });
  return {
    counter,
    count: ([office, date, sku, person, amount], sign = 1) =>
      counter.count(
        {
          office: offices.of(office),
          date: dates.of(date),
          sku: skus.of(sku),
          staff: staff.of(person),
          amount,
        },
        sign,
      ),
  };
}

const cellsOf = (counter: SalesCounter): Record<string, SalesCell[]> =>
  Object.fromEntries(counter.cells().map((table) => [table.table, [...eachCell(table)]]));

/** The same sums by the plainest code there is. */
function summed(rows: readonly Row[], keyOf: (row: Row) => string[]): SalesCell[] {
  const sums = new Map<string, SalesCell>();
  for (const row of rows) {
    const key = keyOf(row);
    const before = sums.get(key.join()) ?? { key, amount: 0, negative: 0, rows: 0 };
    sums.set(key.join(), {
      key,
      amount: before.amount + row[4],
      negative: before.negative + Math.min(0, row[4]),
      rows: before.rows + 1,
    });
  }
  const name = (cell: SalesCell): string => cell.key.join("\u0000");
  return [...sums.values()].sort((a, b) => (name(a) < name(b) ? -1 : 1));
}

const row: fc.Arbitrary<Row> = fc.tuple(
  fc.constantFrom("SZ01", "GZ01", "FS02"),
  fc.constantFrom("2026-08-31", "2026-09-01", "2026-09-30", "2025-09-01"),
  fc.constantFrom("PJ001", "CH006", ""),
  fc.integer({ min: 0, max: 3_000 }).map((n) => (n === 0 ? "" : `S${n}`)),
  fc.integer({ min: -10_000, max: 1_000_000 }),
);

describe("sales counted for the rollups", () => {
  it("are the sums of the rows in every table, in the order of its key", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4_000, size: "max" }), (rows) => {
        const { counter, count } = counterOfTexts();
        for (const one of rows) count(one);
        expect(cellsOf(counter)).toEqual({
          sales_by_day: summed(rows, ([office, date]) => [office, date]),
          sales_by_month: summed(rows, ([office, date]) => [office, date.slice(0, 7)]),
          sales_by_month_sku: summed(rows, ([office, date, sku]) => [
            office,
            date.slice(0, 7),
            sku,
          ]),
          sales_by_month_staff: summed(rows, ([office, date, , staff]) => [
            office,
            date.slice(0, 7),
            staff,
          ]),
        });
      }),
      { numRuns: 25 },
    );
  });

  it("leave out what comes and goes, and begin anew after a reset", () => {
    const { counter, count } = counterOfTexts();
    expect(counter.empty).toBe(true);
    const sale: Row = ["SZ01", "2026-09-01", "PJ001", "", 5];
    count(sale);
    count(sale, -1);
    expect(counter.empty).toBe(false);
    expect(Object.values(cellsOf(counter)).flat()).toEqual([]);
    counter.reset();
    expect(counter.empty).toBe(true);
    count(["SZ01", "2026-09-01", "PJ001", "", -7]);
    expect(cellsOf(counter)["sales_by_day"]).toEqual([
      { key: ["SZ01", "2026-09-01"], amount: -7, negative: -7, rows: 1 },
    ]);
  });
});
