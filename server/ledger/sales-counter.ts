/** Sums sales into the cells of the four sales rollups; knows nothing of the database. */
import type { Kind } from "../../shared/kinds/kind.ts";

/** The kind whose rows the checking thread counts; rows of others the recorder itself must hear of. */
export function isCountedWhereChecked(kind: Kind): boolean {
  return kind.name === "sales_actuals";
}

/** What one ledger entry adds to one cell: Σ amount, Σ of the negative ones, rows. */
type Delta = { amount: number; negative: number; rows: number };
type MonthDeltas = { total: Delta; bySku: Map<string, Delta>; byStaff: Map<string, Delta> };
type DayDelta = Delta & { month: MonthDeltas };
type OfficeDeltas = { days: Map<string, DayDelta>; months: Map<string, MonthDeltas> };

export type Sale = {
  readonly office: string;
  readonly date: string;
  /** "" = none; so is staff. */
  readonly sku: string;
  readonly staff: string;
  /** 分 */
  readonly amount: number;
};

export type SalesCell = {
  readonly key: readonly string[];
  readonly amount: number;
  readonly negative: number;
  readonly rows: number;
};
/** The cells that changed, by table, each table in the order of its key. */
export type SalesCells = readonly (readonly [SalesTable, Iterable<SalesCell>])[];

export const salesTables = {
  sales_by_day: ["office_code", "day"],
  sales_by_month: ["office_code", "month"],
  sales_by_month_sku: ["office_code", "month", "sku"],
  sales_by_month_staff: ["office_code", "month", "staff_code"],
} as const;
export type SalesTable = keyof typeof salesTables;

export type SalesCounter = {
  readonly empty: boolean;
  count(sale: Sale, sign: 1 | -1): void;
  reset(): void;
  cells(): SalesCells;
};

export function salesCounter(): SalesCounter {
  const offices = new Map<string, OfficeDeltas>();
  return {
    get empty() {
      return offices.size === 0;
    },
    count: (sale, sign) => {
      const day = dayAt(offices, sale.office, sale.date);
      change(day, sale.amount, sign);
      change(deltaAt(day.month.bySku, sale.sku), sale.amount, sign);
      change(deltaAt(day.month.byStaff, sale.staff), sale.amount, sign);
    },
    reset: () => offices.clear(),
    cells: () => {
      sumMonths(offices);
      return [
        ["sales_by_day", dayCells(offices)],
        ["sales_by_month", monthCells(offices)],
        ["sales_by_month_sku", partCells(offices, "bySku")],
        ["sales_by_month_staff", partCells(offices, "byStaff")],
      ];
    },
  };
}

const nothing = (): Delta => ({ amount: 0, negative: 0, rows: 0 });

function change(delta: Delta, amount: number, sign: 1 | -1): void {
  delta.amount += sign * amount;
  if (amount < 0) delta.negative += sign * amount;
  delta.rows += sign;
}

function deltaAt(map: Map<string, Delta>, key: string): Delta {
  let delta = map.get(key);
  if (!delta) map.set(key, (delta = nothing()));
  return delta;
}

function dayAt(offices: Map<string, OfficeDeltas>, office: string, date: string): DayDelta {
  let own = offices.get(office);
  if (!own) offices.set(office, (own = { days: new Map(), months: new Map() }));
  let day = own.days.get(date);
  if (day) return day;
  const monthKey = date.slice(0, 7);
  let month = own.months.get(monthKey);
  if (!month) {
    month = { total: nothing(), bySku: new Map(), byStaff: new Map() };
    own.months.set(monthKey, month);
  }
  day = { ...nothing(), month };
  own.days.set(date, day);
  return day;
}

function sumMonths(offices: Map<string, OfficeDeltas>): void {
  for (const own of offices.values()) {
    for (const month of own.months.values()) month.total = nothing();
    for (const day of own.days.values()) {
      const { total } = day.month;
      total.amount += day.amount;
      total.negative += day.negative;
      total.rows += day.rows;
    }
  }
}

const isSome = (d: Delta): boolean => d.amount !== 0 || d.negative !== 0 || d.rows !== 0;
// Sorted, so that the clustered tables are appended to and not filled at random.
const byKey = <T>(map: Map<string, T>): [string, T][] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
const cell = (key: readonly string[], { amount, negative, rows }: Delta): SalesCell => ({
  key,
  amount,
  negative,
  rows,
});

function* dayCells(offices: Map<string, OfficeDeltas>): Iterable<SalesCell> {
  for (const [office, own] of byKey(offices)) {
    for (const [day, d] of byKey(own.days)) if (isSome(d)) yield cell([office, day], d);
  }
}

function* monthCells(offices: Map<string, OfficeDeltas>): Iterable<SalesCell> {
  for (const [office, own] of byKey(offices)) {
    for (const [month, { total }] of byKey(own.months)) {
      if (isSome(total)) yield cell([office, month], total);
    }
  }
}

function* partCells(
  offices: Map<string, OfficeDeltas>,
  part: "bySku" | "byStaff",
): Iterable<SalesCell> {
  for (const [office, own] of byKey(offices)) {
    for (const [month, deltas] of byKey(own.months)) {
      for (const [member, d] of byKey(deltas[part])) {
        if (isSome(d)) yield cell([office, month, member], d);
      }
    }
  }
}
