import { AppError } from "../errors.ts";
import { errorMessage } from "../../shared/i18n/errors.ts";
import type { Environment } from "../environment.ts";
import { isPostgres } from "../store/is-postgres.ts";
import { UsageError, type Command, type ExitCode } from "./command.ts";

/** Each is loaded when it is asked for: a command that reads a file waits for no web server's code. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => (await import("./import.ts")).importCommand,
  undo: async () => (await import("./undo.ts")).undoCommand,
  ledger: async () => (await import("./ledger.ts")).ledgerCommand,
  performance: async () => (await import("./performance.ts")).performanceCommand,
  demo: async () => (await import("./demo.ts")).demoCommand,
  generate: async () => (await import("./generate.ts")).generateCommand,
  backup: async () => (await import("./backup.ts")).backupCommand,
  restore: async () => (await import("./restore.ts")).restoreCommand,
  verify: async () => (await import("./verify.ts")).verifyCommand,
  token: async () => (await import("./token.ts")).tokenCommand,
  link: async () => (await import("./link.ts")).linkCommand,
  serve: async () => (await import("./serve.ts")).serveCommand,
};

type Console = { readonly out: (text: string) => void; readonly err: (text: string) => void };

/** Runs one command; its exit code as in contract 4. Never throws. */
export async function runCommand(
  words: readonly string[],
  environment: Environment,
  { out, err }: Console,
): Promise<ExitCode> {
  const [name = "", ...args] = words;
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    const all = await Promise.all(Object.values(commands).map((one) => one()));
    const usages = all.map(({ usage }) => `  ${usage}\n`);
    err(`${name ? `? ${name}\n` : ""}${usages.join("")}`);
    return 2;
  }
  const { databaseUrl } = environment;
  if (databaseUrl !== null && !isPostgres(databaseUrl)) {
    // Not the address itself: it may hold a password.
    err("DATABASE_URL: postgres://…\n");
    return 2;
  }
  try {
    const command = await load();
    return await command.run({ environment, args, out, err });
  } catch (error) {
    if (error instanceof UsageError) {
      const { usage } = await load();
      err(`${error.message}\n  ${usage}\n`);
      return 2;
    }
    if (error instanceof AppError && error.code.startsWith("database.")) {
      const { code, details } = error;
      err(
        `${code}: ${errorMessage(code, environment.language, details)} ${JSON.stringify(details)}\n`,
      );
      return 3;
    }
    err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 1;
  }
}
