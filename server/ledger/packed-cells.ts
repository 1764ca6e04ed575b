/** Sales cells as one text and one number array a table: what crosses a thread cheaply. */
import { salesTables, type SalesCell, type SalesCells, type SalesTable } from "./sales-counter.ts";

const part = "\u0000";

export type PackedCells = readonly {
  readonly table: SalesTable;
  readonly keys: string;
  /** amount, negative, rows of each cell. */
  readonly numbers: Float64Array<ArrayBuffer>;
}[];

export function packCells(cells: SalesCells): PackedCells {
  return cells.map(([table, rows]) => {
    const keys: string[] = [];
    const numbers: number[] = [];
    for (const { key, amount, negative, rows: count } of rows) {
      keys.push(...key);
      numbers.push(amount, negative, count);
    }
    return { table, keys: keys.join(part), numbers: Float64Array.from(numbers) };
  });
}

export function unpackCells(packed: PackedCells): SalesCells {
  return packed.map(({ table, keys, numbers }) => [table, cellsOf(table, keys, numbers)]);
}

function* cellsOf(table: SalesTable, text: string, numbers: Float64Array): Iterable<SalesCell> {
  const keys = text.split(part);
  const width = salesTables[table].length;
  for (let i = 0; i * 3 < numbers.length; i += 1) {
    yield {
      key: keys.slice(i * width, (i + 1) * width),
      amount: numbers[i * 3] as number,
      negative: numbers[i * 3 + 1] as number,
      rows: numbers[i * 3 + 2] as number,
    };
  }
}
