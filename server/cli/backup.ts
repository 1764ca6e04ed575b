import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { readHead } from "../audit/audit-head.ts";
import { putHead } from "../audit/copied-head.ts";
import { verifyLedger } from "../ledger/verify/verify-ledger.ts";
import { copyDatabase } from "../store/copy-database.ts";
import { openStore } from "../store/open-store.ts";
import { settleFile, vacuumInto } from "../store/sqlite-file.ts";
import type { Store } from "../store/store.ts";
import { databaseFile, type Environment } from "../environment.ts";
import { auditCheck } from "./audit-check.ts";
import { UsageError, type Command } from "./command.ts";
import { readOptions } from "./options.ts";
import { withOwnStore } from "./own-store.ts";

/** `backup FILE`: one file, one consistent ledger number, while serving too; proved before it counts. */
export const backupCommand: Command = {
  usage: "backup FILE",
  run: async ({ environment, args, out, err }) => {
    const [name, extra] = readOptions(args, {}).words;
    if (!name || extra) throw new UsageError("FILE is needed");
    const file = resolve(name);
    if (existsSync(file)) throw new UsageError(`${name} is there already`);
    const making = `${file}.making-${process.pid}`;
    try {
      const head = readHead(environment.home);
      await writeBackup(environment, making);
      const copy = await openStore(making);
      const result = await proved(copy, environment, head).finally(() => copy.close());
      if (!result.sound) {
        err(`${JSON.stringify(result.differences.slice(0, 20))}\n`);
        return 1;
      }
      settleFile(making);
      await rename(making, file);
      out(`${file} · #${result.ledger}\n`);
      return 0;
    } finally {
      await Promise.all(["", "-wal", "-shm"].map((end) => rm(making + end, { force: true })));
    }
  },
};

/** Held against the head of the home, then given one of its own: what a restored audit is held against. */
async function proved(copy: Store, { home }: Environment, head: string | null) {
  const result = await verifyLedger(copy, [auditCheck(home, head)]);
  if (result.sound) await putHead(copy, home, head);
  return result;
}

/** The same file form from both engines: an SQLite database. */
async function writeBackup(environment: Environment, file: string): Promise<void> {
  await withOwnStore(environment, async (store) => {
    if (store.engine === "sqlite") {
      vacuumInto(databaseFile(environment.home), file);
      return;
    }
    const target = await openStore(file);
    try {
      await copyDatabase(store, target);
    } finally {
      await target.close();
    }
  });
}
