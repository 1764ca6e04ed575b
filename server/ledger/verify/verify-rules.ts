import { sql } from "kysely";
import { kinds } from "../../../shared/kinds/kinds.ts";
import { isFact, keyTellsOffice } from "../../store/row-columns.ts";
import type { Store } from "../../store/store.ts";
import type { Difference } from "./difference.ts";

/**
 * The ledger's own rules: numbers 1, 2, 3 … without gaps; every row under a number that exists, of an
 * import of its kind; per natural key at most one row visible at any number; the counts of each report.
 */
export async function verifyRules(store: Store): Promise<readonly Difference[]> {
  const found: Difference[] = [...(await gaps(store))];
  for (const kind of kinds) {
    found.push(...(await strays(store, kind.name)));
    found.push(...(await overlaps(store, kind.name, isFact(kind) && keyTellsOffice(kind))));
    found.push(...(await miscounts(store, kind.name)));
  }
  return found;
}

async function gaps(store: Store): Promise<Difference[]> {
  const rows = await store.db.selectFrom("ledger").select("number").orderBy("number").execute();
  return rows.flatMap((row, i) =>
    row.number === i + 1
      ? []
      : [{ check: "ledger", at: { rule: "no gaps" }, stored: row.number, recomputed: i + 1 }],
  );
}

/** Rows whose numbers are not in the ledger, or not for this kind. */
async function strays(store: Store, table: string): Promise<Difference[]> {
  const answer = await sql
    .raw<{ id: number; added_by: number; retired_by: number | null; origin: number }>(
      `SELECT t.id, t.added_by, t.retired_by, t.origin FROM ${table} t ` +
        `LEFT JOIN ledger a ON a.number = t.added_by AND a.kind = '${table}' ` +
        `LEFT JOIN ledger r ON r.number = t.retired_by AND r.kind = '${table}' ` +
        `LEFT JOIN ledger o ON o.number = t.origin AND o.kind = '${table}' AND o.op = 'import' ` +
        "WHERE a.number IS NULL OR o.number IS NULL OR (t.retired_by IS NOT NULL AND r.number IS NULL)",
    )
    .execute(store.db);
  return answer.rows.map((row) => ({
    check: "ledger",
    at: { rule: "every row under an entry of its kind", table, ...row },
    stored: row.added_by,
    recomputed: null,
  }));
}

/** Rows of one key whose lives overlap: two of them would be visible at once. */
async function overlaps(store: Store, table: string, byOffice: boolean): Promise<Difference[]> {
  const key = byOffice ? "office_code, natural_key" : "natural_key";
  const answer = await sql
    .raw<{ id: number; natural_key: string; added_by: number; before: number | null }>(
      `SELECT id, natural_key, added_by, before FROM (SELECT id, natural_key, added_by, ` +
        `lag(coalesce(retired_by, 9007199254740991)) OVER (PARTITION BY ${key} ORDER BY added_by) AS before ` +
        `FROM ${table}) AS lives WHERE before > added_by`,
    )
    .execute(store.db);
  return answer.rows.map((row) => ({
    check: "ledger",
    at: { rule: "one visible row a key", table, id: row.id, key: row.natural_key },
    stored: row.added_by,
    recomputed: row.before,
  }));
}

/** Entries whose rows are not as many as their report says. */
async function miscounts(store: Store, table: string): Promise<Difference[]> {
  const entries = await store.db
    .selectFrom("ledger")
    .select(["number", "report"])
    .where("kind", "=", table)
    .execute();
  const added = await countBy(store, table, "added_by");
  const retired = await countBy(store, table, "retired_by");
  return entries.flatMap((entry) => {
    const told = (JSON.parse(entry.report) as { rows: Record<string, number> }).rows;
    const number = (name: string): number => told[name] ?? 0;
    const ledger = entry.number;
    const counts = [
      ["rows added as reported", number("restored") + number("added") + number("corrected"), added],
      ["rows retired as reported", number("removed") + number("corrected"), retired],
    ] as const;
    return counts
      .map(([rule, stored, rows]) => ({ rule, stored, recomputed: rows.get(ledger) ?? 0 }))
      .filter(({ stored, recomputed }) => stored !== recomputed)
      .map(({ rule, ...rest }) => ({ check: "ledger", at: { rule, table, ledger }, ...rest }));
  });
}

async function countBy(
  store: Store,
  table: string,
  column: "added_by" | "retired_by",
): Promise<ReadonlyMap<number, number>> {
  const rows = await store.db
    .selectFrom(table as "sales_actuals")
    .select((e) => [`${column} as ledger`, e.fn.countAll<number>().as("count")])
    .where(column, "is not", null)
    .groupBy(column)
    .execute();
  return new Map(rows.map((row) => [Number(row.ledger), Number(row.count)]));
}
