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
/** Day (or month) first: files come in order of day, so what was last looked at is looked at again. */
type ByOffice<T> = Map<string, Map<string, T>>;
type Counted = { days: ByOffice<DayDelta>; months: ByOffice<MonthDeltas> };

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
  const counted: Counted = { days: new Map(), months: new Map() };
  return {
    get empty() {
      return counted.days.size === 0;
    },
    count: (sale, sign) => {
      const day = dayAt(counted, sale.office, sale.date);
      change(day, sale.amount, sign);
      change(deltaAt(day.month.bySku, sale.sku), sale.amount, sign);
      change(deltaAt(day.month.byStaff, sale.staff), sale.amount, sign);
    },
    reset: () => {
      counted.days.clear();
      counted.months.clear();
    },
    cells: () => {
      sumMonths(counted);
      const days = officesFirst(counted.days);
      const months = officesFirst(counted.months);
      return [
        ["sales_by_day", dayCells(days)],
        ["sales_by_month", monthCells(months)],
        ["sales_by_month_sku", partCells(months, "bySku")],
        ["sales_by_month_staff", partCells(months, "byStaff")],
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

function dayAt({ days, months }: Counted, office: string, date: string): DayDelta {
  const offices = mapAt(days, date);
  let day = offices.get(office);
  if (day) return day;
  const monthOffices = mapAt(months, date.slice(0, 7));
  let month = monthOffices.get(office);
  if (!month) {
    month = { total: nothing(), bySku: new Map(), byStaff: new Map() };
    monthOffices.set(office, month);
  }
  day = { ...nothing(), month };
  offices.set(office, day);
  return day;
}

function mapAt<T>(maps: ByOffice<T>, key: string): Map<string, T> {
  let map = maps.get(key);
  if (!map) maps.set(key, (map = new Map()));
  return map;
}

function sumMonths({ days, months }: Counted): void {
  for (const offices of months.values()) {
    for (const month of offices.values()) month.total = nothing();
  }
  for (const offices of days.values()) {
    for (const day of offices.values()) {
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

/** The same by office first, offices and days in order. */
function officesFirst<T>(counted: ByOffice<T>): [string, [string, T][]][] {
  const offices = new Map<string, [string, T][]>();
  for (const [time, members] of byKey(counted)) {
    for (const [office, member] of members) {
      const own = offices.get(office);
      if (own) own.push([time, member]);
      else offices.set(office, [[time, member]]);
    }
  }
  return byKey(offices);
}

const cell = (key: readonly string[], { amount, negative, rows }: Delta): SalesCell => ({
  key,
  amount,
  negative,
  rows,
});

type OfOffices<T> = readonly (readonly [string, readonly (readonly [string, T])[]])[];

function* dayCells(offices: OfOffices<DayDelta>): Iterable<SalesCell> {
  for (const [office, days] of offices) {
    for (const [day, d] of days) if (isSome(d)) yield cell([office, day], d);
  }
}

function* monthCells(offices: OfOffices<MonthDeltas>): Iterable<SalesCell> {
  for (const [office, months] of offices) {
    for (const [month, { total }] of months) if (isSome(total)) yield cell([office, month], total);
  }
}

function* partCells(
  offices: OfOffices<MonthDeltas>,
  part: "bySku" | "byStaff",
): Iterable<SalesCell> {
  for (const [office, months] of offices) {
    for (const [month, deltas] of months) {
      for (const [member, d] of byKey(deltas[part])) {
        if (isSome(d)) yield cell([office, month, member], d);
      }
    }
  }
}
