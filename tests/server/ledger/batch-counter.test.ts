import { describe, expect, it } from "vitest";
import type { CheckedRow } from "../../../server/import/checked.ts";
import { batchCounter } from "../../../server/ledger/batch-counter.ts";
import { eachCell, type CountedSales } from "../../../server/ledger/counted-sales.ts";
import { batchBuffers, makePacker } from "../../../server/ledger/packed-batch.ts";
import { kindByName } from "../../../shared/kinds/kinds.ts";
import type { Cell, Kind } from "../../../shared/kinds/kind.ts";

const sales = kindByName("sales_actuals") as Kind;

function sale(date: string, amount: number, others: Readonly<Record<string, Cell>>): CheckedRow {
  const given: Record<string, Cell> = { date, amount, office_code: "SZ01", ...others };
  const cells = sales.columns.map(({ name }) => given[name]);
  return { line: 2, officeCode: "SZ01", key: "", cells };
}

/** Packs, keeps and hands over as the checking thread does. */
function counted() {
  const packer = makePacker(sales);
  const counter = batchCounter(sales, packer);
  const send = (rows: readonly CheckedRow[]): void => {
    const batch = packer.pack(rows);
    counter.keep(batch);
    structuredClone(batch, { transfer: batchBuffers(batch) });
  };
  return { counter, send };
}

const days = (cells: CountedSales): unknown[] =>
  [...eachCell(cells[0] as CountedSales[number])].map(({ key, amount, rows }) => [
    ...key,
    amount,
    rows,
  ]);

describe("sales of packed batches", () => {
  it("are summed whenever there is time, though the batches were handed over meanwhile", () => {
    const { counter, send } = counted();
    send([sale("2026-09-01", 500, { sku: "PJ001" }), sale("2026-09-02", 70, { sku: null })]);
    counter.countKept();
    send([sale("2026-09-01", -20, { staff_code: "S1" })]);
    send([sale("2026-09-02", 1, {})]);
    expect(days(counter.cells())).toEqual([
      ["SZ01", "2026-09-01", 480, 2],
      ["SZ01", "2026-09-02", 71, 2],
    ]);
    expect(days(counter.cells())).toEqual([
      ["SZ01", "2026-09-01", 480, 2],
      ["SZ01", "2026-09-02", 71, 2],
    ]);
  });

  it("are forgotten when the file is read again, those not summed yet too", () => {
    const { counter, send } = counted();
    send([sale("2026-09-01", 500, {})]);
    counter.countKept();
    send([sale("2026-09-01", 1, {})]);
    counter.reset();
    send([sale("2026-09-03", 7, {})]);
    expect(days(counter.cells())).toEqual([["SZ01", "2026-09-03", 7, 1]]);
  });
});
