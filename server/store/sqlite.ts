import Database from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import type { Kind } from "../../shared/kinds/kind.ts";
import { AppError } from "../errors.ts";
import { databaseError } from "./database-errors.ts";
import { mutex } from "./mutex.ts";
import { freshColumns, isFact, keyTellsOffice, rowColumns } from "./row-columns.ts";
import { schemaStatements, schemaVersion, upgradeStatements } from "./schema.ts";
import { insertRows, makeInserter } from "./sqlite-insert.ts";
import { isSafeSqlite } from "./sqlite-version.ts";
import type { Marks, Rows, RowTable, Store, StoredRow, Transaction } from "./store.ts";
import type { Tables } from "./tables.ts";

type Handle = Database.Database;

/** Opens the embedded database, making it when the file is new. `:memory:` for tests. */
export function openSqlite(path: string): Store {
  const handle = connect(path);
  prepareSchema(handle);
  // Readers keep their own connection, so an open import never shows through; memory has but one.
  let writer: Handle | null = path === ":memory:" ? handle : null;
  const reading = kyselyOn(handle);
  const lock = mutex();
  const seen = { version: -1, marks: { ledger: 0, access: 0 } };
  const dataVersion = handle.prepare("PRAGMA data_version").pluck();
  const newest = handle.prepare(
    "SELECT (SELECT coalesce(max(number), 0) FROM ledger) AS ledger, " +
      "(SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'access_version') AS access",
  );
  const marks = async (): Promise<Marks> => {
    const version = dataVersion.get() as number;
    if (version !== seen.version) {
      seen.marks = newest.get() as Marks;
      seen.version = version;
    }
    return seen.marks;
  };

  const write = <T>(work: (t: Transaction) => Promise<{ commit: boolean; value: T }>): Promise<T> =>
    lock(async () => {
      try {
        writer ??= connectWriter(path);
        return await inTransaction(writer, work);
      } catch (error) {
        throw databaseError(error);
      } finally {
        seen.version = -1;
      }
    });

  return {
    engine: "sqlite",
    db: reading,
    marks,
    head: async () => (await marks()).ledger,
    write,
    integrity: async () =>
      (handle.pragma("integrity_check") as { integrity_check: string }[])
        .map((row) => row.integrity_check)
        .filter((text) => text !== "ok"),
    close: async () => {
      await reading.destroy();
      // Kysely closes only what it was asked something through.
      if (handle.open) handle.close();
      if (writer && writer !== handle) writer.close();
    },
  };
}

function connect(path: string): Handle {
  let handle: Handle;
  try {
    handle = new Database(path, { timeout: 5000 });
    const version = handle.prepare("SELECT sqlite_version()").pluck().get() as string;
    if (!isSafeSqlite(version)) throw new AppError("database.unusable", { sqlite: version });
    handle.pragma("journal_mode = WAL");
    // better-sqlite3 compiles NORMAL as the default of WAL, which loses acknowledged commits at power loss.
    handle.pragma("synchronous = FULL");
    if (handle.pragma("synchronous", { simple: true }) !== 2) {
      throw new AppError("database.unusable", { synchronous: "not FULL" });
    }
    handle.pragma("cache_size = -65536");
    handle.pragma("temp_store = MEMORY");
  } catch (error) {
    throw databaseError(error);
  }
  return handle;
}

function connectWriter(path: string): Handle {
  const handle = connect(path);
  // Sorting the indexes of a huge file takes a temporary file, not hundreds of megabytes of memory.
  handle.pragma("temp_store = FILE");
  return handle;
}

function prepareSchema(handle: Handle): void {
  const known = (): boolean =>
    handle.prepare("SELECT 1 FROM sqlite_master WHERE name = 'meta'").get() !== undefined;
  try {
    // Only a new database is written to: who wants to read must not wait for somebody's import.
    if (!known()) {
      handle
        .transaction(() => {
          // Another process may have made the tables while this one waited for its turn.
          if (!known()) for (const statement of schemaStatements("sqlite")) handle.exec(statement);
        })
        .immediate();
    }
    if (versionOf(handle) !== schemaVersion) handle.transaction(() => upgrade(handle)).immediate();
  } catch (error) {
    handle.close();
    throw databaseError(error);
  }
}

const versionOf = (handle: Handle): number =>
  Number(handle.prepare("SELECT value FROM meta WHERE key = 'schema_version'").pluck().get());

/** Whole or not at all; a database of a newer version is left alone. */
function upgrade(handle: Handle): void {
  // Another process may have done it while this one waited for its turn.
  const version = versionOf(handle);
  const statements = upgradeStatements("sqlite", version);
  if (!statements) throw new AppError("database.unusable", { schema: version });
  for (const statement of statements) handle.exec(statement);
}

