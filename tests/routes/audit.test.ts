import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { AuditAnswer } from "../../shared/contract/keys.ts";
import { readHead } from "../../server/audit/audit-head.ts";
import { auditKey } from "../../server/audit/audit-key.ts";
import { verifyAudit } from "../../server/audit/verify-audit.ts";
import { boss, realIdentity } from "./real-identity.ts";
import { openTestApp, origin, type TestApp } from "./test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp("company-3", realIdentity());
});
afterAll(async () => {
  await app.close();
  expect(app.surprises).toEqual([]);
});

const audit = async (query = ""): Promise<AuditAnswer> => {
  const response = await app.get(`/api/audit${query}`, boss);
  expect([response.status, response.headers.get("cache-control")]).toEqual([200, "no-store"]);
  return (await response.json()) as AuditAnswer;
};
/** Refusals are told of beside the answer: asked for until they are there. */
const refused = (count: number): Promise<AuditAnswer["entries"]> =>
  vi.waitFor(
    async () => {
      const { entries } = await audit("?outcome=refused&limit=500");
      expect(entries.length).toBeGreaterThanOrEqual(count);
      return entries;
    },
    { timeout: 4000 },
  );
const post = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  app.ask(path, { method: "POST", headers: { origin, ...headers } });
const upload = async (text: string, headers: Readonly<Record<string, string>> = boss) => {
  const body = new FormData();
  body.set("file", new File([text], "p.csv"));
  return app.ask("/api/imports?kind=products&mode=commit", {
    method: "POST",
    body,
    headers: { origin, ...headers },
  });
};

describe("the audit of the ledger", () => {
  it("tells of every import and undo with who did it, and of no preview and no reading", async () => {
    const loaded = await audit();
    expect(loaded.entries).toHaveLength(14);
    expect(loaded.entries[0]).toMatchObject({
      seq: 14,
      actorType: "console",
      action: "import",
      object: "import:14",
      outcome: "done",
    });
    expect((await upload("sku,product_name,category\nK8,新,C0\n")).status).toBe(201);
    expect((await post("/api/imports/15/undo", boss)).status).toBe(201);
    await app.get("/api/performance?period=2026-09", boss);
    const body = new FormData();
    body.set("file", new File(["sku,product_name,category\nK9,新,C0\n"], "p.csv"));
    const preview = { method: "POST", body, headers: { origin, ...boss } };
    expect((await app.ask("/api/imports?kind=products", preview)).status).toBe(200);
    const { entries } = await audit();
    expect(entries.slice(0, 2).map((one) => [one.actorName, one.action, one.object])).toEqual([
      ["王總", "undo", "import:15"],
      ["王總", "import", "import:15"],
    ]);
    expect(entries).toHaveLength(16);
  });

  it("tells of what was refused: to a stranger, to a key, for what it would do, and of bad files", async () => {
    expect((await upload("sku,product_name,category\nK8,新,C0\n", {})).status).toBe(401);
    expect((await post("/api/imports/1/undo", boss)).status).toBe(409);
    expect((await upload("nothing,here\n1,2\n")).status).toBe(422);
    const entries = await refused(3);
    expect(entries.map((one) => [one.actorType, one.action, one.details["code"]])).toEqual([
      ["person", "import", "import.refused"],
      ["person", "undo", "undo.has_dependents"],
      ["anonymous", "import", "access.unauthenticated"],
    ]);
    expect((await app.get("/api/audit")).status).toBe(401);
    expect((await refused(3)).length).toBe(3);
  });

  it("is not filled by a stranger who writes again and again", async () => {
    for (let i = 0; i < 100; i += 1) await post("/api/imports/1/undo");
    // One by somebody else, which is written after all of theirs.
    await post("/api/imports/2/undo", boss);
    const entries = await refused(8);
    expect(entries.filter((one) => one.actorType === "anonymous").length).toBe(5);
  });

  it("is found by action, actor, outcome and day, page by page", async () => {
    const all = await audit("?limit=500");
    expect(all.actions).toEqual(["import", "undo"]);
    expect(all.actors).toEqual([
      { id: "console", name: "console" },
      { id: "p1", name: "王總" },
    ]);
    expect((await audit("?action=undo&outcome=done")).entries).toHaveLength(1);
    expect((await audit("?actor=console")).entries).toHaveLength(14);
    const [first] = all.entries;
    const day = first?.at.slice(0, 10) ?? "";
    expect((await audit(`?from=${day}&to=${day}&limit=500`)).entries).toEqual(all.entries);
    expect((await audit("?to=2020-01-01")).entries).toEqual([]);
    const paged: number[] = [];
    for (let before: number | null = 999_999; before !== null;) {
      const page: AuditAnswer = await audit(`?limit=7&before=${before}`);
      paged.push(...page.entries.map((one) => one.seq));
      before = page.next;
    }
    expect(paged).toEqual(all.entries.map((one) => one.seq));
    for (const query of ["?limit=0", "?limit=501", "?outcome=maybe", "?from=yesterday", "?x=1"]) {
      expect([query, (await app.get(`/api/audit${query}`, boss)).status]).toEqual([query, 400]);
    }
  });

  it("is sound after all of this, written by two threads", async () => {
    const head = readHead(app.home);
    expect(await verifyAudit(app.store.db, auditKey(app.home), head)).toEqual([]);
  });
});
