import { AppError } from "../errors.ts";
import { errorMessage } from "../../shared/i18n/errors.ts";
import type { Environment } from "../environment.ts";
import { backupCommand } from "./backup.ts";
import { UsageError, type Command, type ExitCode } from "./command.ts";
import { demoCommand } from "./demo.ts";
import { generateCommand } from "./generate.ts";
import { importCommand } from "./import.ts";
import { ledgerCommand } from "./ledger.ts";
import { linkCommand } from "./link.ts";
import { performanceCommand } from "./performance.ts";
import { restoreCommand } from "./restore.ts";
import { serveCommand } from "./serve.ts";
import { tokenCommand } from "./token.ts";
import { undoCommand } from "./undo.ts";
import { verifyCommand } from "./verify.ts";

const commands: Readonly<Record<string, Command>> = {
  import: importCommand,
  undo: undoCommand,
  ledger: ledgerCommand,
  performance: performanceCommand,
  demo: demoCommand,
  generate: generateCommand,
  backup: backupCommand,
  restore: restoreCommand,
  verify: verifyCommand,
  token: tokenCommand,
  link: linkCommand,
  serve: serveCommand,
};

type Console = { readonly out: (text: string) => void; readonly err: (text: string) => void };

/** Runs one command; its exit code as in contract 4. Never throws. */
export async function runCommand(
  words: readonly string[],
  environment: Environment,
  { out, err }: Console,
): Promise<ExitCode> {
  const [name = "", ...args] = words;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    const usages = Object.values(commands).map(({ usage }) => `  ${usage}\n`);
    err(`${name ? `? ${name}\n` : ""}${usages.join("")}`);
    return 2;
  }
  try {
    return await command.run({ environment, args, out, err });
  } catch (error) {
    if (error instanceof UsageError) {
      err(`${error.message}\n  ${command.usage}\n`);
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
