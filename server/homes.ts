import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { appendAudit } from "./audit/append-audit.ts";
import { auditKey } from "./audit/audit-key.ts";
import { withAuditHead } from "./audit/with-audit-head.ts";
import { AppError } from "./errors.ts";
import { ledgerWatch } from "./live/ledger-watch.ts";
import { databaseFile, demoToday, ownPlace, type Environment } from "./environment.ts";
import { openStore } from "./store/open-store.ts";
import { currency } from "./reports/currency.ts";
import { startDesk } from "./people/desk.ts";
import type { Store } from "./store/store.ts";
import type { Installation, World } from "./world.ts";
import { localDay } from "./local-day.ts";
import { startWriter } from "./writer/writer.ts";

/** Makes a home (0700: it holds a company's figures) with its folder for uploads. */
export function makeHome(home: string): { readonly temporary: string } {
  const temporary = join(home, "tmp");
  mkdirSync(temporary, { recursive: true, mode: 0o700 });
  return { temporary };
}

async function openWorld(given: {
  readonly name: World["name"];
  readonly home: string;
  readonly place: string;
  readonly today: string | null;
  readonly clock: () => Date;
}): Promise<World> {
  const { temporary } = makeHome(given.home);
  const store = await openStore(given.place);
  return {
    name: given.name,
    store,
    writer: startWriter({
      store: given.place,
      temporary,
      home: given.home,
      today: given.today,
    }),
    desk: startDesk({ store: given.place, home: given.home, today: given.today }),
    today: () => given.today ?? localDay(given.clock()),
    temporary,
  };
}

const ownStarted = "own_started";

/** Opens the own home, and beside it the demo company as long as the own home is empty. */
export async function openInstallation(environment: Environment): Promise<Installation> {
  const { clock } = environment;
  const own = await openWorld({
    name: "own",
    home: environment.home,
    place: ownPlace(environment),
    today: null,
    clock,
  });
  let demo: World | null = null;
  if (environment.demo && (await isUntouched(own.store))) {
    demo = await openWorld({
      name: "demo",
      home: environment.demoHome,
      place: databaseFile(environment.demoHome),
      today: demoToday,
      clock,
    });
  }
  let left = demo === null;
  const current = async (): Promise<World> => {
    if (!left && (await own.store.head()) > 0) left = true;
    return left || !demo ? own : demo;
  };
  return {
    version: environment.version,
    currency,
    clock,
    current,
    watch: ledgerWatch(current),
    startOwn: async (actor) => {
      if (left) throw new AppError("installation.not_demo");
      await withAuditHead(own.store, environment.home).write(async (transaction) => {
        await transaction.append("meta", ["key", "value"], [[ownStarted, "yes"]]);
        await appendAudit(transaction, auditKey(environment.home), {
          at: clock().toISOString(),
          actor,
          action: "leave_demo",
          object: "",
          outcome: "done",
          details: {},
        });
        return { commit: true, value: undefined };
      });
      left = true;
    },
    close: async () => {
      for (const world of [own, demo]) {
        await world?.writer.close();
        await world?.desk.close();
        await world?.store.close();
      }
    },
  };
}

/** True while nothing was imported and nobody chose to start with own data. */
export async function isUntouched(store: Store): Promise<boolean> {
  if ((await store.head()) > 0) return false;
  const chosen = await store.db
    .selectFrom("meta")
    .select("key")
    .where("key", "=", ownStarted)
    .executeTakeFirst();
  return !chosen;
}
