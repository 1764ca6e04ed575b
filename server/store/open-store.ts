import { isPostgres } from "./is-postgres.ts";
import { openSqlite } from "./sqlite.ts";
import type { Store } from "./store.ts";

/** `postgres://…` or `postgresql://…` opens PostgreSQL; anything else is the path of an SQLite file. */
export async function openStore(place: string): Promise<Store> {
  if (!isPostgres(place)) return openSqlite(place);
  // Loaded when it is asked for: a command on the embedded database does without the driver.
  const { openPostgres } = await import("./postgres.ts");
  return openPostgres(place);
}
