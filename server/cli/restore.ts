import { existsSync } from "node:fs";
import { copyFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { consoleActor } from "../access/principal.ts";
import { appendAudit } from "../audit/append-audit.ts";
import { headFile, openHead, readHead, writeHead } from "../audit/audit-head.ts";
import { auditKey } from "../audit/audit-key.ts";
import { takeHead } from "../audit/copied-head.ts";
import { databaseFile, type Environment } from "../environment.ts";
import { AppError } from "../errors.ts";
import { lockHome } from "../home-lock.ts";
import { isUntouched } from "../homes.ts";
import { makeHome } from "../make-home.ts";
import { verifyLedger } from "../ledger/verify/verify-ledger.ts";
import { copyDatabase } from "../store/copy-database.ts";
import { openStore } from "../store/open-store.ts";
import { setAsidePostgres } from "../store/postgres-aside.ts";
import { settleFile } from "../store/sqlite-file.ts";
import type { Store } from "../store/store.ts";
import { auditCheck } from "./audit-check.ts";
import { UsageError, type Command, type CommandContext, type ExitCode } from "./command.ts";
import { readOptions } from "./options.ts";
import { withOwnStore } from "./own-store.ts";

/** `restore FILE`: proves the backup, moves what is there aside (with `--force`), puts it in place. */
export const restoreCommand: Command = {
  usage: "restore FILE [--force]",
  run: async (context) => {
    const options = readOptions(context.args, { flags: ["force"] });
    const [file, extra] = options.words;
    if (!file || extra) throw new UsageError("FILE is needed");
    if (!existsSync(file)) throw new UsageError(`${file}: no such file`);
    const { environment } = context;
    makeHome(environment.home);
    const making = `${databaseFile(environment.home)}.making-${process.pid}`;
    try {
      await copyFile(file, making);
      const sound = await proved(making, context);
      if (!sound) return 1;
      // A running server would go on writing to the file that was moved aside.
      const lock = lockHome(environment.home);
      try {
        const code = await putInPlace(context, making, options.flags.has("force"));
        if (code === 0) await tell(context, sound.head);
        return code;
      } finally {
        lock.release();
      }
    } finally {
      await Promise.all(["", "-wal", "-shm"].map((end) => rm(making + end, { force: true })));
    }
  },
};

/** The head its audit is to be held against; null where the copy is not sound. */
async function proved(
  file: string,
  { environment, err }: CommandContext,
): Promise<{ readonly head: string | null } | null> {
  const store = await openStore(file);
  try {
    const head = await takeHead(store, environment.home);
    const result = await verifyLedger(store, [auditCheck(environment.home, head)]);
    if (!result.sound) err(`${JSON.stringify(result.differences.slice(0, 20))}\n`);
    return result.sound ? { head } : null;
  } finally {
    await store.close();
  }
}

/** The restored audit goes on with the restoring itself, and with what it was that it took the place of. */
async function tell(context: CommandContext, head: string | null): Promise<void> {
  const { home, clock } = context.environment;
  const key = auditKey(home);
  const before = openHead(key, readHead(home) ?? "");
  await rm(headFile(home), { force: true });
  if (head !== null) writeHead(home, head);
  await withOwnStore(context.environment, (store) =>
    store.write(async (transaction) => {
      await appendAudit(transaction, key, {
        at: clock().toISOString(),
        actor: consoleActor,
        action: "restore",
        object: "",
        outcome: "done",
        details: { entriesBefore: before?.seq ?? 0, headBefore: before?.hash ?? "" },
      });
      return { commit: true, value: undefined };
    }),
  );
}

async function putInPlace(
  context: CommandContext,
  file: string,
  force: boolean,
): Promise<ExitCode> {
  const { environment, out, err } = context;
  const empty =
    environment.databaseUrl === null && !existsSync(databaseFile(environment.home))
      ? true
      : await withOwnStore(environment, isUntouched);
  if (!empty && !force) {
    err(`${environment.home}: not empty (--force moves it aside)\n`);
    return 1;
  }
  const stamp = environment.clock().toISOString().replace(/[:.]/g, "-");
  if (environment.databaseUrl === null) {
    settleFile(file);
    if (!empty) err(`${await setAside(environment, stamp)}\n`);
    await removeDatabase(environment);
    await rename(file, databaseFile(environment.home));
  } else {
    if (!empty) err(`${await setAsidePostgres(environment.databaseUrl, stamp)}\n`);
    await intoPostgres(environment.databaseUrl, file);
  }
  out(`${environment.databaseUrl === null ? environment.home : "PostgreSQL"}\n`);
  return 0;
}

/** Never deletes: the old database goes into a folder of its own beside the new one. */
async function setAside(environment: Environment, stamp: string): Promise<string> {
  const folder = join(environment.home, `before-restore-${stamp}`);
  makeHome(folder);
  settleFile(databaseFile(environment.home));
  await rename(databaseFile(environment.home), databaseFile(folder));
  return folder;
}

async function removeDatabase(environment: Environment): Promise<void> {
  const file = databaseFile(environment.home);
  await Promise.all(["", "-wal", "-shm"].map((end) => rm(file + end, { force: true })));
}

async function intoPostgres(url: string, file: string): Promise<void> {
  const source = await openStore(file);
  let target: Store | null = null;
  try {
    target = await openStore(url);
    if ((await target.head()) > 0) throw new AppError("database.unusable", { cause: "not empty" });
    await copyDatabase(source, target);
  } finally {
    await target?.close();
    await source.close();
  }
}
