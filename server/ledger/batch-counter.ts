/** Sums packed sales by the numbers their words have there: no text is looked up again. */
import type { Kind } from "../../shared/kinds/kind.ts";
import type { CountedSales } from "./counted-sales.ts";
import type { PackedBatch, PackedNumbers, Packer } from "./packed-batch.ts";
import { salesCounter } from "./sales-counter.ts";

export type BatchCounter = {
  /** Before the batch is handed over. */
  count(batch: PackedBatch): void;
  reset(): void;
  cells(): CountedSales;
};

/** For batches of `sales_actuals`, packed by this packer. */
export function batchCounter(kind: Kind, packer: Packer): BatchCounter {
  const [office, date] = [packer.words("office_code"), packer.words("date")];
  const [sku, staff] = [packer.words("sku"), packer.words("staff_code")];
  const amountAt = kind.columns.findIndex((column) => column.name === "amount");
  const none = { sku: sku.known.of(""), staff: staff.known.of("") };
  const counter = salesCounter({
    offices: office.known,
    dates: date.known,
    skus: sku.known,
    staff: staff.known,
  });
  const orNone = (word: number, empty: number): number => (word < 0 ? empty : word);
  return {
    reset: counter.reset,
    cells: counter.cells,
    count: (batch) => {
      const [offices, dates] = [office.in(batch), date.in(batch)];
      const [skus, people] = [sku.in(batch), staff.in(batch)];
      const { numbers: amounts } = batch.columns[amountAt] as PackedNumbers;
      for (let row = 0; row < amounts.length; row += 1) {
        const sale = {
          office: offices[row] as number,
          date: dates[row] as number,
          sku: orNone(skus[row] as number, none.sku),
          staff: orNone(people[row] as number, none.staff),
          amount: amounts[row] as number,
        };
        counter.count(sale, 1);
      }
    },
  };
}
