import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { disablePerson } from "../../../server/people/commands/persons.ts";
import { forgottenLink, resetLink } from "../../../server/people/commands/reset-links.ts";
import { openLink } from "../../../server/people/one-time-links.ts";
import { insertGrant } from "../../../server/people/person-rows.ts";
import { engines } from "../../setup/engines.ts";
import { openDeskStore, operator, stranger, type DeskStore } from "./desk-store.ts";

const email = "lilei@example.com";
const address = "192.0.2.7";

describe.each(engines)("a link by mail on %s", (engine) => {
  let desk: DeskStore;
  let id: string;
  beforeEach(async () => {
    desk = await openDeskStore(engine);
    id = await desk.person(email, null);
  });
  afterEach(() => desk.close());

  const ask = (whom = email) => forgottenLink(desk.deps, stranger, { email: whom, address });
  const holds = (secret: string | undefined): Promise<boolean> =>
    openLink(desk.deps.store.db, secret ?? "", desk.deps.now()).then(
      () => true,
      () => false,
    );

  it("is made once in five minutes, however often it is asked for, and holds for an hour", async () => {
    desk.at("2026-09-16T02:00:00Z");
    const first = await ask();
    desk.at("2026-09-16T02:04:59Z");
    expect([await ask(), await holds(first?.secret)]).toEqual([null, true]);
    desk.at("2026-09-16T02:05:00Z");
    const second = await ask();
    expect([await holds(first?.secret), await holds(second?.secret)]).toEqual([false, true]);
    desk.at("2026-09-16T03:04:59Z");
    expect(await holds(second?.secret)).toBe(true);
    desk.at("2026-09-16T03:05:00Z");
    expect(await holds(second?.secret)).toBe(false);
    const entry = `forgotten done {"address":"${address}"}`;
    expect(await desk.audit()).toEqual([entry, entry]);
  });

  it("voids none an administrator made; theirs voids it", async () => {
    const made = await resetLink(desk.deps, operator, { personId: id });
    const mailed = await ask();
    expect([await holds(made.secret), await holds(mailed?.secret)]).toEqual([true, true]);
    await resetLink(desk.deps, operator, { personId: id });
    expect([await holds(made.secret), await holds(mailed?.secret)]).toEqual([false, false]);
  });

  it("is made for nobody and for nobody who is kept out", async () => {
    expect(await ask("nobody@example.com")).toBeNull();
    const admin = await desk.person("admin@example.com", null);
    await desk.deps.store.write(async (transaction) => {
      const { scopeType, scopeCode } = { scopeType: "company", scopeCode: null } as const;
      const grant = {
        role: "head_office",
        scopeType,
        scopeCode,
        from: "2026-01-01",
        to: null,
      } as const;
      const at = desk.deps.now().toISOString();
      await insertGrant(transaction, grant, { personId: admin, by: "console", at });
      return { commit: true, value: null };
    });
    await disablePerson(desk.deps, operator, { personId: id });
    expect(await ask()).toBeNull();
    const { db } = desk.deps.store;
    expect(await db.selectFrom("one_time_links").select("secret_hash").execute()).toEqual([]);
  });
});
