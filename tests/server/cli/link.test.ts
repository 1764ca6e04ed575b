import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommand } from "../../../server/cli/run-command.ts";
import { readEnvironment } from "../../../server/environment.ts";
import { insertPerson } from "../../../server/people/person-rows.ts";
import { secretHash } from "../../../server/security/secrets.ts";
import { openStore } from "../../../server/store/open-store.ts";
import type { Store } from "../../../server/store/store.ts";

const at = "2026-09-16T02:00:00.000Z";
let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "dabiao-link-"));
  await inStore((store) =>
    store.write(async (transaction) => {
      for (const name of ["here", "gone"]) {
        const email = `${name}@example.com`;
        const user_id = await insertPerson(transaction, { name, email, password: null, at });
        await transaction.db
          .insertInto("auth_two_factors")
          .values({ user_id, secret: "x", backup_codes: "[]", verified: 1, last_step: 0 })
          .execute();
      }
      await transaction.db
        .updateTable("auth_users")
        .set({ disabled_at: at })
        .where("name", "=", "gone")
        .execute();
      return { commit: true, value: null };
    }),
  );
});
afterAll(() => rm(home, { recursive: true, force: true }));

async function inStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(join(home, "dabiao.sqlite"));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function run(
  words: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<{ code: number; out: string; err: string }> {
  const environment = readEnvironment({
    variables: { DABIAO_HOME: home, DABIAO_DEMO: "0", ...variables },
    root: home,
    version: "1.0.0",
    clock: () => new Date(at),
  });
  let [out, err] = ["", ""];
  const code = await runCommand(words, environment, {
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  return { code, out, err };
}

const factors = (): Promise<unknown[]> =>
  inStore((store) => store.db.selectFrom("auth_two_factors").select("user_id").execute());

describe("cli link", () => {
  it("prints a link of which the database holds the hash, in the console's name", async () => {
    const made = await run(["link", "Here@Example.com"]);
    expect([made.code, made.err]).toEqual([0, ""]);
    const [, secret = ""] =
      /^http:\/\/127\.0\.0\.1:8787\/welcome#([\w-]{43})\n$/.exec(made.out) ?? [];
    const [link, audit] = await inStore(async ({ db }) => [
      await db.selectFrom("one_time_links").selectAll().executeTakeFirst(),
      await db.selectFrom("audit").select(["actor_type", "action", "outcome"]).execute(),
    ]);
    expect(link).toMatchObject({ purpose: "reset", secret_hash: secretHash(secret) });
    expect(audit).toEqual([{ actor_type: "console", action: "reset_link", outcome: "done" }]);
    expect(await factors()).toHaveLength(2);
  });

  it("takes the second factor away only where it is told to, and names the public address", async () => {
    const variables = { DABIAO_PUBLIC_URL: "https://board.example" };
    const made = await run(["link", "here@example.com", "--without-second-factor"], variables);
    expect(made.out).toMatch(/^https:\/\/board\.example\/welcome#/);
    expect(await factors()).toHaveLength(1);
  });

  it("ends with 1 for nobody and for somebody kept out, with 2 for wrong usage", async () => {
    for (const email of ["nobody@example.com", "gone@example.com"]) {
      const { code, out, err } = await run(["link", email]);
      expect([code, out, err.split(":")[0]]).toEqual([1, "", "person.unknown"]);
    }
    expect((await run(["link"])).code).toBe(2);
    expect((await run(["link", "a@b", "c@d"])).code).toBe(2);
    expect((await run(["link", "a@b", "--force"])).code).toBe(2);
  });

  it("serve does not start on settings that cannot work, and tells no secret", async () => {
    const { code, err } = await run(["serve"], {
      DABIAO_OIDC_ISSUER: "https://login.example",
      DABIAO_OIDC_CLIENT_ID: "dabiao",
      DABIAO_OIDC_CLIENT_SECRET: "hush-hush",
    });
    expect([code, err.includes("DABIAO_PUBLIC_URL"), err.includes("hush-hush")]).toEqual([
      2,
      true,
      false,
    ]);
  });
});
