import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { resetLink } from "../../../server/people/commands/reset-links.ts";
import { signIn } from "../../../server/people/commands/sign-in.ts";
import { useLink } from "../../../server/people/commands/use-link.ts";
import { engines } from "../../setup/engines.ts";
import { home, openDeskStore, operator, stranger, type DeskStore } from "./desk-store.ts";

const email = "lilei@example.com";
const password = "correct horse battery";
const device = home;

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;

describe.each(engines)("signing in on %s", (engine) => {
  let desk: DeskStore;
  let id: string;
  beforeEach(async () => {
    desk = await openDeskStore(engine);
    id = await desk.person(email, password);
  });
  afterEach(() => desk.close());

  const codeOf = async (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => "done",
      (error: { code: string }) => error.code,
    );

  it("takes as long for nobody and for somebody without a password: time tells no accounts", async () => {
    await desk.person("sso@example.com", null);
    const times: Record<string, number[]> = {};
    // In turn, so that whatever else the machine does holds up all alike; the first round warms up.
    for (let round = 0; round < 8; round += 1) {
      for (const who of [email, "nobody@example.com", "sso@example.com"]) {
        const from = performance.now();
        const attempt = { email: who, password: "wrong", device };
        expect(await codeOf(signIn(desk.deps, stranger, attempt))).toBe("sign_in.refused");
        if (round > 0) (times[who] ??= []).push(performance.now() - from);
      }
    }
    const known = median(times[email] ?? []);
    for (const who of ["nobody@example.com", "sso@example.com"]) {
      const ratio = median(times[who] ?? []) / known;
      expect([who, ratio > 0.4 && ratio < 2.5, ratio]).toEqual([who, true, ratio]);
    }
  });

  it("leaves what was refused in the audit, and no password, link or address that was tried", async () => {
    await codeOf(signIn(desk.deps, stranger, { email, password: "a-wrong-one", device }));
    await codeOf(
      signIn(desk.deps, stranger, { email: "no@example.com", password: "a-wrong-one", device }),
    );
    const tried = { secret: "a-link-that-never-was", password, email: null, name: null, device };
    expect(await codeOf(useLink(desk.deps, stranger, tried))).toBe("link.unknown");
    const { secret } = await resetLink(desk.deps, operator, { personId: id });
    await useLink(desk.deps, stranger, { ...tried, secret });
    expect(await codeOf(useLink(desk.deps, stranger, { ...tried, secret }))).toBe("link.unknown");
    const refusedLink = 'use_link refused {"code":"link.unknown","address":"192.0.2.7"}';
    const audit = await desk.audit();
    expect(audit).toEqual([
      'sign_in refused {"address":"192.0.2.7"}',
      'sign_in refused {"address":"192.0.2.7"}',
      refusedLink,
      "reset_link done {}",
      'use_link done {"purpose":"reset","address":"192.0.2.7"}',
      refusedLink,
    ]);
    const rows = JSON.stringify(await desk.deps.store.db.selectFrom("audit").selectAll().execute());
    for (const text of ["a-wrong-one", "no@example.com", "never-was", password, secret]) {
      expect(rows).not.toContain(text);
    }
  });

  it("voids every other reset link of a person with the one that was used", async () => {
    const first = await resetLink(desk.deps, operator, { personId: id });
    const { db } = desk.deps.store;
    const row = await db.selectFrom("one_time_links").selectAll().executeTakeFirstOrThrow();
    const second = await resetLink(desk.deps, operator, { personId: id });
    await desk.deps.store.write(async (transaction) => {
      await transaction.db.insertInto("one_time_links").values(row).execute();
      return { commit: true, value: null };
    });
    const use = { password, email: null, name: null, device };
    await useLink(desk.deps, stranger, { ...use, secret: second.secret });
    const late = useLink(desk.deps, stranger, { ...use, secret: first.secret });
    expect(await codeOf(late)).toBe("link.unknown");
  });
});
