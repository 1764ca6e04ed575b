import { createWriteStream, existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { kindNames } from "../../shared/kinds/kinds.ts";
import { consoleAsker } from "../access/asker.ts";
import { withAuditHead } from "../audit/with-audit-head.ts";
import { generateDemo } from "../demo/demo-company.ts";
import { databaseFile, demoToday } from "../environment.ts";
import { openStore } from "../store/open-store.ts";
import { ledgerDeps, performImport } from "../writer/perform.ts";
import type { Command, CommandContext } from "./command.ts";
import { readOnlyOptions } from "./options.ts";

/** `demo`: makes the demo company's home again, from nothing. */
export const demoCommand: Command = {
  usage: "demo",
  run: async (context) => {
    readOnlyOptions(context.args, {});
    await buildDemo(context);
    context.out(`${context.environment.demoHome}\n`);
    return 0;
  },
};

export const isDemoBuilt = (home: string): boolean => existsSync(databaseFile(home));

/** Made beside its place and moved in whole, so that a demo half made is never served. */
export async function buildDemo({ environment, err }: CommandContext): Promise<void> {
  const home = environment.demoHome;
  const making = `${home}.making-${process.pid}`;
  const temporary = join(making, "tmp");
  await rm(making, { recursive: true, force: true });
  await mkdir(temporary, { recursive: true, mode: 0o700 });
  try {
    err("示範公司 / demo company …\n");
    await generateDemo((kind) => createWriteStream(join(temporary, `${kind}.csv`)));
    const store = withAuditHead(await openStore(databaseFile(making)), making);
    try {
      const deps = ledgerDeps({
        clock: environment.clock,
        today: demoToday,
        home: making,
      });
      for (const kind of kindNames) {
        const order = {
          path: join(temporary, `${kind}.csv`),
          name: `${kind}.csv`,
          kind,
          mode: "commit",
          acceptValid: false,
          language: environment.language,
          by: consoleAsker,
        } as const;
        const report = await performImport(store, deps, order, temporary);
        if (report.status !== "committed") {
          throw new Error(`demo ${kind}: ${JSON.stringify(report.issues[0] ?? report.status)}`);
        }
        await rm(order.path);
      }
    } finally {
      await store.close();
    }
    await rm(home, { recursive: true, force: true });
    await rename(making, home);
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}
