import { isPostgres } from "./is-postgres.ts";
import { openPostgres } from "./postgres.ts";
import { openSqlite } from "./sqlite.ts";
import type { Store } from "./store.ts";

/** `postgres://…` or `postgresql://…` opens PostgreSQL; anything else is the path of an SQLite file. */
export async function openStore(place: string): Promise<Store> {
  return isPostgres(place) ? openPostgres(place) : openSqlite(place);
}
