import { join } from "node:path";
import Database from "better-sqlite3";
import { AppError } from "./errors.ts";

/**
 * Held by a server for its home, so that a second one is refused. A lock of the database engine on a file
 * of its own: it is gone with the process however that ends, which a file with a process number is not.
 * Error: `database.locked`.
 */
export function lockHome(home: string): { release(): void } {
  const handle = new Database(join(home, "server.lock"), { timeout: 0 });
  try {
    handle.pragma("locking_mode = EXCLUSIVE");
    handle.exec("BEGIN EXCLUSIVE");
  } catch {
    handle.close();
    throw new AppError("database.locked", { home, cause: "another server" });
  }
  return { release: () => handle.close() };
}
