/**
 * The DDL of both engines. Fact and reference tables are made from the import kinds; SQLite tables are
 * STRICT with CHECKs because SQLite otherwise takes text into INTEGER and 2026-02-31 into anything.
 */
import type { Column, Kind } from "../../shared/kinds/kind.ts";
import { kinds } from "../../shared/kinds/kinds.ts";
import { accessTables } from "./access-tables.ts";
import { authColumns } from "./auth-tables.ts";
import { columnTypes, type ColumnTypes, type Engine } from "./column-types.ts";
import { derivesOffice, isFact, keyTellsOffice } from "./row-columns.ts";

export const schemaVersion = 3;

/** ±9e15 分, the largest amount a file may hold (contract 1). */
const largestAmount = 9_000_000_000_000_000;

function columnType(column: Column, t: ColumnTypes): string {
  if (column.type === "money" || column.type === "count") return t.integer;
  return column.type === "decimal" ? t.decimal : t.text;
}

function columnCheck(column: Column): string {
  const name = column.name;
  if (column.type === "money")
    return ` CHECK (${name} BETWEEN -${largestAmount} AND ${largestAmount})`;
  if (column.type === "day") return ` CHECK (length(${name}) = 10)`;
  if (column.type === "month") return ` CHECK (length(${name}) = 7)`;
  if (column.type === "flag") return ` CHECK (${name} IN ('Y', 'N'))`;
  if (column.values)
    return ` CHECK (${name} IN (${column.values.map((v) => `'${v}'`).join(", ")}))`;
  return "";
}

function kindTable(kind: Kind, engine: Engine): readonly string[] {
  const t = columnTypes[engine];
  const sqlite = engine === "sqlite";
  const fact = isFact(kind);
  const columns = kind.columns.map((column) => {
    const given = column.required || column.defaultValue !== undefined;
    return `${column.name} ${columnType(column, t)}${given ? " NOT NULL" : ""}${columnCheck(column)}`;
  });
  const lines = [
    `id ${t.integer}${sqlite ? " PRIMARY KEY" : " NOT NULL"}`,
    ...(derivesOffice(kind) ? [`office_code ${t.text} NOT NULL`] : []),
    ...columns,
    `natural_key ${t.text} NOT NULL`,
    `added_by ${t.integer} NOT NULL`,
    `retired_by ${t.integer} CHECK (retired_by > added_by)`,
    `origin ${t.integer} NOT NULL CHECK (origin <= added_by)`,
    `line ${t.integer} NOT NULL`,
    ...(sqlite ? [] : [`PRIMARY KEY (${fact ? "office_code, " : ""}id)`]),
  ];
  const name = kind.name;
  const key = fact ? "office_code, natural_key" : "natural_key";
  const statements = [
    `CREATE TABLE ${name} (${lines.join(", ")})${t.tail}`,
    `CREATE UNIQUE INDEX ${name}_visible_key ON ${name} (${key}) WHERE retired_by IS NULL`,
    `CREATE INDEX ${name}_retired ON ${name} (retired_by) WHERE retired_by IS NOT NULL`,
    `CREATE INDEX ${name}_restored ON ${name} (origin) WHERE origin <> added_by`,
  ];
  // SQLite finds a ledger entry's rows by their contiguous ids.
  if (!sqlite) statements.push(`CREATE INDEX ${name}_added ON ${name} (added_by)`);
  // Its rows are looked for by their key alone (keyTellsOffice).
  if (fact && !keyTellsOffice(kind)) {
    statements.push(`CREATE INDEX ${name}_key ON ${name} (natural_key) WHERE retired_by IS NULL`);
  }
  const by = readIndexes[name];
  if (by) statements.push(`CREATE INDEX ${name}_read ON ${name} (${by})`);
  if (itemIndexes[name]) statements.push(itemIndex(name));
  return statements;
}

/** The one index a report reads a kind by. */
const readIndexes: Readonly<Record<string, string>> = {
  // Day first: files come in order of day, so the index is appended to and not filled at random.
  sales_actuals: "date, office_code",
  sales_plans: "office_code, period",
  market_sizes: "office_code, month",
  outlet_census: "office_code, month",
  promo_spend: "promo_code, date",
  visits: "dealer_code, date",
  price_observations: "office_code, date",
  dealers: "office_code",
  staff: "office_code",
  promotions: "start_on",
};

/** One item of the whole company over time, without what was seen of all others. */
const itemIndexes: Readonly<Record<string, string>> = {
  price_observations: "sku, level, date",
};

