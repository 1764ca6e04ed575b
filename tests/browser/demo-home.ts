import { cp, mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { withLockFile } from "../../server/boot/lock-file.mjs";
import { hashSources } from "../../server/boot/source-hash.mjs";
import { buildDemo, isDemoBuilt } from "../../server/cli/demo.ts";
import type { Environment } from "../../server/environment.ts";

/**
 * A copy of the demo company at `environment.demoHome`. It is made once for each state of the sources that
 * make it, whichever test file asks first: the same code makes the same company.
 */
export async function copyDemo(environment: Environment): Promise<void> {
  const { root, demoHome } = environment;
  const folder = join(root, "tests/.artifacts/demo-homes");
  const name = hashSources(root, ["package-lock.json", "shared", "server"]).slice(0, 16);
  const kept = join(folder, name);
  await mkdir(folder, { recursive: true });
  await withLockFile(join(folder, "making.lock"), async () => {
    if (isDemoBuilt(kept)) return;
    for (const old of await readdir(folder)) {
      if (!old.startsWith("making.lock")) await rm(join(folder, old), { recursive: true });
    }
    await buildDemo({
      environment: { ...environment, demoHome: kept },
      args: [],
      out: () => undefined,
      err: () => undefined,
    });
  });
  await cp(kept, demoHome, { recursive: true });
}
