import Database from "better-sqlite3";
import pg from "pg";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { engines, type EngineName } from "../setup/engines.ts";
import { writeSalesFile, type SalesFile } from "./support/company-files.ts";
import { readState, soundState } from "./support/database-state.ts";
import { prepareHomes, type Home, type PreparedHomes } from "./support/homes.ts";
import { ask, askBoard, errorCode, postImport } from "./support/http.ts";
import { runCommand, startServer, type RunningServer } from "./support/product.ts";

/** A writer waits five seconds for another; one more for the way there and back. */
const patience = 6_000;
/** A dozen screens would not ask more often. */
const readEveryMs = 50;

/** Holds the one thing every write needs, as a stuck program would. */
async function lockDatabase(engine: EngineName, place: string): Promise<() => Promise<void>> {
  if (engine === "sqlite") {
    const handle = new Database(place);
    handle.exec("BEGIN IMMEDIATE");
    return async () => void handle.close();
  }
  const [holder, waiting] = [0, 1].map(() => new pg.Client({ connectionString: place }));
  await Promise.all([holder?.connect(), waiting?.connect()]);
  const lock = "SELECT 1 FROM meta WHERE key = 'writer' FOR UPDATE";
  await holder?.query("BEGIN");
  await holder?.query(lock);
  // One more in the queue, that gives up while the product waits behind it.
  await waiting?.query("SET lock_timeout = '3s'");
  const queued = waiting?.query(lock).catch(() => undefined);
  return async () => {
    await holder?.end();
    await queued;
    await waiting?.end();
  };
}

describe.each(engines)("a database that somebody else has locked, on %s", (engine) => {
  let homes: PreparedHomes;
  let file: SalesFile;
  let home: Home;
  let server: RunningServer;
  let unlock: () => Promise<void>;
  beforeAll(async () => {
    homes = await prepareHomes(engine);
    file = await writeSalesFile(join(homes.folder, "next.csv"), { first: 10_001, rows: 500 });
  });
  beforeEach(async () => {
    unlock = async () => undefined;
    home = await homes.copy();
    server = await startServer(home.variables);
    unlock = await lockDatabase(engine, home.place);
  });
  afterEach(async () => {
    await unlock();
    await server.stop();
    await home.remove();
  });
  afterAll(() => homes.remove());

  it("is answered 503 within six seconds, while reads go on, and nothing is lost after", async () => {
    await unlock();
    // The first order of a server starts its writer; the time of that is not what is measured.
    await postImport(server, file.path, "kind=sales_actuals&mode=preview");
    unlock = await lockDatabase(engine, home.place);
    const refused = postImport(server, file.path);
    const done = { yes: false };
    void refused.finally(() => (done.yes = true));
    const reads: number[] = [];
    for (let n = 1; !done.yes; n += 1) {
      reads.push((await askBoard(server, n)).status);
      await Promise.race([sleep(readEveryMs), refused]);
    }

    const answer = await refused;
    expect([answer.status, errorCode(answer)]).toEqual([503, "database.locked"]);
    expect(answer.headers.get("retry-after")).not.toBeNull();
    expect(answer.took).toBeLessThan(patience);
    // Had reading waited for the lock, a few answers would have filled the whole time.
    expect(reads.length).toBeGreaterThan(20);
    expect(new Set(reads)).toEqual(new Set([200]));

    await unlock();
    const sent = await postImport(server, file.path);
    expect([sent.status, sent.json["ledger"]]).toEqual([201, homes.ledger + 1]);
    expect(await readState(home.place)).toEqual(soundState([homes.sales, file], homes.ledger + 1));
  });

  it("refuses an undo with 503 and ends a command with 3; both work once the lock is gone", async () => {
    const undo = () => ask(server, `/api/imports/${homes.ledger}/undo`, { method: "POST" });
    const command = () => runCommand(home.variables, ["import", "sales_actuals", file.path]);
    const [undone, imported] = await Promise.all([undo(), command()]);
    expect([undone.status, errorCode(undone)]).toEqual([503, "database.locked"]);
    expect([imported.code, imported.stderr]).toEqual([
      3,
      expect.stringContaining("database.locked"),
    ]);
    expect(await readState(home.place)).toEqual(soundState([homes.sales], homes.ledger));
    await unlock();
    expect((await undo()).status).toBe(201);
    expect((await command()).code).toBe(0);
    expect(await readState(home.place)).toEqual(soundState([file], homes.ledger + 2));
  });

  it("does not keep a command from reading", async () => {
    for (const args of [["ledger", "--json"], ["performance", "--period", "2025"], ["verify"]]) {
      expect((await runCommand(home.variables, args)).code, args.join(" ")).toBe(0);
    }
  });
});
