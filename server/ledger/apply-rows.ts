import type { CheckedRow, FoundIssue, RowSink } from "../import/checked.ts";
import type { Cell, Kind } from "../../shared/kinds/kind.ts";
import { derivesOffice, freshColumns, keyTellsOffice } from "../store/row-columns.ts";
import type { RowTable, SqlValue, StoredRow, Transaction } from "../store/store.ts";
import type { ChangeRecorder } from "./change-recorder.ts";

export type AppliedRows = {
  readonly added: number;
  readonly corrected: number;
  readonly unchanged: number;
  readonly firstId: number | null;
  readonly lastId: number | null;
};

export type RowApplier = Omit<RowSink, "rows"> & {
  rows(batch: Iterable<CheckedRow>): Promise<readonly FoundIssue[]>;
  applied(): AppliedRows;
};

/**
 * Puts checked rows into the open transaction under a new ledger number: a new key is added; a key whose
 * visible row has other values is corrected (old row retired, new one added); the same values change nothing.
 */
export async function rowApplier(given: {
  readonly transaction: Transaction;
  readonly kind: Kind;
  readonly ledger: number;
  readonly recorder: ChangeRecorder;
  /** True when the rows that come were counted as added where they were checked. */
  readonly counted: boolean;
  /** Every office a dealer or programme ever lay in: where an earlier row of the key may be. */
  readonly officesEver: (row: CheckedRow) => readonly string[];
  /** Throws where the stored row of a key must not be touched by who sends the file. */
  readonly mayRetire: (known: StoredRow) => void;
}): Promise<RowApplier> {
  const { transaction, kind, ledger, recorder } = given;
  const table = transaction.rowTable(kind);
  const start = await tableStart(transaction, kind);
  const offset = derivesOffice(kind) ? 2 : 1;
  const width = freshColumns(kind).length;
  if (start.empty) await table.dropIndexes();
  let nextId = start.nextId;
  let count = { added: 0, corrected: 0, unchanged: 0 };

  const rowOf = (row: CheckedRow, known: StoredRow | undefined): SqlValue[] => {
    const values = new Array<SqlValue>(width);
    values[0] = 0;
    if (offset === 2) values[1] = row.officeCode;
    const cells = row.cells;
    for (let i = 0; i < cells.length; i += 1)
      values[offset + i] = cellValue(cells[i], i, kind, known);
    const end = offset + cells.length;
    values[end] = row.key;
    values[end + 1] = row.line;
    return values;
  };
  /** Into an empty table: each is new. */
  function* newRows(batch: Iterable<CheckedRow>): Iterable<SqlValue[]> {
    for (const row of batch) {
      const values = rowOf(row, undefined);
      values[0] = nextId;
      nextId += 1;
      count.added += 1;
      if (!given.counted) recorder.added(values);
      yield values;
    }
  }
  const same = (values: readonly SqlValue[], known: StoredRow): boolean =>
    kind.columns.every((column, i) => values[offset + i] === known[column.name]);

  return {
    reset: async () => {
      await transaction.restart();
      if (start.empty) await table.dropIndexes();
      recorder.reset();
      nextId = start.nextId;
      count = { added: 0, corrected: 0, unchanged: 0 };
    },
    rows: async (batch) => {
      if (start.empty) {
        await table.insertFresh(newRows(batch), ledger);
        return [];
      }
      const rows = [...batch];
      const known = await findKnown(table, kind, rows, given.officesEver);
      const issues: FoundIssue[] = [];
      const fresh: SqlValue[][] = [];
      const gone: StoredRow[] = [];
      for (let i = 0; i < rows.length; i += 1) {
        const row = rows[i] as CheckedRow;
        const before = known[i];
        const values = rowOf(row, before);
        if (before) {
          // First of all: whether a value equals a hidden one is not to be learned either.
          given.mayRetire(before);
          if (given.counted) recorder.uncounted(rowOf(row, undefined));
          const broken = brokenByKeptValues(kind, row, values, offset);
          if (broken) {
            issues.push(broken);
            continue;
          }
          if (same(values, before)) {
            count.unchanged += 1;
            continue;
          }
          gone.push(before);
          recorder.removed(before);
          count.corrected += 1;
        } else {
          count.added += 1;
        }
        values[0] = nextId;
        nextId += 1;
        fresh.push(values);
        if (before || !given.counted) recorder.added(values);
      }
      await table.retire(gone, ledger);
      await table.insertFresh(fresh, ledger);
      return issues;
    },
    end: async () => {
      if (start.empty) await table.makeIndexes();
    },
    applied: () => ({
      ...count,
      firstId: nextId > start.nextId ? start.nextId : null,
      lastId: nextId > start.nextId ? nextId - 1 : null,
    }),
  };
}

function cellValue(cell: Cell, i: number, kind: Kind, known: StoredRow | undefined): SqlValue {
  if (cell !== undefined) return cell;
  const column = kind.columns[i];
  if (!column) return null;
  return (known ? known[column.name] : column.defaultValue) ?? null;
}

/** A rule of the kind that only breaks together with a value kept from the stored row. */
function brokenByKeptValues(
  kind: Kind,
  row: CheckedRow,
  values: readonly SqlValue[],
  offset: number,
): FoundIssue | null {
  if (!row.cells.includes(undefined)) return null;
  const get = (name: string): Cell =>
    values[offset + kind.columns.findIndex((column) => column.name === name)] ?? undefined;
  const rule = kind.rules.find((candidate) => candidate.broken(get));
  if (!rule) return null;
  const value = get(rule.column);
  return {
    severity: "error",
    line: row.line,
    column: rule.column,
    code: rule.code,
    value: value === undefined || value === null ? null : String(value),
    suggestion: null,
  };
}

/** The first free id, and whether any row is visible (into an empty table nothing needs to be looked up). */
async function tableStart(
  transaction: Transaction,
  kind: Kind,
): Promise<{ nextId: number; empty: boolean }> {
  const newest = await transaction.db
    .selectFrom("ledger")
    .select((e) => e.fn.max("last_id").as("id"))
    .where("kind", "=", kind.name)
    .executeTakeFirst();
  const visible = await transaction.db
    .selectFrom(kind.name as "sales_actuals")
    .select("id")
    .where("retired_by", "is", null)
    .limit(1)
    .executeTakeFirst();
  return { nextId: (newest?.id ?? 0) + 1, empty: !visible };
}

async function findKnown(
  table: RowTable,
  kind: Kind,
  batch: readonly CheckedRow[],
  officesEver: (row: CheckedRow) => readonly string[],
): Promise<readonly (StoredRow | undefined)[]> {
  if (!derivesOffice(kind) || !keyTellsOffice(kind)) {
    return table.find(batch.map((row) => ({ officeCode: row.officeCode, key: row.key })));
  }
  // The dealer may have lain in another office when the row first came.
  const places = batch.map((row) => officesEver(row));
  const keys = batch.flatMap((row, i) =>
    (places[i] ?? []).map((officeCode) => ({ officeCode, key: row.key })),
  );
  const found = await table.find(keys);
  let next = 0;
  return places.map((offices) => {
    const own = found.slice(next, next + offices.length);
    next += offices.length;
    return own.find((row) => row !== undefined);
  });
}
