import { consoleAsker } from "../access/asker.ts";
import { AppError } from "../errors.ts";
import { errorMessage } from "../../shared/i18n/errors.ts";
import { ledgerDeps, performUndo } from "../writer/perform.ts";
import { UsageError, type Command } from "./command.ts";
import { readOptions } from "./options.ts";
import { withOwnStore } from "./own-store.ts";

/** `undo N`: every answer is then as if import N had never been. */
export const undoCommand: Command = {
  usage: "undo N [--json]",
  run: async ({ environment, args, out, err }) => {
    const options = readOptions(args, { flags: ["json"] });
    const [number, extra] = options.words;
    if (!number || extra || !/^[1-9]\d{0,14}$/.test(number))
      throw new UsageError("a ledger number");
    const { clock, home } = environment;
    return withOwnStore(environment, async (store) => {
      try {
        const deps = ledgerDeps({ clock, today: null, home });
        const report = await performUndo(store, deps, { number: Number(number), by: consoleAsker });
        if (options.flags.has("json")) out(`${JSON.stringify(report)}\n`);
        else {
          const again = report.resend.map((entry) => `#${entry.ledger} ${entry.file}`).join(", ");
          out(
            `#${report.ledger} undo #${report.of}: −${report.rows.removed} +${report.rows.restored}${again ? ` · ${again}` : ""}\n`,
          );
        }
        return 0;
      } catch (error) {
        if (!(error instanceof AppError) || !/^(undo|import)\./.test(error.code)) throw error;
        err(`${error.code}: ${errorMessage(error.code, environment.language, error.details)}\n`);
        if (options.flags.has("json")) {
          out(`${JSON.stringify({ error: { code: error.code, details: error.details } })}\n`);
        }
        return 1;
      }
    });
  },
};
