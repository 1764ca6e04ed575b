import { consolePrincipal } from "../access/principal.ts";
import type { AppDeps } from "../app.ts";
import type { Environment } from "../environment.ts";
import { ledgerWatch } from "../live/ledger-watch.ts";
import { startDesk } from "../people/desk.ts";
import { loopbackDoor } from "../security/door.ts";
import { currency } from "../reports/currency.ts";
import type { Store } from "../store/store.ts";
import { noWays } from "../ways.ts";
import type { World } from "../world.ts";
import { localDay } from "../local-day.ts";
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
    writer: startWriter({
      store: ownPlace(environment),
      temporary,
      home: environment.home,
      today: null,
    }),
    desk: startDesk({ store: ownPlace(environment), home: environment.home, today: null }),
    today: () => localDay(environment.clock()),
    temporary,
  };
  const current = async (): Promise<World> => world;
  return {
    installation: {
      version: environment.version,
      currency,
      clock: environment.clock,
      current,
      watch: ledgerWatch(current),
      startOwn: async () => undefined,
      mayShowDemo: async () => false,
      showDemo: async () => undefined,
      close: async () => undefined,
    },
    // Who can run a command here can read the database file.
    identify: async () => consolePrincipal,
    ways: noWays,
    door: loopbackDoor(() => performance.now()),
    hosts: new Set(["localhost"]),
    files: () => null,
    reportError: (error) =>
      given.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`),
  };
}