/** Kysely prepares a statement for every query; the same text gives the same statement back here. */
function kyselyOn(handle: Handle, inside: () => Handle = () => handle): Kysely<Tables> {
  const statements = new Map<string, Database.Statement>();
  const prepare = (sql: string): Database.Statement => {
    inside();
    const known = statements.get(sql);
    if (known) return known;
    if (statements.size > 500) statements.clear();
    const made = handle.prepare(sql);
    statements.set(sql, made);
    return made;
  };
  const cached = { prepare, close: () => handle.close() } as unknown as Handle;
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: cached }) });
}

async function inTransaction<T>(
  handle: Handle,
  work: (transaction: Transaction) => Promise<{ commit: boolean; value: T }>,
): Promise<T> {
  handle.exec("BEGIN IMMEDIATE");
  // A statement that comes too late would commit on its own: it is refused instead.
  let open = true;
  const inside = (): Handle => {
    // A full disk may have ended it from within.
    if (!open || !handle.inTransaction) throw new Error("the transaction has ended");
    return handle;
  };
  const newest = (): unknown => handle.prepare("SELECT max(number) FROM ledger").pluck().get();
  const head = newest();
  // Not a SAVEPOINT: with one open, every statement of several rows pays for pages it might give back.
  const restart = async (): Promise<void> => {
    inside().exec("ROLLBACK");
    handle.exec("BEGIN IMMEDIATE");
    if (newest() !== head) throw new AppError("database.locked", { cause: "another import" });
  };
  try {
    const decision = await work({
      db: kyselyOn(handle, inside),
      restart,
      rowTable: (kind) => rowTable(inside, kind),
      append: async (table, columns, rows) =>
        insertRows({ handle: inside(), table, columns }, rows),
      fill: async (table, columns, rows) => {
        const empty = inside().prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() === undefined;
        const dropped = empty ? dropIndexes(handle, table) : [];
        insertRows({ handle, table, columns }, rows);
        for (const statement of dropped) handle.exec(statement);
      },
    });
    handle.exec(decision.commit ? "COMMIT" : "ROLLBACK");
    return decision.value;
  } catch (error) {
    if (handle.inTransaction) handle.exec("ROLLBACK");
    throw error;
  } finally {
    open = false;
  }
}

function rowTable(inside: () => Handle, kind: Kind): RowTable {
  const handle = inside();
  const columns = rowColumns(kind);
  const names = columns.join(", ");
  const fact = isFact(kind);
  const byOffice = fact && keyTellsOffice(kind);
  const lookup = handle.prepare(
    `SELECT ${names} FROM ${kind.name} WHERE ${byOffice ? "office_code = ? AND " : ""}natural_key = ? AND retired_by IS NULL`,
  );
  const retirement = handle.prepare(`UPDATE ${kind.name} SET retired_by = ? WHERE id = ?`);
  const dropped: string[] = [];
  const freshInserter = (ledger: number): ((rows: Rows) => void) =>
    makeInserter({
      handle,
      table: kind.name,
      columns: freshColumns(kind),
      constants: { added_by: ledger, origin: ledger },
    });
  let fresh: { readonly ledger: number; readonly insert: (rows: Rows) => void } | null = null;
  return {
    find: async (keys) =>
      keys.map(({ officeCode, key }) =>
        byOffice
          ? (lookup.get(officeCode, key) as StoredRow | undefined)
          : (lookup.get(key) as StoredRow | undefined),
      ),
    insert: async (rows) => insertRows({ handle: inside(), table: kind.name, columns }, rows),
    insertFresh: async (rows, ledger) => {
      inside();
      if (fresh?.ledger !== ledger) fresh = { ledger, insert: freshInserter(ledger) };
      fresh.insert(rows);
    },
    dropIndexes: async () => void dropped.splice(0, Infinity, ...dropIndexes(inside(), kind.name)),
    makeIndexes: async () => {
      for (const statement of dropped.splice(0)) inside().exec(statement);
    },
    retire: async (rows, ledger) => {
      inside();
      for (const row of rows) retirement.run(ledger, row["id"]);
    },
  };
}

/**
 * → the statements that make them again, in their order. Of the retired and the restored no new row is one:
 * their indexes stay, since making them would read every row for nothing.
 */
function dropIndexes(handle: Handle, table: string): readonly string[] {
  const indexes = handle
    .prepare(
      "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL ORDER BY rowid",
    )
    .all(table) as { name: string; sql: string }[];
  const filled = indexes.filter(({ name }) => !/_(retired|restored)$/.test(name));
  for (const { name } of filled) handle.exec(`DROP INDEX ${name}`);
  return filled.map(({ sql }) => sql);
}
