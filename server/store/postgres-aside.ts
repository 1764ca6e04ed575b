import pg from "pg";
import { databaseError } from "./database-errors.ts";

/** Moves every table of the database into a schema of its own, beside the place the new ones will take. */
export async function setAsidePostgres(url: string, stamp: string): Promise<string> {
  const schema = `before_restore_${stamp.replace(/\W/g, "_").toLowerCase()}`;
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await client.query("BEGIN");
    await client.query(`CREATE SCHEMA ${schema}`);
    const tables = await client.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()",
    );
    for (const { name } of tables.rows) {
      await client.query(`ALTER TABLE "${name}" SET SCHEMA ${schema}`);
    }
    await client.query("COMMIT");
    return schema;
  } catch (error) {
    throw databaseError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}
