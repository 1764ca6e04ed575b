import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { consoleActor } from "../../server/access/principal.ts";
import { databaseFile, readEnvironment, type Environment } from "../../server/environment.ts";
import { AppError } from "../../server/errors.ts";
import { openInstallation } from "../../server/homes.ts";
import { openStore } from "../../server/store/open-store.ts";
import type { Installation } from "../../server/world.ts";
import { commitRows } from "./reports/commit-rows.ts";

let root: string;
let open: Installation[];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "dabiao-homes-"));
  open = [];
});
afterEach(async () => {
  for (const installation of open) await installation.close();
  await rm(root, { recursive: true, force: true });
});

const environment = (variables: Readonly<Record<string, string>> = {}): Environment =>
  readEnvironment({
    variables,
    root,
    version: "1.0.0",
    clock: () => new Date("2027-03-01T12:00:00Z"),
  });

async function start(variables: Readonly<Record<string, string>> = {}): Promise<Installation> {
  const installation = await openInstallation(environment(variables));
  open.push(installation);
  return installation;
}

/** An import into the own home by another process. */
async function importIntoOwn(): Promise<void> {
  const store = await openStore(databaseFile(environment().home));
  await commitRows(store, "workdays", [{ date: "2026-10-01", working: "N" }]);
  await store.close();
}

describe("openInstallation", () => {
  it("serves the demo with its own today as long as the own home is empty", async () => {
    const world = await (await start()).current();
    expect([world.name, world.today()]).toEqual(["demo", "2026-09-16"]);
  });

  it("turns to the own home at its first import, by whichever process, and knows the real day there", async () => {
    const installation = await start();
    expect((await installation.current()).name).toBe("demo");
    await importIntoOwn();
    const world = await installation.current();
    expect([world.name, await world.store.head()]).toEqual(["own", 1]);
    expect(world.today()).toMatch(/^2027-03-0[12]$/);
    expect(await world.store.db.selectFrom("workdays").selectAll().execute()).toHaveLength(1);
  });

  it("opens the empty own home when asked to, with nothing of the demo in it, and for good", async () => {
    const installation = await start();
    const demo = await installation.current();
    await commitRows(demo.store, "workdays", [{ date: "2026-10-02", working: "N" }]);
    await installation.startOwn(consoleActor);
    const own = await installation.current();
    expect([own.name, await own.store.head()]).toEqual(["own", 0]);
    expect(await own.store.db.selectFrom("workdays").selectAll().execute()).toEqual([]);
    await expect(installation.startOwn(consoleActor)).rejects.toThrow(
      new AppError("installation.not_demo"),
    );
    // After a restart too.
    expect((await (await start()).current()).name).toBe("own");
  });

  it("shows the demo again as long as nothing of one's own came, also after a restart, and no longer", async () => {
    const installation = await start();
    expect(await installation.mayShowDemo()).toBe(false);
    await installation.startOwn(consoleActor);
    const again = await start();
    expect(await again.mayShowDemo()).toBe(true);
    await again.showDemo(consoleActor);
    expect((await again.current()).name).toBe("demo");
    // Both choices are written down, and hold after a restart.
    const restarted = await start();
    expect((await restarted.current()).name).toBe("demo");
    await restarted.startOwn(consoleActor);
    await importIntoOwn();
    expect(await restarted.mayShowDemo()).toBe(false);
    await expect(restarted.showDemo(consoleActor)).rejects.toThrow(
      new AppError("installation.not_empty"),
    );
    const own = await restarted.current();
    const entries = await own.store.db
      .selectFrom("audit")
      .select("action")
      .where("action", "in", ["leave_demo", "show_demo"])
      .orderBy("seq")
      .execute();
    expect(entries.map(({ action }) => action)).toEqual(["leave_demo", "show_demo", "leave_demo"]);
  });

  it("never shows the demo when it is switched off or the own home has data", async () => {
    expect((await (await start({ DABIAO_DEMO: "0" })).current()).name).toBe("own");
    await importIntoOwn();
    const installation = await start();
    expect((await installation.current()).name).toBe("own");
    await expect(installation.startOwn(consoleActor)).rejects.toThrow(AppError);
  });

  it("makes its home readable by its owner alone", async () => {
    await start({ DABIAO_DEMO: "0" });
    expect((await stat(environment().home)).mode & 0o077).toBe(0);
  });
});
