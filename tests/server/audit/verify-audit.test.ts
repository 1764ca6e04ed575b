import { rm, writeFile } from "node:fs/promises";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { headFile, readHead } from "../../../server/audit/audit-head.ts";
import { auditKey } from "../../../server/audit/audit-key.ts";
import { verifyAudit } from "../../../server/audit/verify-audit.ts";
import { recordRefusal } from "../../../server/people/commands/record-refusal.ts";
import { deskDeps } from "../../../server/people/desk-deps.ts";
import { engines, openTestStore, type TestStore } from "../../setup/engines.ts";

const actor = { type: "person", id: "p1", name: "王總" } as const;

describe.each(engines)("the audit on %s", (engine) => {
  let test: TestStore;
  beforeEach(async () => {
    test = await openTestStore(engine);
    const deps = deskDeps({
      store: test.store,
      home: test.folder,
      today: null,
      clock: () => new Date("2026-09-16T02:00:00Z"),
    });
    for (let i = 1; i <= 5; i += 1) {
      await recordRefusal(deps, actor, { action: "import", object: `import:${i}`, details: { i } });
    }
  });
  afterEach(() => test.close());

  const faults = async (head: string | null = readHead(test.folder)) =>
    (await verifyAudit(test.store.db, auditKey(test.folder), head)).map(
      ({ at }) => `${at.entry} ${at.fault}`,
    );
  const change = (text: string) => sql.raw(text).execute(test.store.db as never);

  it("is sound as it was written, and its head lies outside the database", async () => {
    expect(await faults()).toEqual([]);
    expect(JSON.parse(readHead(test.folder) ?? "")).toMatchObject({ seq: 5, count: 5, from: 1 });
  });

  it.each([
    ["at", "'2026-09-16T02:00:00.001Z'"],
    ["actor_type", "'token'"],
    ["actor_id", "'p2'"],
    ["actor_name", "'李'"],
    ["action", "'undo'"],
    ["object", "''"],
    ["outcome", "'done'"],
    ["details", "'{}'"],
    ["prev", "''"],
    ["hash", "'x'"],
  ])("names the entry whose %s was changed", async (column, value) => {
    await change(`UPDATE audit SET ${column} = ${value} WHERE seq = 3`);
    expect(await faults()).toContain("3 changed");
  });

  it("names what was taken from the middle, and what was cut off the end", async () => {
    await change("DELETE FROM audit WHERE seq IN (2, 3)");
    expect(await faults()).toEqual(["2 removed", "3 removed"]);
    await change("DELETE FROM audit WHERE seq > 3");
    expect(await faults()).toEqual([2, 3, 4, 5].map((seq) => `${seq} cut_off`));
  });

  it("names all when all are gone", async () => {
    await change("DELETE FROM audit");
    expect(await faults()).toEqual([1, 2, 3, 4, 5].map((seq) => `${seq} cut_off`));
  });

  it("tells of entries that were numbered anew to close a gap", async () => {
    await change("DELETE FROM audit WHERE seq = 2");
    for (const seq of [3, 4, 5]) {
      await change(`UPDATE audit SET seq = ${seq - 1} WHERE seq = ${seq}`);
    }
    expect(await faults()).toEqual(["2 changed", "3 changed", "4 changed", "5 cut_off"]);
  });

  it("is not sound without its head, or with one that somebody else wrote", async () => {
    const head = readHead(test.folder) ?? "";
    await rm(headFile(test.folder));
    expect(await faults()).toEqual(["5 no_head"]);
    for (const forged of ["", "{}", head.replace('"seq":5', '"seq":4'), "not json"]) {
      await writeFile(headFile(test.folder), forged);
      expect(await faults()).toEqual(["5 head_not_ours"]);
    }
  });
});
