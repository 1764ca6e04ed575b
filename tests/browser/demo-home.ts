import { cp, mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { withLockFile } from "../../server/boot/lock-file.mjs";
import { hashSources } from "../../server/boot/source-hash.mjs";
import { buildDemo, isDemoBuilt } from "../../server/cli/demo.ts";
import type { Environment } from "../../server/environment.ts";

let kept: Promise<string> | null = null;

/** A copy of the demo company at `environment.demoHome`. */
export async function copyDemo(environment: Environment): Promise<void> {
  await cp(await (kept ??= keepDemo(environment)), environment.demoHome, { recursive: true });
}

/**
 * The folder of a demo company that is made once for each state of the sources that make it, whichever test
 * file asks first: the same code makes the same company.
 */
async function keepDemo(environment: Environment): Promise<string> {
  const folder = join(environment.root, "tests/.artifacts/demo-homes");
  const sources = ["package-lock.json", "shared", "server"];
  const home = join(folder, hashSources(environment.root, sources).slice(0, 16));
  await mkdir(folder, { recursive: true });
  await withLockFile(join(folder, "making.lock"), async () => {
    if (isDemoBuilt(home)) return;
    for (const old of await readdir(folder)) {
      if (!old.startsWith("making.lock")) await rm(join(folder, old), { recursive: true });
    }
    await buildDemo({
      environment: { ...environment, demoHome: home },
      args: [],
      out: () => undefined,
      err: () => undefined,
    });
  });
  return home;
}
