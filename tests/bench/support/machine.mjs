import { execFileSync } from "node:child_process";
import { cpus, totalmem, release, platform, arch } from "node:os";
import { statfsSync } from "node:fs";
import Database from "better-sqlite3";

/** What the figures were measured on. */
export function machineFacts({ folder, sqlite3 }) {
  const [cpu] = cpus();
  const database = new Database(":memory:");
  const own = database.prepare("SELECT sqlite_version()").pluck().get();
  database.close();
  const disk = statfsSync(folder);
  const gigabytes = (bytes) => `${(bytes / 1024 ** 3).toFixed(0)} GB`;
  return [
    `${cpu?.model.trim()} × ${cpus().length}, ${gigabytes(totalmem())} memory, ` +
      `${gigabytes(disk.bavail * disk.bsize)} free disk`,
    `${platform()} ${release()} ${arch()}, Node ${process.version}, SQLite ${own}, ` +
      `sqlite3 program ${sqlite3 ? execFileSync(sqlite3, ["--version"], { encoding: "utf8" }).split(" ")[0] : "missing"}`,
  ];
}
