import { everywhere } from "../access/principal.ts";
import { listImports } from "../reports/imports.ts";
import type { Command, ExitCode } from "./command.ts";
import { readOnlyOptions } from "./options.ts";
import { withOwnStore } from "./own-store.ts";

/** `ledger`: what was imported and undone, newest first. */
export const ledgerCommand: Command = {
  usage: "ledger [--json]",
  run: async ({ environment, args, out }) => {
    const options = readOnlyOptions(args, { flags: ["json"] });
    return withOwnStore<ExitCode>(environment, async (store) => {
      const list = await listImports(store.db, {
        ledger: await store.head(),
        reach: everywhere,
      });
      if (options.flags.has("json")) out(`${JSON.stringify(list)}\n`);
      else {
        for (const entry of list.imports) {
          const what = entry.of === null ? entry.kind : `undo #${entry.of}`;
          const gone = entry.undoneBy === null ? "" : ` (undone by #${entry.undoneBy})`;
          const { added, corrected } = entry.rows;
          out(
            `#${entry.ledger} ${entry.committedAt} ${what} ${entry.file ?? ""} +${added} ~${corrected}${gone}\n`,
          );
        }
      }
      return 0;
    });
  },
};
