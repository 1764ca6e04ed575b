import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "../../../server/cli/run-command.ts";
import { ownPlace, readEnvironment } from "../../../server/environment.ts";
import { openStore } from "../../../server/store/open-store.ts";
import { createCompanyDatabase, engines } from "../../setup/engines.ts";

describe.each(engines)("backup, restore and verify of the audit on %s", (engine) => {
  let root: string;
  let dropping: (() => Promise<void>)[];
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), "dabiao-backup-"));
    dropping = [];
  });
  afterEach(async () => {
    for (const drop of dropping) await drop();
    await rm(root, { recursive: true, force: true });
  });

  /** An installation with a home of its own. */
  async function install(name: string) {
    const database = engine === "postgres" ? await createCompanyDatabase(name) : null;
    if (database) dropping.push(() => database.drop());
    const environment = readEnvironment({
      variables: { DABIAO_HOME: name, DABIAO_DEMO: "0", DATABASE_URL: database?.url },
      root,
      version: "1.0.0",
      clock: () => new Date("2026-09-16T02:00:00Z"),
    });
    const run = async (...words: string[]): Promise<{ code: number; text: string }> => {
      let text = "";
      const add = (more: string): void => void (text += more);
      const code = await runCommand(words, environment, { out: add, err: add });
      return { code, text };
    };
    const actions = async (): Promise<string[]> => {
      const store = await openStore(ownPlace(environment));
      const rows = await store.db.selectFrom("audit").select("action").orderBy("seq").execute();
      await store.close();
      return rows.map((row) => row.action);
    };
    const change = async (text: string): Promise<void> => {
      const store = await openStore(ownPlace(environment));
      await sql.raw(text).execute(store.db as never);
      await store.close();
    };
    return { run, actions, change };
  }
  const file = async (name: string, sku: string): Promise<string> => {
    const path = join(root, name);
    await writeFile(path, `sku,product_name,category\n${sku},新,C0\n`);
    return path;
  };
  const backup = (): string => join(root, "backup.sqlite");

  it("carries keys and audit; the old home and a new one go on with it, telling of the restoring", async () => {
    const old = await install("old");
    expect((await old.run("import", "products", await file("a.csv", "K1"))).code).toBe(0);
    const made = await old.run("token", "create", "--name", "ERP", "--role", "head_office");
    expect(made.code).toBe(0);
    expect((await old.run("backup", backup())).code).toBe(0);
    expect((await old.run("import", "products", await file("b.csv", "K2"))).code).toBe(0);
    expect(await old.actions()).toEqual(["import", "create_token", "import"]);

    expect(await old.run("restore", backup(), "--force")).toMatchObject({
      code: 0,
      text: expect.any(String),
    });
    expect(await old.actions()).toEqual(["import", "create_token", "restore"]);
    expect((await old.run("verify")).text).toContain("✓ audit");

    const fresh = await install("fresh");
    expect(await fresh.run("restore", backup())).toMatchObject({
      code: 0,
      text: expect.any(String),
    });
    expect(await fresh.actions()).toEqual(["import", "create_token", "restore"]);
    expect((await fresh.run("token", "list")).text).toContain("ERP");
    expect((await fresh.run("import", "products", await file("c.csv", "K3"))).code).toBe(0);
    const sound = await fresh.run("verify");
    expect([sound.code, sound.text]).toEqual([0, expect.stringContaining("✓ audit")]);
    // What came with the backup is still a chain, and the head tells of all of it.
    await fresh.change("DELETE FROM audit WHERE seq = 4");
    expect(await fresh.run("verify")).toMatchObject({ code: 1 });
  });

  it("is not written of an audit that was cut off, nor is one that was tampered with restored", async () => {
    const old = await install("old");
    await old.run("import", "products", await file("a.csv", "K1"));
    await old.run("import", "products", await file("b.csv", "K2"));
    expect((await old.run("backup", backup())).code).toBe(0);
    await old.change("DELETE FROM audit WHERE seq = 2");
    const cut = await old.run("backup", join(root, "second.sqlite"));
    expect([cut.code, cut.text]).toEqual([1, expect.stringContaining("cut_off")]);
    expect((await old.run("verify")).text).toContain('"entry":2,"fault":"cut_off"');

    const store = await openStore(backup());
    await sql.raw("UPDATE audit SET actor_name = 'x' WHERE seq = 1").execute(store.db as never);
    await store.close();
    const restored = await old.run("restore", backup(), "--force");
    expect([restored.code, restored.text]).toEqual([1, expect.stringContaining('"entry":1')]);
  });
});
