import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Kind } from "../../shared/kinds/kind.ts";
import { AppError } from "../errors.ts";
import { databaseError } from "./database-errors.ts";
import { mutex } from "./mutex.ts";
import { freshColumns, isFact, keyTellsOffice, rowColumns } from "./row-columns.ts";
import { schemaStatements, schemaVersion, upgradeStatements } from "./schema.ts";
import type { Marks, RowTable, Rows, SqlValue, Store, StoredRow, Transaction } from "./store.ts";
import type { Tables } from "./tables.ts";

/** count, sum and bigint as numbers, days as the text they are: pg would give strings and shifted Dates. */
const numeric = new Set<number>([pg.types.builtins.INT8, pg.types.builtins.NUMERIC]);
const types: pg.CustomTypesConfig = {
  getTypeParser: ((id: number, format: "text" | "binary") =>
    numeric.has(id) ? Number : pg.types.getTypeParser(id, format)) as typeof pg.types.getTypeParser,
};

/** Opens a PostgreSQL database (or what speaks its protocol), making the tables when they are missing. */
export async function openPostgres(url: string): Promise<Store> {
  const pool = new pg.Pool({ connectionString: url, types, max: 8 });
  // An idle connection that breaks is replaced at the next query; unheard, the event would end the process.
  pool.on("error", () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const lock = mutex();
  try {
    await onOwnClient(url, prepareSchema);
  } catch (error) {
    await db.destroy();
    throw databaseError(error);
  }
  const marks = async (): Promise<Marks> => {
    const row = await db
      .selectFrom("meta")
      .select((e) => [
        "value",
        e
          .selectFrom("ledger")
          .select((l) => l.fn.max("number").as("newest"))
          .as("ledger"),
      ])
      .where("key", "=", "access_version")
      .executeTakeFirst()
      .catch((error: unknown) => {
        throw databaseError(error);
      });
    return { ledger: row?.ledger ?? 0, access: Number(row?.value ?? 0) };
  };
  return {
    engine: "postgres",
    db,
    marks,
    head: async () => (await marks()).ledger,
    write: (work) =>
      lock(async () => {
        try {
          return await onOwnClient(url, (client) => inTransaction(client, work));
        } catch (error) {
          throw databaseError(error);
        }
      }),
    integrity: async () => [],
    close: () => db.destroy(),
  };
}

/** Never a pool for writing: a pool would go on outside the transaction when its connection breaks. */
async function onOwnClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, types });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function prepareSchema(client: pg.Client): Promise<void> {
  const known = async (): Promise<string | null> =>
    (await client.query<{ name: string | null }>("SELECT to_regclass('meta')::text AS name"))
      .rows[0]?.name ?? null;
  if (!(await known())) {
    await client.query("BEGIN");
    try {
      for (const statement of schemaStatements("postgres")) await client.query(statement);
      await client.query("COMMIT");
    } catch (error) {
      await client.query("ROLLBACK");
      // Two servers that start at once: the other one's tables are as good.
      if (!(await known())) throw error;
    }
  }
  if ((await versionOf(client)) !== schemaVersion) await upgrade(client);
}

async function versionOf(client: pg.Client): Promise<number> {
  const found = await client.query<{ value: string }>(
    "SELECT value FROM meta WHERE key = 'schema_version' FOR UPDATE",
  );
  return Number(found.rows[0]?.value);
}

