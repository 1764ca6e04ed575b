import type { SqlValue, StoredRow, Transaction } from "../store/store.ts";
import type { ChangeRecorder } from "./change-recorder.ts";

/** What one ledger entry adds to one rollup cell: Σ amount, Σ of the negative ones, rows. */
type Delta = { amount: number; negative: number; rows: number };
type MonthDeltas = { total: Delta; bySku: Map<string, Delta>; byStaff: Map<string, Delta> };
type DayDelta = Delta & { month: MonthDeltas };
type OfficeDeltas = { days: Map<string, DayDelta>; months: Map<string, MonthDeltas> };

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

/** Gathers the deltas of the four sales rollups; `columns` are those of the rows handed to `added`. */
export function salesDeltas(columns: readonly string[]): ChangeRecorder {
  const offices = new Map<string, OfficeDeltas>();
  const at = (name: string): number => columns.indexOf(name);
  const [office, date, sku, staff, amount] = [
    at("office_code"),
    at("date"),
    at("sku"),
    at("staff_code"),
    at("amount"),
  ];
  const record = (
    row: { office: string; date: string; sku: string; staff: string; amount: number },
    sign: 1 | -1,
  ): void => {
    const day = dayAt(offices, row.office, row.date);
    change(day, row.amount, sign);
    change(deltaAt(day.month.bySku, row.sku), row.amount, sign);
    change(deltaAt(day.month.byStaff, row.staff), row.amount, sign);
  };
  const text = (value: SqlValue | undefined): string => (value as string | null) ?? "";
  return {
    added: (row) =>
      record(
        {
          office: row[office] as string,
          date: row[date] as string,
          sku: text(row[sku]),
          staff: text(row[staff]),
          amount: row[amount] as number,
        },
        1,
      ),
    removed: (row: StoredRow) =>
      record(
        {
          office: row["office_code"] as string,
          date: row["date"] as string,
          sku: text(row["sku"]),
          staff: text(row["staff_code"]),
          amount: row["amount"] as number,
        },
        -1,
      ),
    reset: () => offices.clear(),
    write: async (transaction, ledger) => {
      const measures = ["ledger", "amount", "negative", "row_count"];
      const put = (table: Parameters<Transaction["append"]>[0], keys: string[], rows: Rows) =>
        transaction.append(table, [...keys, ...measures], rows);
      sumMonths(offices);
      await put("sales_by_day", ["office_code", "day"], dayRows(offices, ledger));
      await put("sales_by_month", ["office_code", "month"], monthRows(offices, ledger));
      await put("sales_by_month_sku", ["office_code", "month", "sku"], partRows(offices, ledger, "bySku"));
      await put(
        "sales_by_month_staff",
        ["office_code", "month", "staff_code"],
        partRows(offices, ledger, "byStaff"),
      );
    },
  };
}

type Rows = Iterable<readonly SqlValue[]>;
const isSome = (d: Delta): boolean => d.amount !== 0 || d.negative !== 0 || d.rows !== 0;
const byKey = <T>(map: Map<string, T>): [string, T][] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

function sumMonths(offices: Map<string, OfficeDeltas>): void {
  for (const own of offices.values()) {
    for (const day of own.days.values()) {
      day.month.total.amount += day.amount;
      day.month.total.negative += day.negative;
      day.month.total.rows += day.rows;
    }
  }
}

// Sorted, so that the clustered tables are appended to and not filled at random.
function* dayRows(offices: Map<string, OfficeDeltas>, ledger: number): Rows {
  for (const [office, own] of byKey(offices)) {
    for (const [day, d] of byKey(own.days)) {
      if (isSome(d)) yield [office, day, ledger, d.amount, d.negative, d.rows];
    }
  }
}

function* monthRows(offices: Map<string, OfficeDeltas>, ledger: number): Rows {
  for (const [office, own] of byKey(offices)) {
    for (const [month, { total: d }] of byKey(own.months)) {
      if (isSome(d)) yield [office, month, ledger, d.amount, d.negative, d.rows];
    }
  }
}

function* partRows(
  offices: Map<string, OfficeDeltas>,
  ledger: number,
  part: "bySku" | "byStaff",
): Rows {
  for (const [office, own] of byKey(offices)) {
    for (const [month, deltas] of byKey(own.months)) {
      for (const [member, d] of byKey(deltas[part])) {
        if (isSome(d)) yield [office, month, member, ledger, d.amount, d.negative, d.rows];
      }
    }
  }
}
