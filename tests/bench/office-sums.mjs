import { join } from "node:path";
import { rm, writeFile } from "node:fs/promises";
import Database from "better-sqlite3";
import { DuckDBInstance } from "@duckdb/node-api";
import { homeWithSales, salesParts } from "./support/companies.mjs";
import { milliseconds, times } from "./support/figures.mjs";
import { product } from "./support/product.mjs";
import { run } from "./support/processes.mjs";
import { median } from "./support/statistics.mjs";

/** The running quarter up to `on`, and the same days a year before: months that are whole and one that is not. */
const on = "2026-09-16";
const now = { from: "2026-07-01", to: on };
const before = { from: "2025-07-01", to: "2025-09-16" };

/**
 * Actual and prior of a quarter by office: the product's rollups against SQLite and DuckDB on the raw rows.
 * The three must give the same sums.
 */
export async function officeSums({ work, manyRows, rounds, sqlite3, say }) {
  const home = await homeWithSales(work, manyRows);
  const parts = await salesParts(work, manyRows);
  const raw = sqlite3 ? await rawSqlite({ work, parts, sqlite3 }) : null;
  const duck = await rawDuck(parts);
  const own = await ownSums(join(home, "dabiao.sqlite"));
  const readers = { own, duck, ...(raw ? { scanned: raw.scanned, indexed: raw.indexed } : {}) };
  const took = Object.fromEntries(Object.keys(readers).map((name) => [name, []]));
  let expected = null;
  // One more round, the first, is for warming up.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, reader] of Object.entries(readers)) {
      let sums;
      // What takes milliseconds is asked often enough to tell.
      for (let turn = 0; turn < (name === "own" ? 20 : 1); turn += 1) {
        const started = performance.now();
        sums = await reader.read();
        if (round > 0) took[name].push(performance.now() - started);
      }
      const found = JSON.stringify([...sums].sort());
      expected ??= found;
      if (found !== expected) throw new Error(`${name} gives other sums`);
    }
  }
  for (const source of [own, duck, raw]) await source?.close();
  for (const name of Object.keys(took)) say(`  ${name}: ${milliseconds(median(took[name]))}`);
  const ours = median(took.own);
  const against = (name, least) => ({
    value: median(took[name]) / ours,
    text: times,
    ...(least ? { least } : {}),
    detail: `${milliseconds(median(took[name]))} : ${milliseconds(ours)}`,
  });
  const million = `${manyRows / 1_000_000} M raw rows`;
  const what = "the sums behind the sales block";
  return [
    ...(raw
      ? [
          { figure: `SQLite on ${million} : ${what}`, ...against("scanned", 200) },
          { figure: "the same with an index on the raw rows' date", ...against("indexed") },
        ]
      : []),
    { figure: `DuckDB on ${million} : ${what}`, ...against("duck") },
  ];
}

async function ownSums(place) {
  const { openStore, openReading, everywhere, readSpanSales, sumOf } = await product();
  const store = await openStore(place);
  const head = await store.head();
  const reading = await openReading({
    db: store.db,
    head,
    ledger: null,
    scope: "company",
    reach: everywhere,
    ownRows: false,
  });
  return {
    read: async () => {
      const [actual, prior] = await Promise.all([
        readSpanSales(reading, now, { all: true }),
        readSpanSales(reading, before, { all: true }),
      ]);
      return reading.offices
        .map(({ office_code: code }) => [
          code,
          sumOf(actual.get(code)).amount,
          sumOf(prior.get(code)).amount,
        ])
        .filter(([, a, b]) => a !== 0 || b !== 0);
    },
    close: () => store.close(),
  };
}

/** `minor`: how a sum of the column becomes whole 分. */
const query = (minor, hint = "") => `
  SELECT office_code AS office,
    ${minor(`SUM(CASE WHEN date >= '${now.from}' THEN amount ELSE 0 END)`)} AS actual,
    ${minor(`SUM(CASE WHEN date < '${now.from}' THEN amount ELSE 0 END)`)} AS prior
  FROM sales_actuals ${hint}
  WHERE date BETWEEN '${now.from}' AND '${now.to}' OR date BETWEEN '${before.from}' AND '${before.to}'
  GROUP BY office_code`;

/** The raw rows as `sqlite3 .import` brings them in; there is an index on their date, to use or to leave. */
async function rawSqlite({ work, parts, sqlite3 }) {
  const file = join(work, "raw.sqlite");
  const script = join(work, "raw.sql");
  await rm(file, { force: true });
  await writeFile(
    script,
    [
      "PRAGMA journal_mode = OFF;",
      "PRAGMA synchronous = OFF;",
      "CREATE TABLE sales_actuals (date TEXT, office_code TEXT, amount REAL, doc_no TEXT, line_no INTEGER,",
      "  staff_code TEXT, dealer_code TEXT, sku TEXT, quantity REAL);",
      ...parts.map((part) => `.import --csv --skip 1 ${JSON.stringify(part)} sales_actuals`),
      "CREATE INDEX sales_actuals_day ON sales_actuals (date);",
      "ANALYZE;",
    ].join("\n"),
  );
  await run(sqlite3, ["-bail", file, `.read ${script}`], { env: process.env });
  const database = new Database(file, { readonly: true });
  database.pragma("cache_size = -65536");
  const minor = (sum) => `CAST(round(${sum} * 100) AS INTEGER)`;
  const reader = (hint) => {
    const statement = database.prepare(query(minor, hint)).raw();
    return { read: async () => statement.all() };
  };
  return {
    scanned: reader("NOT INDEXED"),
    indexed: reader(""),
    close: async () => {
      database.close();
      await rm(file);
    },
  };
}

async function rawDuck(parts) {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const files = parts.map((part) => `'${part}'`).join(", ");
  await connection.run(
    "CREATE TABLE sales_actuals AS SELECT CAST(date AS VARCHAR) AS date, office_code, " +
      "CAST(round(CAST(amount AS DECIMAL(18, 2)) * 100) AS BIGINT) AS amount " +
      `FROM read_csv([${files}], header = true, all_varchar = true)`,
  );
  const text = query((sum) => sum);
  return {
    read: async () =>
      (await connection.runAndReadAll(text))
        .getRows()
        .map((row) => [row[0], Number(row[1]), Number(row[2])]),
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
