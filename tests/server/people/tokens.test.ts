import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bearerToken } from "../../../server/access/bearer-token.ts";
import { createToken } from "../../../server/people/commands/create-token.ts";
import { demoToken } from "../../../server/people/commands/demo-token.ts";
import { revokeToken } from "../../../server/people/commands/revoke-token.ts";
import type { DeskDeps } from "../../../server/people/command-deps.ts";
import { deskDeps } from "../../../server/people/desk-deps.ts";
import { insertPerson } from "../../../server/people/person-rows.ts";
import { listTokens } from "../../../server/people/list-tokens.ts";
import { tokenEnd } from "../../../server/people/token-end.ts";
import { engines, openTestStore, type TestStore } from "../../setup/engines.ts";

const actor = { type: "person", id: "p1", name: "王總" } as const;
const company = { scopeType: "company", scopeCode: null } as const;

describe.each(engines)("API tokens on %s", (engine) => {
  let test: TestStore;
  let deps: DeskDeps;
  let now = new Date("2026-09-16T02:00:00Z");
  beforeEach(async () => {
    test = await openTestStore(engine);
    now = new Date("2026-09-16T02:00:00Z");
    deps = deskDeps({
      store: test.store,
      home: test.folder,
      today: "2026-09-16",
      clock: () => now,
    });
  });
  afterEach(() => test.close());

  const knows = async (secret: string): Promise<string | null> => {
    const credentials = { authorization: `Bearer ${secret}`, cookie: null };
    const found = await bearerToken({
      credentials,
      store: test.store,
      now,
      today: "2026-09-16",
      touch: () => undefined,
    });
    return found?.principal.name ?? null;
  };

  it("open what they were made for until they end, and are kept as hashes only", async () => {
    const expiresAt = tokenEnd(now, 1);
    const made = await createToken(deps, actor, {
      ...company,
      name: "ERP",
      role: "data_steward",
      expiresAt,
    });
    expect(await knows(made.secret)).toBe("ERP");
    expect(await knows(`${made.secret}x`)).toBeNull();
    const stored = JSON.stringify([
      await test.store.db.selectFrom("access_tokens").selectAll().execute(),
      await test.store.db.selectFrom("audit").selectAll().execute(),
      await listTokens(test.store.db),
    ]);
    expect(stored).not.toContain(made.secret);
    now = new Date("2026-09-17T01:59:59Z");
    expect(await knows(made.secret)).toBe("ERP");
    now = new Date("2026-09-17T02:00:00Z");
    expect(await knows(made.secret)).toBeNull();
  });

  it("are listed newest first with who made them, the revoked too", async () => {
    const token = { ...company, role: "head_office", expiresAt: null } as const;
    const first = await createToken(deps, actor, { ...token, name: "one" });
    now = new Date("2026-09-16T03:00:00Z");
    await createToken(deps, actor, { ...token, name: "two" });
    await revokeToken(deps, actor, { id: first.id });
    const { tokens } = await listTokens(test.store.db);
    expect(tokens.map((one) => [one.name, one.createdBy, one.revokedAt])).toEqual([
      ["two", "王總", null],
      ["one", "王總", "2026-09-16T03:00:00.000Z"],
    ]);
    expect(await knows(first.secret)).toBeNull();
  });

  it("revoked once more keep the first instant; unknown ones are refused and leave no trace", async () => {
    const made = await createToken(deps, actor, {
      ...company,
      name: "one",
      role: "head_office",
      expiresAt: null,
    });
    const before = await test.store.marks();
    await revokeToken(deps, actor, { id: made.id });
    expect((await test.store.marks()).access).toBe(before.access + 1);
    now = new Date("2026-09-18T00:00:00Z");
    await revokeToken(deps, actor, { id: made.id });
    const { tokens } = await listTokens(test.store.db);
    expect(tokens[0]?.revokedAt).toBe("2026-09-16T02:00:00.000Z");
    for (const id of ["none", "", "*", "%", made.secret]) {
      await expect(revokeToken(deps, actor, { id })).rejects.toMatchObject({
        code: "token.unknown",
      });
    }
    const audit = await test.store.db.selectFrom("audit").select("action").execute();
    expect(audit.map((entry) => entry.action)).toEqual([
      "create_token",
      "revoke_token",
      "revoke_token",
    ]);
  });

  it("are refused for a scope that is not the role's or names nothing", async () => {
    for (const [role, scopeType, scopeCode] of [
      ["head_office", "office", "O1"],
      ["head_office", "company", "O1"],
      ["city_manager", "office", "NOPE"],
      ["city_manager", "company", null],
      ["sales_rep", "staff", "S404"],
    ] as const) {
      const token = { name: "x", role, scopeType, scopeCode, expiresAt: null };
      await expect(createToken(deps, actor, token)).rejects.toMatchObject({
        code: "access.bad_scope",
      });
    }
    expect((await listTokens(test.store.db)).tokens).toEqual([]);
  });

  it("of the demo are made anew at each start, and never where real people are", async () => {
    const first = await demoToken(deps, actor, null);
    const second = await demoToken(deps, actor, null);
    expect(await knows(first?.secret ?? "")).toBeNull();
    expect(await knows(second?.secret ?? "")).toBe("示範 demo");
    now = new Date("2026-09-17T02:00:00Z");
    expect(await knows(second?.secret ?? "")).toBeNull();
    await test.store.write(async (transaction) => {
      const somebody = { name: "王芳", email: "wang@example.com", password: null };
      await insertPerson(transaction, { ...somebody, at: now.toISOString() });
      return { commit: true, value: null };
    });
    expect(await demoToken(deps, actor, null)).toBeNull();
  });
});
