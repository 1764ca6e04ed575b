import { sql } from "kysely";
import type { Store } from "../../store/store.ts";
import type { Difference } from "./difference.ts";

type Rollup = {
  readonly table: string;
  /** Column of the rollup ← expression over the rows. */
  readonly cell: Readonly<Record<string, string>>;
};

const rollups: readonly Rollup[] = [
  { table: "sales_by_day", cell: { office_code: "office_code", day: "date" } },
  { table: "sales_by_month", cell: { office_code: "office_code", month: "substr(date, 1, 7)" } },
  {
    table: "sales_by_month_sku",
    cell: { office_code: "office_code", month: "substr(date, 1, 7)", sku: "coalesce(sku, '')" },
  },
  {
    table: "sales_by_month_staff",
    cell: {
      office_code: "office_code",
      month: "substr(date, 1, 7)",
      staff_code: "coalesce(staff_code, '')",
    },
  },
];

type Found = Readonly<Record<string, string | number | null>>;

/**
 * Each delta of each cell = Σ rows added under that ledger number − Σ rows retired under it. So every
 * ledger state is held against its rows, not only the newest. In SQL, where the writer counts in memory.
 */
export async function verifySales(store: Store): Promise<readonly Difference[]> {
  const all: Difference[] = [];
  for (const rollup of rollups) all.push(...(await verifyRollup(store, rollup)));
  return all;
}

async function verifyRollup(store: Store, { table, cell }: Rollup): Promise<Difference[]> {
  const names = Object.keys(cell);
  const list = names.join(", ");
  const expressions = names.map((name) => `${cell[name] ?? ""} AS ${name}`).join(", ");
  const rows = (by: string, sign: string): string =>
    `SELECT ${expressions}, ${by} AS ledger, ${sign}amount AS amount, ` +
    `${sign}CASE WHEN amount < 0 THEN amount ELSE 0 END AS negative, ${sign}1 AS row_count ` +
    `FROM sales_actuals WHERE ${by} IS NOT NULL`;
  const text =
    `SELECT ${list}, ledger, sum(stored_amount) AS stored_amount, sum(amount) AS amount, ` +
    "sum(stored_negative) AS stored_negative, sum(negative) AS negative, " +
    "sum(stored_count) AS stored_count, sum(row_count) AS row_count FROM (" +
    `SELECT ${list}, ledger, 0 AS stored_amount, amount, 0 AS stored_negative, negative, 0 AS stored_count, row_count FROM (${rows("added_by", "")}) AS added ` +
    `UNION ALL SELECT ${list}, ledger, 0, amount, 0, negative, 0, row_count FROM (${rows("retired_by", "-")}) AS retired ` +
    `UNION ALL SELECT ${list}, ledger, amount, 0, negative, 0, row_count, 0 FROM ${table}` +
    `) AS cells GROUP BY ${list}, ledger ` +
    "HAVING sum(stored_amount) <> sum(amount) OR sum(stored_negative) <> sum(negative) OR sum(stored_count) <> sum(row_count) " +
    `ORDER BY ${list}, ledger`;
  const answer = await sql.raw<Found>(text).execute(store.db);
  return answer.rows.flatMap((row) => differencesOf(table, names, row));
}

function differencesOf(table: string, names: readonly string[], row: Found): Difference[] {
  const at = {
    table,
    ...Object.fromEntries([...names, "ledger"].map((name) => [name, row[name] ?? null])),
  };
  const measures = [
    ["amount", "stored_amount"],
    ["negative", "stored_negative"],
    ["row_count", "stored_count"],
  ] as const;
  return measures
    .filter(([right, stored]) => row[right] !== row[stored])
    .map(([right, stored]) => ({
      check: "sales",
      at: { ...at, measure: right },
      stored: row[stored] ?? null,
      recomputed: row[right] ?? null,
    }));
}
