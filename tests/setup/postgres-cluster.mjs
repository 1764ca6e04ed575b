import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findPostgres, postgresUser } from "./postgres-programs.mjs";

/**
 * Ends the cluster and removes its folder when the pipe from the test run closes: also when the run
 * was killed and could not clean up after itself.
 */
const watcher =
  'cat >/dev/null; kill -INT "$1" 2>/dev/null; while kill -0 "$1" 2>/dev/null; do sleep 0.05; done; rm -rf "$2"';

/** A temporary PostgreSQL on the loopback address → `{ url, stop }`; nothing of it outlives the run. */
export async function startCluster() {
  const programs = findPostgres();
  const user = postgresUser() ?? {};
  const folder = mkdtempSync(join(tmpdir(), "dabiao-pg-"));
  const password = randomBytes(16).toString("hex");
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user.uid !== undefined) {
    chownSync(folder, user.uid, user.gid);
    chownSync(passwordFile, user.uid, user.gid);
  }
  try {
    makeCluster(programs, folder, passwordFile, user);
    const port = await freePort();
    const server = spawn(join(programs, "postgres"), serverArguments(folder, port), {
      ...user,
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"],
      // Its own group: Ctrl-C reaches the run first, which then stops it in order.
      detached: true,
    });
    const guard = spawn("sh", ["-c", watcher, "sh", String(server.pid), folder], {
      stdio: ["pipe", "ignore", "ignore"],
      detached: true,
    });
    let log = "";
    server.stderr.on("data", (chunk) => (log = (log + chunk).slice(-4000)));
    const url = `postgres://dabiao:${password}@127.0.0.1:${port}/postgres`;
    const stop = async () => {
      const gone = new Promise((resolve) => guard.once("exit", resolve));
      guard.ref();
      guard.stdin.end();
      await gone;
    };
    await answers(url, server, () => log, stop);
    // A run that has nothing else to do may end; the guard then sees the pipe close.
    server.unref();
    guard.unref();
    guard.stdin.unref?.();
    server.stderr.unref?.();
    return { url, stop };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function makeCluster(programs, folder, passwordFile, user) {
  const common = ["-D", join(folder, "data"), "-U", "dabiao", "-A", "scram-sha-256", "-E", "UTF8"];
  common.push(`--pwfile=${passwordFile}`, "--no-sync", "--locale=C");
  const run = (extra) =>
    spawnSync(join(programs, "initdb"), [...common, ...extra], {
      ...user,
      cwd: folder,
      encoding: "utf8",
    });
  // A database that sorts by language by default shows every ORDER BY that forgot COLLATE "C".
  const help = spawnSync(join(programs, "initdb"), ["--help"], { encoding: "utf8" }).stdout;
  const made = run(
    help.includes("--icu-locale") ? ["--locale-provider=icu", "--icu-locale=zh"] : [],
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr ?? made.error}`);
}

function serverArguments(folder, port) {
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    max_connections: 200,
    shared_buffers: "64MB",
    // The machine's own crashes are not what these suites test.
    fsync: "off",
    full_page_writes: "off",
    max_wal_size: "256MB",
  };
  return [
    "-D",
    join(folder, "data"),
    ...Object.entries(settings).flatMap(([k, v]) => ["-c", `${k}=${v}`]),
  ];
}

async function answers(url, server, log, stop) {
  const { default: pg } = await import("pg");
  for (let tries = 0; tries < 300; tries += 1) {
    if (server.exitCode !== null) break;
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await sleep(100);
    }
  }
  await stop();
  throw new Error(`PostgreSQL did not start: ${log()}`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
