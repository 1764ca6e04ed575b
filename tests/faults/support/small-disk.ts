import { spawnSync } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { existsSync, statfsSync, statSync } from "node:fs";
import { join } from "node:path";

/** A folder in which space can be made to run out and to come back. */
export type SmallDisk = {
  readonly folder: string;
  /** Leaves about so many bytes to write. */
  fill(leave: number): Promise<void>;
  /** Gives the space back. */
  empty(): Promise<void>;
  remove(): Promise<void>;
};

/** A file system in memory, mounted for the test: only root can. */
export async function mountSmallDisk(folder: string, bytes: number): Promise<SmallDisk> {
  await mkdir(folder, { recursive: true });
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${bytes}`, "tmpfs", folder], {
    encoding: "utf8",
  });
  if (mounted.status !== 0) throw new Error(`mount: ${mounted.stderr}`);
  const filler = join(folder, "filler");
  return {
    folder,
    fill: async (leave) => {
      await rm(filler, { force: true });
      const { bavail, bsize } = statfsSync(folder);
      await writeFile(filler, Buffer.alloc(Math.max(0, bavail * bsize - leave)));
    },
    empty: () => rm(filler, { force: true }),
    remove: async () => {
      spawnSync("umount", [folder]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Whether this machine lets the test mount a file system. */
export function canMount(): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/proc/filesystems")) return false;
  return (
    spawnSync("sh", [
      "-c",
      "d=$(mktemp -d) && mount -t tmpfs tmpfs $d && umount $d; s=$?; rmdir $d; exit $s",
    ]).status === 0
  );
}

/** A shell that lets no file grow by more than so many bytes beyond `file`: a full disk without a mount. */
export function withFileLimit(file: string, more: number): readonly string[] {
  // `ulimit -f` counts blocks of 512 bytes in a POSIX shell.
  const blocks = Math.ceil((statSync(file).size + more) / 512);
  return ["sh", "-c", `ulimit -f ${blocks}; exec "$@"`, "sh"];
}