const itemIndex = (name: string): string =>
  `CREATE INDEX ${name}_item ON ${name} (${itemIndexes[name]})`;

const cell = (t: ColumnTypes): string =>
  `ledger ${t.integer} NOT NULL, amount ${t.integer} NOT NULL, negative ${t.integer} NOT NULL, row_count ${t.integer} NOT NULL`;

function rollupTables(engine: Engine): readonly string[] {
  const t = columnTypes[engine];
  const table = (name: string, columns: readonly string[]): string =>
    `CREATE TABLE ${name} (${columns.map((c) => `${c} ${t.text} NOT NULL`).join(", ")}, ${cell(t)}, ` +
    `PRIMARY KEY (${columns.join(", ")}, ledger))${t.clustered}`;
  return [
    table("sales_by_day", ["office_code", "day"]),
    "CREATE INDEX sales_by_day_day ON sales_by_day (day, ledger)",
    table("sales_by_month", ["office_code", "month"]),
    table("sales_by_month_sku", ["office_code", "month", "sku"]),
    table("sales_by_month_staff", ["office_code", "month", "staff_code"]),
    `CREATE TABLE price_incident_spans (office_code ${t.text} NOT NULL, level ${t.text} NOT NULL, sku ${t.text} NOT NULL, ` +
      `opened_on ${t.text} NOT NULL, ended_on ${t.text}, critical_on ${t.text}, added_by ${t.integer} NOT NULL, ` +
      `retired_by ${t.integer} CHECK (retired_by > added_by), ` +
      `PRIMARY KEY (office_code, level, sku, opened_on, added_by))${t.clustered}`,
  ];
}

function ledgerTables(engine: Engine): readonly string[] {
  const t = columnTypes[engine];
  return [
    `CREATE TABLE ledger (number ${t.integer} PRIMARY KEY, op ${t.text} NOT NULL CHECK (op IN ('import', 'undo')), ` +
      `"of" ${t.integer} UNIQUE, kind ${t.text} NOT NULL, file ${t.text}, sha256 ${t.text}, sheet ${t.text}, ` +
      `committed_at ${t.text} NOT NULL, first_id ${t.integer}, last_id ${t.integer}, offices ${t.text} NOT NULL, ` +
      `report ${t.text} NOT NULL, CHECK ((op = 'undo') = ("of" IS NOT NULL)))${t.tail}`,
    `CREATE TABLE import_attempts (id ${t.text} PRIMARY KEY, created_at ${t.text} NOT NULL, ` +
      `expires_at ${t.text} NOT NULL, owner ${t.text} NOT NULL, report ${t.text} NOT NULL)${t.tail}`,
    `CREATE TABLE import_rejects (owner ${t.text} NOT NULL, seq ${t.integer} NOT NULL, text ${t.text} NOT NULL, ` +
      `PRIMARY KEY (owner, seq))${t.tail}`,
    `CREATE TABLE meta (key ${t.text} PRIMARY KEY, value ${t.text} NOT NULL)${t.tail}`,
    `INSERT INTO meta (key, value) VALUES ('schema_version', '${schemaVersion}'), ('writer', '')`,
  ];
}

/** Every statement that makes an empty database, in order. */
export function schemaStatements(engine: Engine): readonly string[] {
  return [
    ...kinds.flatMap((kind) => kindTable(kind, engine)),
    ...rollupTables(engine),
    ...ledgerTables(engine),
    ...accessTables(columnTypes[engine]),
    ...authColumns(columnTypes[engine]),
  ];
}

/** What brings a database of an older version to the next one; the version it starts from is the key. */
const upgrades: Readonly<Record<number, (engine: Engine) => readonly string[]>> = {
  1: (engine) => [
    ...accessTables(columnTypes[engine]),
    `ALTER TABLE import_attempts ADD COLUMN owner ${columnTypes[engine].text} NOT NULL DEFAULT 'console'`,
    itemIndex("price_observations"),
  ],
  2: (engine) => authColumns(columnTypes[engine]),
};

/** Every statement that brings a database of this version up to date; null when it cannot be. */
export function upgradeStatements(engine: Engine, from: number): readonly string[] | null {
  const statements: string[] = [];
  for (let version = from; version !== schemaVersion; version += 1) {
    const upgrade = upgrades[version];
    if (!upgrade) return null;
    statements.push(...upgrade(engine));
  }
  return [...statements, `UPDATE meta SET value = '${schemaVersion}' WHERE key = 'schema_version'`];
}
