import type { AppDeps } from "../app.ts";
import type { Environment } from "../environment.ts";
import { ledgerWatch } from "../live/ledger-watch.ts";
import { currency } from "../reports/currency.ts";
import type { Store } from "../store/store.ts";
import type { World } from "../world.ts";
import { localDay } from "../writer/perform.ts";
import { startWriter } from "../writer/writer.ts";
import { ownPlace } from "../environment.ts";

/** The routes over an already open store, for a command that answers what HTTP would. */
export function localApp(given: {
  readonly environment: Environment;
  readonly store: Store;
  readonly temporary: string;
  readonly err: (text: string) => void;
}): AppDeps {
  const { environment, store, temporary } = given;
  const world: World = {
    name: "own",
    store,
    writer: startWriter({ store: ownPlace(environment), temporary, today: null }),
    today: () => localDay(environment.clock()),
    temporary,
  };
  const current = async (): Promise<World> => world;
  return {
    installation: {
      version: environment.version,
      currency,
      current,
      watch: ledgerWatch(current),
      startOwn: async () => undefined,
      close: async () => undefined,
    },
    hosts: new Set(["localhost"]),
    files: () => null,
    reportError: (error) =>
      given.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`),
  };
}
