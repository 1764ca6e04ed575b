import { CompiledQuery } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { signIn } from "../../../server/people/commands/sign-in.ts";
import { openStore } from "../../../server/store/open-store.ts";
import { schemaVersion } from "../../../server/store/schema.ts";
import { engines } from "../../setup/engines.ts";
import { home, openDeskStore, stranger, type DeskStore } from "../people/desk-store.ts";

const email = "lilei@example.com";
const password = "correct horse battery";

describe.each(engines)("a database of version 2 on %s", (engine) => {
  let desk: DeskStore;
  beforeEach(async () => {
    desk = await openDeskStore(engine);
    await desk.person(email, password);
    // Signed in a moment ago: the new columns have to fit rows that are there.
    await signIn(desk.deps, stranger, { email, password, device: home });
    await desk.deps.store.write(async ({ db }) => {
      for (const statement of [
        "ALTER TABLE auth_users DROP COLUMN email_verified",
        "ALTER TABLE auth_verifications DROP COLUMN updated_at",
        "INSERT INTO auth_verifications (id, identifier, value, expires_at, created_at) VALUES ('v', 'h', '{}', '2026', '2026')",
        "UPDATE meta SET value = '2' WHERE key = 'schema_version'",
      ]) {
        await db.executeQuery(CompiledQuery.raw(statement));
      }
      return { commit: true, value: null };
    });
  });
  afterEach(() => desk.close());

  it("opens, with its people, their passwords and their sessions", async () => {
    const store = await openStore(desk.place);
    try {
      const { db } = store;
      const version = db.selectFrom("meta").select("value").where("key", "=", "schema_version");
      expect((await version.executeTakeFirstOrThrow()).value).toBe(String(schemaVersion));
      const user = await db.selectFrom("auth_users").selectAll().executeTakeFirstOrThrow();
      expect(user).toMatchObject({ email, email_verified: 0 });
      expect(await db.selectFrom("auth_sessions").select("id").execute()).toHaveLength(1);
      const deps = { ...desk.deps, store };
      const { next } = await signIn(deps, stranger, { email, password, device: home });
      expect(next).toBe("done");
    } finally {
      await store.close();
    }
  });
});
