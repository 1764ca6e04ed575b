import { readHead } from "../audit/audit-head.ts";
import { verifyLedger } from "../ledger/verify/verify-ledger.ts";
import { auditCheck } from "./audit-check.ts";
import type { Command } from "./command.ts";
import { readOnlyOptions } from "./options.ts";
import { withOwnStore } from "./own-store.ts";

/** `verify`: rollups against rows, the ledger's rules, the database's own check. */
export const verifyCommand: Command = {
  usage: "verify [--json]",
  run: async ({ environment, args, out }) => {
    const options = readOnlyOptions(args, { flags: ["json"] });
    // Before the entries: while a server runs they may grow, and the head never tells of more than there is.
    const head = readHead(environment.home);
    return withOwnStore(environment, async (store) => {
      const result = await verifyLedger(store, [auditCheck(environment.home, head)]);
      if (options.flags.has("json")) out(`${JSON.stringify(result)}\n`);
      else {
        for (const { check, differences } of result.checks) {
          out(
            `${differences === 0 ? "✓" : "✕"} ${check}${differences ? ` (${differences})` : ""}\n`,
          );
        }
        for (const difference of result.differences) out(`  ${JSON.stringify(difference)}\n`);
      }
      return result.sound ? 0 : 1;
    });
  },
};
