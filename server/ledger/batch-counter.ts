/** Sums packed sales by the numbers their words have there: no text is looked up again. */
import type { Kind } from "../../shared/kinds/kind.ts";
import type { CountedSales } from "./counted-sales.ts";
import type { PackedBatch, PackedNumbers, Packer } from "./packed-batch.ts";
import { salesCounter } from "./sales-counter.ts";

export type BatchCounter = {
  /** Notes what there is to sum of a batch, before the batch is handed over. */
  keep(batch: PackedBatch): void;
  /** Sums what was kept: whenever there is nothing better to do. */
  countKept(): void;
  reset(): void;
  /** Of all that was kept. */
  cells(): CountedSales;
};

/** Of each row the numbers of its words (< 0 = none), and its amount. */
type Kept = {
  readonly offices: Int32Array;
  readonly dates: Int32Array;
  readonly skus: Int32Array;
  readonly people: Int32Array;
  readonly amounts: Float64Array;
};

/** 24 bytes each: the rows of a huge file are not all kept. */
const mostKeptRows = 2_000_000;

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
  let kept: Kept[] = [];
  let keptRows = 0;
  const forget = (): void => {
    kept = [];
    keptRows = 0;
  };
  const countKept = (): void => {
    for (const { offices, dates, skus, people, amounts } of kept) {
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
    }
    forget();
  };
  return {
    keep: (batch) => {
      const { numbers } = batch.columns[amountAt] as PackedNumbers;
      // Copies: the batch's own are handed over.
      kept.push({
        offices: office.in(batch).slice(),
        dates: date.in(batch).slice(),
        skus: sku.in(batch).slice(),
        people: staff.in(batch).slice(),
        amounts: numbers.slice(),
      });
      keptRows += numbers.length;
      if (keptRows >= mostKeptRows) countKept();
    },
    countKept,
    reset: () => {
      forget();
      counter.reset();
    },
    cells: () => {
      countKept();
      return counter.cells();
    },
  };
}
