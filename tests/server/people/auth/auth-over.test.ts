import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { CompiledQuery } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sessionCookie } from "../../../../server/access/session-cookie.ts";
import { companySignIn } from "../../../../server/people/commands/company-sign-in.ts";
import { resetLink } from "../../../../server/people/commands/reset-links.ts";
import { beginSecondFactor } from "../../../../server/people/commands/second-factor.ts";
import { signIn } from "../../../../server/people/commands/sign-in.ts";
import { useLink } from "../../../../server/people/commands/use-link.ts";
import { openTicket } from "../../../../server/people/sign-in-tickets.ts";
import { secretHash } from "../../../../server/security/secrets.ts";
import { accessCopied } from "../../../../server/store/access-copied.ts";
import type { Tables } from "../../../../server/store/tables.ts";
import { engines } from "../../../setup/engines.ts";
import { home, openDeskStore, operator, stranger, type DeskStore } from "../desk-store.ts";

const email = "lilei@example.com";
const password = "correct horse battery";
const device = home;

describe.each(engines)("what better-auth keeps on %s", (engine) => {
  let desk: DeskStore;
  let id: string;
  beforeEach(async () => {
    desk = await openDeskStore(engine);
    id = await desk.person(email, password);
  });
  afterEach(() => desk.close());

  const tables = [...accessCopied.map(([table]) => table), "auth_sessions", "auth_verifications"];
  /** Every row of sign-in and the audit, as text. */
  const everything = async (): Promise<string> => {
    const found: unknown[] = [];
    for (const table of tables as (keyof Tables)[]) {
      found.push(table, await desk.deps.store.db.selectFrom(table).selectAll().execute());
    }
    return JSON.stringify(found);
  };
  const ddl = (statement: string): Promise<unknown> =>
    desk.deps.store.write(async ({ db }) => {
      await db.executeQuery(CompiledQuery.raw(statement));
      return { commit: true, value: null };
    });
  const vouched = { provider: "https://id.example", subject: "s-1", email };

  it.each(["by password", "by the company", "by a link"])(
    "is nothing of a sign-in %s that the audit could not tell of: both or neither",
    async (way) => {
      const { secret } = await resetLink(desk.deps, operator, { personId: id });
      const before = await everything();
      const enter = (): Promise<unknown> => {
        if (way === "by password") return signIn(desk.deps, stranger, { email, password, device });
        if (way === "by the company")
          return companySignIn(desk.deps, stranger, { vouched, device });
        const given = { secret, password: "another horse battery", email: null, name: null };
        return useLink(desk.deps, stranger, { ...given, device });
      };
      await ddl("ALTER TABLE audit RENAME TO audit_gone");
      await expect(enter()).rejects.toThrow(/audit/);
      await ddl("ALTER TABLE audit_gone RENAME TO audit");
      expect(await everything()).toBe(before);
      await enter();
      expect(
        await desk.deps.store.db.selectFrom("auth_sessions").select("id").execute(),
      ).toHaveLength(1);
    },
  );

  it("holds no secret that opens anything, in no row and no byte of the file", async () => {
    const session = await signIn(desk.deps, stranger, { email, password, device });
    const { secret: link } = await resetLink(desk.deps, operator, { personId: id });
    const actor = { type: "person", id, name: email } as const;
    await beginSecondFactor(desk.deps, actor, { password });
    await desk.deps.store.write(async ({ db }) => {
      await db.updateTable("auth_two_factors").set({ verified: 1 }).execute();
      return { commit: true, value: null };
    });
    const ticket = await signIn(desk.deps, stranger, { email, password, device });
    expect([session.next, ticket.next]).toEqual(["done", "code"]);
    const kept = [await everything()];
    if (engine === "sqlite") {
      const files = await readdir(desk.folder);
      const bytes = files.map((file) => readFile(join(desk.folder, file), "latin1"));
      kept.push((await Promise.all(bytes)).join(""));
    }
    for (const place of kept) {
      for (const secret of [session.secret, ticket.secret, link]) {
        expect(place).toContain(secretHash(secret));
        expect(place).not.toContain(secret);
      }
      expect(place).not.toContain(password);
    }
  });

  it("opens nothing for who holds what is kept: a hash is not taken for its secret", async () => {
    const session = await signIn(desk.deps, stranger, { email, password, device });
    const read = (secret: string) =>
      sessionCookie({ secure: false })({
        credentials: { authorization: null, cookie: `dabiao_session=${secret}` },
        store: desk.deps.store,
        now: desk.deps.now(),
        today: desk.deps.today(),
        touch: null,
      });
    expect(await read(session.secret)).not.toBeNull();
    expect(await read(secretHash(session.secret))).toBeNull();
    await beginSecondFactor(desk.deps, { type: "person", id, name: email }, { password });
    await desk.deps.store.write(async ({ db }) => {
      await db.updateTable("auth_two_factors").set({ verified: 1 }).execute();
      return { commit: true, value: null };
    });
    const { secret } = await signIn(desk.deps, stranger, { email, password, device });
    const { db } = desk.deps.store;
    expect(await openTicket(db, secret, desk.deps.now())).not.toBeNull();
    expect(await openTicket(db, secretHash(secret), desk.deps.now())).toBeNull();
  });

  it("is dated by the given clock alone", async () => {
    desk.at("2026-09-17T03:00:00.000Z");
    await signIn(desk.deps, stranger, { email, password, device });
    const { db } = desk.deps.store;
    const session = await db.selectFrom("auth_sessions").selectAll().executeTakeFirstOrThrow();
    expect(session).toMatchObject({
      created_at: "2026-09-17T03:00:00.000Z",
      last_seen_at: "2026-09-17T03:00:00.000Z",
      expires_at: "2026-09-24T03:00:00.000Z",
      ip_address: home.address,
      user_agent: null,
    });
    desk.at("2026-09-18T03:00:00.000Z");
    const { secret } = await resetLink(desk.deps, operator, { personId: id });
    await useLink(desk.deps, stranger, { secret, password, email: null, name: null, device });
    const account = await db.selectFrom("auth_accounts").selectAll().executeTakeFirstOrThrow();
    expect([account.created_at, account.updated_at]).toEqual([
      "2026-09-16T02:00:00.000Z",
      "2026-09-18T03:00:00.000Z",
    ]);
    const user = await db.selectFrom("auth_users").selectAll().executeTakeFirstOrThrow();
    expect([user.created_at, user.updated_at, user.last_sign_in_at]).toEqual([
      "2026-09-16T02:00:00.000Z",
      "2026-09-18T03:00:00.000Z",
      "2026-09-18T03:00:00.000Z",
    ]);
  });
});
