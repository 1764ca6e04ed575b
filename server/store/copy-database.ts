import { sql } from "kysely";
import { kinds } from "../../shared/kinds/kinds.ts";
import { accessCopied } from "./access-copied.ts";
import { rowColumns } from "./row-columns.ts";
import type { SqlValue, Store, Transaction } from "./store.ts";
import type { Tables } from "./tables.ts";

const salesCell = ["ledger", "amount", "negative", "row_count"];

/** Every table that makes up a company's ledger, with its columns and the order rows are copied in. */
const copied: readonly (readonly [keyof Tables, readonly string[]])[] = [
  ...kinds.map((kind) => [kind.name as keyof Tables, rowColumns(kind)] as const),
  ["sales_by_day", ["office_code", "day", ...salesCell]],
  ["sales_by_month", ["office_code", "month", ...salesCell]],
  ["sales_by_month_sku", ["office_code", "month", "sku", ...salesCell]],
  ["sales_by_month_staff", ["office_code", "month", "staff_code", ...salesCell]],
  [
    "price_incident_spans",
    [
      "office_code",
      "level",
      "sku",
      "opened_on",
      "ended_on",
      "critical_on",
      "added_by",
      "retired_by",
    ],
  ],
  [
    "ledger",
    [
      "number",
      "op",
      "of",
      "kind",
      "file",
      "sha256",
      "sheet",
      "committed_at",
      "first_id",
      "last_id",
      "offices",
      "report",
    ],
  ],
  ["import_attempts", ["id", "created_at", "expires_at", "owner", "report"]],
  ["import_rejects", ["owner", "seq", "text"]],
  ...accessCopied,
];

const batch = 2000;

type Found = Readonly<Record<string, SqlValue>>;

/**
 * Copies one company, whole, into an empty database of either engine. The source is read inside its own
 * write transaction, so nothing can be added meanwhile and the copy is of one ledger number.
 */
export async function copyDatabase(source: Store, target: Store): Promise<void> {
  await source.write(async (from) => {
    await target.write(async (to) => {
      for (const [table, columns] of copied) {
        for await (const rows of readAll(source.engine, from, table, columns)) {
          const values = rows.map((row) => columns.map((name) => row[name] ?? null));
          await to.append(table, columns, values);
        }
      }
      return { commit: true, value: undefined };
    });
    return { commit: false, value: undefined };
  });
}

/** All rows in batches, memory flat: SQLite steps a statement, PostgreSQL fetches from a cursor. */
async function* readAll(
  engine: Store["engine"],
  from: Transaction,
  table: string,
  columns: readonly string[],
): AsyncIterable<readonly Found[]> {
  const select = `SELECT ${columns.map((name) => `"${name}"`).join(", ")} FROM ${table}`;
  if (engine === "postgres") {
    await sql.raw(`DECLARE copied CURSOR FOR ${select}`).execute(from.db);
    for (;;) {
      const { rows } = await sql.raw<Found>(`FETCH ${batch} FROM copied`).execute(from.db);
      if (rows.length > 0) yield rows;
      if (rows.length < batch) break;
    }
    await sql.raw("CLOSE copied").execute(from.db);
    return;
  }
  let rows: Found[] = [];
  for await (const row of from.db
    .selectFrom(table as "meta")
    .select(columns as readonly "key"[])
    .stream()) {
    rows.push(row as unknown as Found);
    if (rows.length < batch) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}
