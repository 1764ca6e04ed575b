import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommand } from "../../../server/cli/run-command.ts";
import { readEnvironment } from "../../../server/environment.ts";
import { openStore } from "../../../server/store/open-store.ts";
import { secretHash } from "../../../server/security/secrets.ts";

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "dabiao-token-"));
});
afterAll(() => rm(home, { recursive: true, force: true }));

async function run(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const environment = readEnvironment({
    variables: { DABIAO_HOME: home, DABIAO_DEMO: "0" },
    root: home,
    version: "1.0.0",
    clock: () => new Date("2026-09-16T02:00:00Z"),
  });
  let [out, err] = ["", ""];
  const code = await runCommand(words, environment, {
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  return { code, out, err };
}

describe("cli token", () => {
  it("prints the new secret alone, lists without it, and revokes; the console did it", async () => {
    const made = await run("token", "create", "--name", "ERP", "--role", "data_steward");
    expect([made.code, /^[\w-]{43}\n$/.test(made.out)]).toEqual([0, true]);
    const list = await run("token", "list", "--json");
    const { tokens } = JSON.parse(list.out) as { tokens: { id: string; createdBy: string }[] };
    expect(tokens).toMatchObject([{ name: "ERP", createdBy: "console", expiresAt: null }]);
    expect(list.out).not.toContain(made.out.trim());
    expect((await run("token", "revoke", tokens[0]?.id ?? "")).code).toBe(0);
    const store = await openStore(join(home, "dabiao.sqlite"));
    const row = await store.db.selectFrom("access_tokens").selectAll().executeTakeFirst();
    const audit = await store.db.selectFrom("audit").select(["actor_type", "action"]).execute();
    await store.close();
    expect(row?.secret_hash).toBe(secretHash(made.out.trim()));
    expect(row?.revoked_at).not.toBeNull();
    expect(audit).toEqual([
      { actor_type: "console", action: "create_token" },
      { actor_type: "console", action: "revoke_token" },
    ]);
  });

  it("ends with 1 for a scope or token that is not there, with 2 for wrong usage", async () => {
    const wanted = ["token", "create", "--name", "x", "--role"];
    expect((await run(...wanted, "city_manager", "--scope", "office:X")).code).toBe(1);
    expect((await run("token", "revoke", "none")).code).toBe(1);
    expect((await run(...wanted, "king")).code).toBe(2);
    expect((await run(...wanted, "head_office", "--days", "0")).code).toBe(2);
    expect((await run("token")).code).toBe(2);
    expect((await run("token", "create", "--name", "x")).code).toBe(2);
  });
});
