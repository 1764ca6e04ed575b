import { Secret, TOTP } from "otpauth";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AccountAnswer, PeopleAnswer } from "../../shared/contract/people.ts";
import { engines } from "../setup/engines.ts";
import { browser, type Browser } from "./browser.ts";
import { adminsPassword as password, openPeopleApp, type PeopleApp } from "./people-app.ts";
import { errorCode } from "./test-app.ts";

const email = "admin@example.com";
const codeOf = (secret: string, timestamp: number): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
/** Of the step to come: taken as well, and unused after the present one was. */
const nextCode = (secret: string): string => codeOf(secret, Date.now() + 30_000);

describe.each(engines)("the second factor on %s", (engine) => {
  let people: PeopleApp;
  let admin: Browser;
  beforeEach(async () => {
    people = await openPeopleApp(engine);
    admin = people.admin;
  });
  afterEach(async () => {
    await people.close();
    expect(people.app.surprises).toEqual([]);
  });

  const begin = async (by = admin): Promise<{ secret: string; uri: string; modules: string[] }> => {
    const answer = await by.post("/api/account/second-factor/begin", { password });
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
    return (await answer.json()) as { secret: string; uri: string; modules: string[] };
  };
  const turnOn = async (): Promise<{ secret: string; recoveryCodes: string[] }> => {
    const { secret } = await begin();
    const code = codeOf(secret, Date.now());
    const answer = await admin.post("/api/account/second-factor/confirm", { code });
    expect(answer.status).toBe(200);
    return { secret, ...((await answer.json()) as { recoveryCodes: string[] }) };
  };
  const signIn = async (visitor: Browser): Promise<{ next: string; ticket: string }> => {
    const answer = await visitor.post("/api/sign-in", { email, password });
    expect(answer.status).toBe(200);
    return (await answer.json()) as { next: string; ticket: string };
  };
  const isIn = async (visitor: Browser): Promise<boolean> =>
    (await visitor.get("/api/session")).status === 200;
  const person = async (): Promise<PeopleAnswer["people"][number] | undefined> =>
    ((await (await admin.get("/api/people")).json()) as PeopleAnswer).people[0];
  const auditOf = async (action: string): Promise<string[]> => {
    const rows = await people.app.store.db
      .selectFrom("audit")
      .select(["outcome", "details"])
      .where("action", "=", action)
      .orderBy("seq")
      .execute();
    return rows.map(({ outcome, details }) => `${outcome} ${details}`);
  };

  it("is asked for once its first code was right, and ends all other sessions", async () => {
    const second = browser(people.app);
    expect(await signIn(second)).toEqual({ next: "done" });
    const { secret, uri, modules } = await begin();
    expect(uri).toContain(`secret=${secret}`);
    expect(modules.every((row) => row.length === modules.length && /^[01]+$/.test(row))).toBe(true);
    // Begun is not on.
    expect(await signIn(browser(people.app))).toEqual({ next: "done" });
    const wrong = await admin.post("/api/account/second-factor/confirm", { code: "000000" });
    expect(await errorCode(wrong)).toBe("sign_in.wrong_code");
    expect((await person())?.secondFactor).toBe(false);
  });

  it("lets nobody in by the password alone, and each code counts once", async () => {
    const elsewhere = browser(people.app);
    await signIn(elsewhere);
    const { secret, recoveryCodes } = await turnOn();
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(await isIn(elsewhere)).toBe(false);
    expect(await isIn(admin)).toBe(true);
    expect((await person())?.secondFactor).toBe(true);
    const account = (await (await admin.get("/api/account")).json()) as AccountAnswer;
    expect(account.secondFactor).toBe(true);

    const visitor = browser(people.app);
    const { next, ticket } = await signIn(visitor);
    expect([next, visitor.cookies.size, await isIn(visitor)]).toEqual(["code", 0, false]);
    // The ticket is no session.
    visitor.cookies.set("dabiao_session", ticket);
    expect(await isIn(visitor)).toBe(false);
    visitor.cookies.clear();
    const code = nextCode(secret);
    const answer = await visitor.post("/api/sign-in/code", { ticket, code });
    expect(await answer.json()).toEqual({ done: true });
    expect(await isIn(visitor)).toBe(true);
    // Neither the ticket nor the code opens a second time.
    const again = browser(people.app);
    expect(await errorCode(await again.post("/api/sign-in/code", { ticket, code }))).toBe(
      "sign_in.wrong_code",
    );
    const fresh = await signIn(again);
    const replayed = await again.post("/api/sign-in/code", { ticket: fresh.ticket, code });
    expect(replayed.status).toBe(401);
    expect(await auditOf("sign_in_code")).toEqual([
      'done {"by":"code","address":""}',
      'refused {"reason":"no_ticket","address":""}',
      'refused {"reason":"wrong_code","address":""}',
    ]);
  });

  it("opens by each recovery code once, written as people write them", async () => {
    const { recoveryCodes } = await turnOn();
    const [first = ""] = recoveryCodes;
    const visitor = browser(people.app);
    const { ticket } = await signIn(visitor);
    const code = first.toUpperCase().replace("-", " ");
    expect((await visitor.post("/api/sign-in/code", { ticket, code })).status).toBe(200);
    const again = await signIn(browser(people.app));
    const twice = await visitor.post("/api/sign-in/code", { ticket: again.ticket, code });
    expect(twice.status).toBe(401);
  });

  it("is not walked around by a reset link", async () => {
    const { secret } = await turnOn();
    const made = await admin.post(`/api/people/${people.adminId}/reset-link`);
    const link = ((await made.json()) as { path: string }).path.replace("/welcome#", "");
    const visitor = browser(people.app);
    const used = await visitor.post("/api/links/use", {
      secret: link,
      password: "another long one",
    });
    const { next, ticket } = (await used.json()) as { next: string; ticket: string };
    expect([next, visitor.cookies.size]).toEqual(["code", 0]);
    const code = nextCode(secret);
    expect((await visitor.post("/api/sign-in/code", { ticket, code })).status).toBe(200);
    expect(await isIn(visitor)).toBe(true);
  });

  it("is taken away by its owner's password, or by an administrator", async () => {
    await turnOn();
    const remove = "/api/account/second-factor/remove";
    expect(await errorCode(await admin.post(remove, { password: "wrong" }))).toBe(
      "account.wrong_password",
    );
    const path = `/api/people/${people.adminId}/second-factor/remove`;
    expect(await (await admin.post(path)).json()).toEqual({ done: true });
    expect((await person())?.secondFactor).toBe(false);
    expect(await signIn(browser(people.app))).toEqual({ next: "done" });
    expect(await auditOf("remove_second_factor")).toEqual([
      'refused {"code":"account.wrong_password"}',
      "done {}",
    ]);
  });

  it("leaves nothing in the database that makes a code", async () => {
    const { secret, recoveryCodes } = await turnOn();
    const { ticket } = await signIn(browser(people.app));
    const { db } = people.app.store;
    const dump = JSON.stringify([
      await db.selectFrom("auth_two_factors").selectAll().execute(),
      await db.selectFrom("auth_verifications").selectAll().execute(),
      await db.selectFrom("audit").selectAll().execute(),
    ]);
    for (const text of [secret, ticket, ...recoveryCodes]) expect(dump).not.toContain(text);
  });
});
