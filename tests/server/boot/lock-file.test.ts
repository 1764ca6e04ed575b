import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withLockFile } from "../../../server/boot/lock-file.mjs";

let folder = "";
let lock = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dabiao-lock-"));
  lock = join(folder, "build.lock");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A process id that certainly belongs to nobody any more. */
function deadProcess(): number {
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  return pid;
}

describe("withLockFile", () => {
  it("gives the lock back, also when the work fails", async () => {
    expect(await withLockFile(lock, () => existsSync(lock))).toBe(true);
    await expect(
      withLockFile(lock, () => {
        throw new Error("broken build");
      }),
    ).rejects.toThrow("broken build");
    expect(existsSync(lock)).toBe(false);
  });

  it("takes over from a process that died holding it", async () => {
    writeFileSync(lock, String(deadProcess()));
    expect(await withLockFile(lock, () => readFileSync(lock, "utf8"))).toBe(String(process.pid));
  });

  it("takes over from a lock older than any build, whose number another process may have now", async () => {
    writeFileSync(lock, String(process.pid));
    const old = Date.now() / 1000 - 3600;
    utimesSync(lock, old, old);
    expect(await withLockFile(lock, () => "done")).toBe("done");
  });

  it("lets processes in one after the other, also when all find the same dead owner", async () => {
    writeFileSync(lock, String(deadProcess()));
    const log = join(folder, "log");
    const module = new URL("../../../server/boot/lock-file.mjs", import.meta.url).href;
    const script = `
      import { appendFileSync } from "node:fs";
      import { withLockFile } from ${JSON.stringify(module)};
      await withLockFile(${JSON.stringify(lock)}, async () => {
        appendFileSync(${JSON.stringify(log)}, "in ");
        await new Promise((resolve) => setTimeout(resolve, 20));
        appendFileSync(${JSON.stringify(log)}, "out ");
      });`;
    const ends = Array.from({ length: 6 }, () => {
      const child = spawn(process.execPath, ["--input-type=module", "-e", script]);
      return new Promise((resolve) => child.once("exit", resolve));
    });
    expect(await Promise.all(ends)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(readFileSync(log, "utf8")).toBe("in out ".repeat(6));
  });
});
