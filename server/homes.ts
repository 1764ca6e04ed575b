import { existsSync } from "node:fs";
import { appendAudit, type Actor } from "./audit/append-audit.ts";
import { auditKey } from "./audit/audit-key.ts";
import { withAuditHead } from "./audit/with-audit-head.ts";
import { AppError } from "./errors.ts";
import { ledgerWatch } from "./live/ledger-watch.ts";
import { databaseFile, demoToday, ownPlace, type Environment } from "./environment.ts";
import { makeHome } from "./make-home.ts";
import { openStore } from "./store/open-store.ts";
import { currency } from "./reports/currency.ts";
import { hasPeople } from "./people/people-there.ts";
import { startDesk } from "./people/desk.ts";
import type { Store, Transaction } from "./store/store.ts";
import type { Installation, World } from "./world.ts";
import { localDay } from "./local-day.ts";
import { startWriter } from "./writer/writer.ts";

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
  const openDemo = (): Promise<World> =>
    openWorld({
      name: "demo",
      home: environment.demoHome,
      place: databaseFile(environment.demoHome),
      today: demoToday,
      clock,
    });
  let demo = environment.demo && (await isUntouched(own.store)) ? await openDemo() : null;
  let left = demo === null;
  const current = async (): Promise<World> => {
    if (!left && (await own.store.head()) > 0) left = true;
    return left || !demo ? own : demo;
  };
  /** What is chosen is written down with who chose it: it holds after a restart too. */
  const choose = (
    actor: Actor,
    action: "leave_demo" | "show_demo",
    change: (transaction: Transaction) => Promise<unknown>,
  ): Promise<void> =>
    withAuditHead(own.store, environment.home).write(async (transaction) => {
      await change(transaction);
      await appendAudit(transaction, auditKey(environment.home), {
        at: clock().toISOString(),
        actor,
        action,
        object: "",
        outcome: "done",
        details: {},
      });
      return { commit: true, value: undefined };
    });
  const mayShowDemo = async (): Promise<boolean> =>
    environment.demo &&
    left &&
    existsSync(databaseFile(environment.demoHome)) &&
    (await isEmpty(own.store));
  return {
    version: environment.version,
    currency,
    clock,
    current,
    watch: ledgerWatch(current),
    startOwn: async (actor) => {
      if (left) throw new AppError("installation.not_demo");
      await choose(actor, "leave_demo", (transaction) =>
        transaction.append("meta", ["key", "value"], [[ownStarted, "yes"]]),
      );
      left = true;
    },
    mayShowDemo,
    showDemo: async (actor) => {
      if (!(await mayShowDemo())) throw new AppError("installation.not_empty");
      await choose(actor, "show_demo", ({ db }) =>
        db.deleteFrom("meta").where("key", "=", ownStarted).execute(),
      );
      demo ??= await openDemo();
      left = false;
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

/** True while nothing was imported and nobody can sign in. */
const isEmpty = async (store: Store): Promise<boolean> =>
  (await store.head()) === 0 && !(await hasPeople(store.db));

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
