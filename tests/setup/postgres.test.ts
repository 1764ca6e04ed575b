import pg from "pg";
import { describe, expect, it } from "vitest";
import { createTestDatabase } from "./postgres.ts";

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ value: unknown }>(statement)).rows.map((row) => row.value);
  } finally {
    await client.end();
  }
}

describe("createTestDatabase", () => {
  it("gives each suite an empty database of its own, so that suites cannot see each other", async () => {
    const one = await createTestDatabase("One suite");
    const two = await createTestDatabase("One suite");
    await ask(one.url, "CREATE TABLE mark (value int)");
    expect(await ask(two.url, "SELECT to_regclass('mark')::text AS value")).toEqual([null]);
    await one.drop();
    await two.drop();
    await expect(ask(one.url, "SELECT 1 AS value")).rejects.toThrow(/does not exist/);
  });

  it("sorts by language unless told otherwise, so that a forgotten COLLATE shows", async () => {
    const database = await createTestDatabase("collation");
    const rows = await ask(
      database.url,
      "SELECT v AS value FROM unnest(ARRAY['a','B']) AS t(v) ORDER BY v",
    );
    await database.drop();
    // Code points would put B first.
    expect(rows).toEqual(["a", "B"]);
  });
});
