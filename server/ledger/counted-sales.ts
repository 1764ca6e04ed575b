/** Cells of the sales rollups in columns: what is sorted, crosses a thread and is written cheaply. */
import type { CellTable } from "./cell-table.ts";

export const salesTables = {
  sales_by_day: ["office_code", "day"],
  sales_by_month: ["office_code", "month"],
  sales_by_month_sku: ["office_code", "month", "sku"],
  sales_by_month_staff: ["office_code", "month", "staff_code"],
} as const;
export type SalesTable = keyof typeof salesTables;

/** The cells of one table that changed, in the order of its key. */
export type CountedTable = {
  readonly table: SalesTable;
  /** Of each part of the key: the texts there are, and for each cell which of them. */
  readonly parts: readonly {
    readonly texts: readonly string[];
    readonly of: Int32Array<ArrayBuffer>;
  }[];
  /** amount, negative, rows of each cell. */
  readonly sums: Float64Array<ArrayBuffer>;
};
export type CountedSales = readonly CountedTable[];

/** One cell: its key and what one ledger entry adds to it. */
export type SalesCell = {
  readonly key: readonly string[];
  readonly amount: number;
  readonly negative: number;
  readonly rows: number;
};

export function* eachCell({ parts, sums }: CountedTable): Iterable<SalesCell> {
  for (let i = 0; i * 3 < sums.length; i += 1) {
    yield {
      key: parts.map(({ texts, of }) => texts[of[i] as number] as string),
      amount: sums[i * 3] as number,
      negative: sums[i * 3 + 1] as number,
      rows: sums[i * 3 + 2] as number,
    };
  }
}

/** Every cell's place, by the order of the first part of its pair and then of the second. */
export function placesInOrder(
  { size, first, second }: CellTable,
  firsts: Int32Array,
  seconds: Int32Array,
): Int32Array {
  const bySecond = sortedBy(
    Int32Array.from({ length: size }, (_, place) => place),
    second,
    seconds,
  );
  return sortedBy(bySecond, first, firsts);
}

/** Sorted by where the number of each stands in an order, else as they were: a counting sort. */
function sortedBy(
  places: Int32Array,
  numberAt: (place: number) => number,
  order: Int32Array,
): Int32Array {
  const next = new Int32Array(order.length + 1);
  const rank = new Int32Array(order.length);
  order.forEach((number, i) => (rank[number] = i));
  const rankAt = (place: number): number => rank[numberAt(place)] as number;
  for (const place of places) (next[rankAt(place) + 1] as number) += 1;
  for (let i = 1; i < next.length; i += 1) (next[i] as number) += next[i - 1] as number;
  const sorted = new Int32Array(places.length);
  for (const place of places) {
    const at = rankAt(place);
    sorted[next[at] as number] = place;
    (next[at] as number) += 1;
  }
  return sorted;
}
