/** Sums sales into the cells of the four sales rollups; knows nothing of the database. */
import type { Kind } from "../../shared/kinds/kind.ts";
import { makeCellTable, type CellTable } from "./cell-table.ts";
import { placesInOrder, type CountedSales, type CountedTable } from "./counted-sales.ts";
import { inTextOrder, makeTextNumbers, type TextNumbers } from "./text-numbers.ts";

/** The kind whose rows the checking thread counts; rows of others the recorder itself must hear of. */
export function isCountedWhereChecked(kind: Kind): boolean {
  return kind.name === "sales_actuals";
}

/** What names are numbered by: both sides of a sale and of its cell. */
export type SalesWords = {
  readonly offices: TextNumbers;
  readonly dates: TextNumbers;
  /** "" = none; so is staff. */
  readonly skus: TextNumbers;
  readonly staff: TextNumbers;
};

/** Its names by their numbers. */
export type Sale = {
  readonly office: number;
  readonly date: number;
  readonly sku: number;
  readonly staff: number;
  /** 分 */
  readonly amount: number;
};

export type SalesCounter = {
  readonly empty: boolean;
  count(sale: Sale, sign: 1 | -1): void;
  reset(): void;
  /** What one ledger entry adds: cells to which it adds nothing are left out. */
  cells(): CountedSales;
};

type Counted = {
  readonly months: TextNumbers;
  /** Of an office and a day. */
  readonly byDay: CellTable;
  /** The cell of the month, by the place of a day's cell. */
  readonly monthOf: number[];
  /** Of an office and a month; summed from the days at the end. */
  readonly byMonth: CellTable;
  /** Of the cell of a month and a product or person. */
  readonly bySku: CellTable;
  readonly byStaff: CellTable;
};

export function salesCounter(words: SalesWords): SalesCounter {
  let counted = nothingCounted();
  const monthPlace = ({ office, date }: Sale): number => {
    const month = (words.dates.texts[date] as string).slice(0, 7);
    return counted.byMonth.placeOf(office, counted.months.of(month));
  };
  return {
    get empty() {
      return counted.byDay.size === 0;
    },
    count: (sale, sign) => {
      const { byDay, bySku, byStaff, monthOf } = counted;
      const day = byDay.placeOf(sale.office, sale.date);
      if (day === monthOf.length) monthOf.push(monthPlace(sale));
      const month = monthOf[day] as number;
      byDay.add(day, sale.amount, sign);
      bySku.add(bySku.placeOf(month, sale.sku), sale.amount, sign);
      byStaff.add(byStaff.placeOf(month, sale.staff), sale.amount, sign);
    },
    reset: () => {
      counted = nothingCounted();
    },
    cells: () => cellsOf(counted, words),
  };
}

const nothingCounted = (): Counted => ({
  months: makeTextNumbers(),
  byDay: makeCellTable(),
  monthOf: [],
  byMonth: makeCellTable(),
  bySku: makeCellTable(),
  byStaff: makeCellTable(),
});

function cellsOf(counted: Counted, { offices, dates, skus, staff }: SalesWords): CountedSales {
  const { months, byDay, byMonth, bySku, byStaff } = counted;
  const officeOrder = inTextOrder(offices);
  const dayPlaces = placesInOrder(byDay, officeOrder, inTextOrder(dates));
  const monthPlaces = placesInOrder(byMonth, officeOrder, inTextOrder(months));
  const partOf = (
    table: "sales_by_month_sku" | "sales_by_month_staff",
    cells: CellTable,
    members: TextNumbers,
  ): CountedTable =>
    inColumns(table, placesInOrder(cells, monthPlaces, inTextOrder(members)), cells.sums, [
      { texts: offices.texts, of: (place) => byMonth.first(cells.first(place)) },
      { texts: months.texts, of: (place) => byMonth.second(cells.first(place)) },
      { texts: members.texts, of: (place) => cells.second(place) },
    ]);
  return [
    inColumns("sales_by_day", dayPlaces, byDay.sums, [
      { texts: offices.texts, of: (place) => byDay.first(place) },
      { texts: dates.texts, of: (place) => byDay.second(place) },
    ]),
    inColumns("sales_by_month", monthPlaces, sumsOfMonths(counted), [
      { texts: offices.texts, of: (place) => byMonth.first(place) },
      { texts: months.texts, of: (place) => byMonth.second(place) },
    ]),
    partOf("sales_by_month_sku", bySku, skus),
    partOf("sales_by_month_staff", byStaff, staff),
  ];
}

/** amount, negative, rows at a place. */
type SumsAt = CellTable["sums"];

function sumsOfMonths({ byDay, byMonth, monthOf }: Counted): SumsAt {
  const sums = Array.from({ length: byMonth.size }, (): [number, number, number] => [0, 0, 0]);
  monthOf.forEach((month, day) => {
    const sum = sums[month] as [number, number, number];
    const [amount, negative, rows] = byDay.sums(day);
    sum[0] += amount;
    sum[1] += negative;
    sum[2] += rows;
  });
  return (place) => sums[place] as [number, number, number];
}

type Part = { readonly texts: readonly string[]; readonly of: (place: number) => number };

function inColumns(
  table: CountedTable["table"],
  places: Int32Array,
  sumsAt: SumsAt,
  parts: readonly Part[],
): CountedTable {
  const changed = new Int32Array(places.length);
  const sums = new Float64Array(places.length * 3);
  let count = 0;
  for (const place of places) {
    const [amount, negative, rows] = sumsAt(place);
    if (amount === 0 && negative === 0 && rows === 0) continue;
    changed[count] = place;
    sums[count * 3] = amount;
    sums[count * 3 + 1] = negative;
    sums[count * 3 + 2] = rows;
    count += 1;
  }
  const left = changed.subarray(0, count);
  return {
    table,
    parts: parts.map(({ texts, of }) => ({ texts, of: left.map(of) })),
    sums: sums.slice(0, count * 3),
  };
}
