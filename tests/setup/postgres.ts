import { randomBytes } from "node:crypto";
import pg from "pg";

export type TestDatabase = {
  /** For `DATABASE_URL`. */
  readonly url: string;
  /** Removes the database, also while something is still connected to it. */
  readonly drop: () => Promise<void>;
};

/**
 * An empty database of its own on the test run's PostgreSQL, or a copy of `template`, to which nobody is
 * connected. `name` only helps to recognise it.
 * Throws when there is no PostgreSQL: a suite that needs it fails, it is never skipped.
 */
export async function createTestDatabase(
  name: string,
  template: string | null = null,
): Promise<TestDatabase> {
  const cluster = await clusterUrl();
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .slice(0, 40);
  const database = `${plain}_${randomBytes(6).toString("hex")}`;
  await execute(
    cluster,
    `CREATE DATABASE "${database}"${template ? ` TEMPLATE "${template}"` : ""}`,
  );
  const url = new URL(cluster);
  url.pathname = `/${database}`;
  return {
    url: url.href,
    drop: () => execute(cluster, `DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`),
  };
}

async function clusterUrl(): Promise<string> {
  const given = process.env["DABIAO_TEST_PG"];
  if (given) return given;
  const broker = process.env["DABIAO_TEST_PG_BROKER"];
  if (!broker) {
    throw new Error(
      "No PostgreSQL: run `npm test` or `npm run test:only -- PATH` (their setup starts one).",
    );
  }
  const answer = await fetch(broker);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
