import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../server/store/open-store.ts";
import type { Store } from "../../server/store/store.ts";
import { createTestDatabase, type TestDatabase } from "./postgres.ts";

/** Suites of the store, the ledger and the metrics run on each: `describe.each(engines)`. */
export const engines = ["sqlite", "postgres"] as const;
export type EngineName = (typeof engines)[number];

let withTables: Promise<string> | null = null;

/** Name of a database that holds the tables of a new company: to make them takes longer than to copy them. */
async function makeTemplate(): Promise<string> {
  const { url } = await createTestDatabase("template");
  await (await openStore(url)).close();
  return new URL(url).pathname.slice(1);
}

/** A new company's database on the test run's PostgreSQL, as `openStore` would make it. */
export async function createCompanyDatabase(name: string): Promise<TestDatabase> {
  return createTestDatabase(name, await (withTables ??= makeTemplate()));
}

export type TestStore = {
  readonly store: Store;
  /** What `openStore` takes, for a second connection. */
  readonly place: string;
  /** A folder of its own, gone with the store. */
  readonly folder: string;
  close(): Promise<void>;
};

/** An empty database of the engine on the disk, as a user would have it. */
export async function openTestStore(engine: EngineName): Promise<TestStore> {
  const folder = await mkdtemp(join(tmpdir(), "dabiao-test-"));
  const database = engine === "postgres" ? await createCompanyDatabase("store") : null;
  const place = database?.url ?? join(folder, "dabiao.sqlite");
  const store = await openStore(place);
  return {
    store,
    place,
    folder,
    close: async () => {
      await store.close();
      await database?.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
