import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** A process id may be used again after a reboot; no install or build takes this long. */
const forgottenAfterMs = 30 * 60_000;

/** Runs `work` while this process alone holds the lock file, waiting for others that hold it. */
export async function withLockFile(path, work) {
  while (!tryTake(path)) {
    if (isStale(path)) clearStale(path);
    else await sleep(100);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

/** A hard link appears whole or not at all: nobody ever reads a lock without its owner. */
function tryTake(path) {
  const own = `${path}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

function isStale(path) {
  try {
    if (Date.now() - statSync(path).mtimeMs > forgottenAfterMs) return true;
    process.kill(Number(readFileSync(path, "utf8")), 0);
    return false;
  } catch (error) {
    // EPERM: alive, another user's. ENOENT: given back meanwhile, so just try again.
    return error.code === "ESRCH";
  }
}

/** Two may see the same dead owner: only the one that takes the second lock looks again and removes. */
function clearStale(path) {
  const broom = `${path}.stale`;
  if (!tryTake(broom)) {
    if (isStale(broom)) rmSync(broom, { force: true });
    return;
  }
  try {
    if (isStale(path)) rmSync(path, { force: true });
  } finally {
    rmSync(broom, { force: true });
  }
}
