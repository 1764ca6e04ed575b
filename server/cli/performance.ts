import { createApp } from "../app.ts";
import type { Command } from "./command.ts";
import { readOnlyOptions } from "./options.ts";
import { withOwnStore } from "./own-store.ts";
import { localApp } from "./local-app.ts";

/** `performance`: prints the body of `/api/performance`, through the same route. */
export const performanceCommand: Command = {
  usage:
    "performance [--period P] [--by office|province|company|staff] [--scope S] [--on D] [--ledger N] [--category C]",
  run: async ({ environment, args, out, err }) => {
    const options = readOnlyOptions(args, {
      values: ["period", "by", "scope", "on", "ledger", "category"],
    });
    return withOwnStore(environment, async (store, temporary) => {
      const app = createApp(localApp({ environment, store, temporary, err }));
      const search = new URLSearchParams(options.values);
      const response = await app.request(`http://localhost/api/performance?${search.toString()}`);
      const body = await response.text();
      if (response.ok) {
        out(`${body}\n`);
        return 0;
      }
      err(`${body}\n`);
      return response.status === 503 ? 3 : response.status === 500 ? 1 : 2;
    });
  },
};