/** Whole or not at all; a database of a newer version is left alone. */
async function upgrade(client: pg.Client): Promise<void> {
  await client.query("BEGIN");
  try {
    // Read again under its lock: another process may have done it meanwhile.
    const version = await versionOf(client);
    const statements = upgradeStatements("postgres", version);
    if (!statements) throw new AppError("database.unusable", { schema: version });
    for (const statement of statements) await client.query(statement);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

async function inTransaction<T>(
  client: pg.Client,
  work: (transaction: Transaction) => Promise<{ commit: boolean; value: T }>,
): Promise<T> {
  const single = { ...borrowed(client), end: async () => undefined };
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: single }) });
  await client.query("BEGIN");
  try {
    await lockForWriting(client);
    await client.query("SAVEPOINT start");
    const decision = await work({
      db,
      restart: async () => void (await client.query("ROLLBACK TO start")),
      rowTable: (kind) => rowTable(client, kind),
      append: (table, columns, rows) => append(client, table, columns, rows),
      // Making its indexes anew would lock readers out until the commit.
      fill: (table, columns, rows) => append(client, table, columns, rows),
    });
    await client.query(decision.commit ? "COMMIT" : "ROLLBACK");
    return decision.value;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

/**
 * Waits five seconds for whoever writes. A row's lock, not an advisory one: every database that speaks the
 * protocol has it. Not by `lock_timeout`: whoever waits behind another that waits takes two locks one after
 * the other, and would be given five seconds for each.
 */
async function lockForWriting(client: pg.Client): Promise<void> {
  await client.query("SET LOCAL statement_timeout = '5s'");
  try {
    await client.query("SELECT 1 FROM meta WHERE key = 'writer' FOR UPDATE");
  } catch (error) {
    const outOfTime = (error as Error & { code?: unknown }).code === "57014";
    throw outOfTime ? new AppError("database.locked", { cause: "57014" }) : error;
  }
  await client.query("SET LOCAL statement_timeout TO DEFAULT");
}

function borrowed(client: pg.Client): { connect: () => Promise<pg.PoolClient> } {
  // One connection answers one question at a time; reports ask several at once, as of a pool.
  let last: Promise<unknown> = Promise.resolve();
  const query = (text: string, values: unknown[]): Promise<unknown> => {
    const next = last.then(() => client.query(text, values));
    last = next.catch(() => undefined);
    return next;
  };
  const lent = { query, release: () => undefined };
  return { connect: async () => lent as unknown as pg.PoolClient };
}

const batchRows = 2000;

async function append(
  client: pg.Client,
  table: string,
  columns: readonly string[],
  rows: Rows,
  constants: Readonly<Record<string, number>> = {},
): Promise<void> {
  const types = await columnTypes(client, table, columns);
  let batch: (readonly SqlValue[])[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    const full = batch;
    batch = [];
    const names = [...columns, ...Object.keys(constants)].map((name) => `"${name}"`).join(", ");
    const fixed = Object.values(constants)
      .map((value) => `, ${value}`)
      .join("");
    const arrays = types.map((type, i) => `$${i + 1}::${type}[]`).join(", ");
    await client.query({
      text: `INSERT INTO ${table} (${names}) SELECT *${fixed} FROM unnest(${arrays})`,
      values: columns.map((_, i) => full.map((row) => row[i])),
    });
  };
  for (const row of rows) {
    batch.push(row);
    if (batch.length === batchRows) await flush();
  }
  await flush();
}

/** Asked once a table: the schema is ours and does not change under a running process. */
const typesOf = new Map<string, ReadonlyMap<string, string>>();

async function columnTypes(
  client: pg.Client,
  table: string,
  columns: readonly string[],
): Promise<readonly string[]> {
  let byName = typesOf.get(table);
  if (byName) return columns.map((name) => byName?.get(name) ?? "text");
  const known = await client.query<{ name: string; type: string }>(
    "SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_name = $1 AND table_schema = current_schema()",
    [table],
  );
  byName = new Map(known.rows.map((row) => [row.name, row.type]));
  typesOf.set(table, byName);
  return columns.map((name) => byName?.get(name) ?? "text");
}

function rowTable(client: pg.Client, kind: Kind): RowTable {
  const columns = rowColumns(kind);
  const fact = isFact(kind);
  const names = columns.map((name) => `t.${name}`).join(", ");
  const lookup =
    `SELECT k.place, ${names} FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS k (office, key, place) ` +
    `JOIN ${kind.name} t ON t.natural_key = k.key${fact && keyTellsOffice(kind) ? " AND t.office_code = k.office" : ""} ` +
    "WHERE t.retired_by IS NULL";
  return {
    find: async (keys) => {
      const found = new Array<StoredRow | undefined>(keys.length).fill(undefined);
      const answer = await client.query<StoredRow & { place: number }>(lookup, [
        keys.map((k) => k.officeCode),
        keys.map((k) => k.key),
      ]);
      for (const { place, ...row } of answer.rows) found[place - 1] = row;
      return found;
    },
    insert: (rows) => append(client, kind.name, columns, rows),
    insertFresh: (rows, ledger) =>
      append(client, kind.name, freshColumns(kind), rows, { added_by: ledger, origin: ledger }),
    // It would lock readers out until the commit.
    dropIndexes: async () => undefined,
    makeIndexes: async () => undefined,
    retire: async (rows, ledger) => {
      if (rows.length === 0) return;
      const office = fact ? " AND office_code = ANY($3::text[])" : "";
      await client.query(
        `UPDATE ${kind.name} SET retired_by = $1 WHERE id = ANY($2::bigint[])${office}`,
        [ledger, rows.map((r) => r["id"]), ...(fact ? [rows.map((r) => r["office_code"])] : [])],
      );
    },
  };
}
