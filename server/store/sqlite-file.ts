/** What is done to an SQLite database as a file, apart from its rows. */
import { closeSync, fsyncSync, openSync } from "node:fs";
import Database from "better-sqlite3";
import { databaseError } from "./database-errors.ts";

/** A compact copy of one committed state, taken by a reader: writers go on meanwhile. */
export function vacuumInto(source: string, target: string): void {
  withHandle(source, (handle) => handle.prepare("VACUUM INTO ?").run(target));
}

/** Leaves no write-ahead log beside the file, and the bytes on the disk. */
export function settleFile(file: string): void {
  withHandle(file, (handle) => handle.pragma("journal_mode = DELETE"));
  const descriptor = openSync(file, "r+");
  fsyncSync(descriptor);
  closeSync(descriptor);
}

function withHandle(file: string, work: (handle: Database.Database) => void): void {
  try {
    const handle = new Database(file, { timeout: 5000 });
    try {
      work(handle);
    } finally {
      handle.close();
    }
  } catch (error) {
    throw databaseError(error);
  }
}
