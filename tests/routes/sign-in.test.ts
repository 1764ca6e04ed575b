import { readFile } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bearerToken } from "../../server/access/bearer-token.ts";
import { identifier } from "../../server/access/identify.ts";
import { consolePrincipal } from "../../server/access/principal.ts";
import { screenKey } from "../../server/access/screen-key.ts";
import { sessionCookie } from "../../server/access/session-cookie.ts";
import { startDesk } from "../../server/people/desk.ts";
import { roleOfDemoName } from "../../shared/demo-names.ts";
import type { AccountAnswer, PeopleAnswer } from "../../shared/contract/people.ts";
import type { SessionAnswer } from "../../shared/contract/access.ts";
import { createCompanyDatabase, engines } from "../setup/engines.ts";
import { browser, type Browser } from "./browser.ts";
import { errorCode, openTestApp, type TestApp } from "./test-app.ts";

const rules = { secure: false };
const readers = [bearerToken, screenKey(rules), sessionCookie(rules)];
const operator = { type: "console", id: "console", name: "console" } as const;
const password = "correct horse battery";
const today = "2026-12-31";

const status = async (answer: Promise<Response>): Promise<number> => (await answer).status;
const code = async (answer: Promise<Response>): Promise<string> => errorCode(await answer);

describe.each(engines)("sign-in on %s", (engine) => {
  let app: TestApp;
  let close: () => Promise<void>;
  let clock: () => Date;

  beforeEach(async () => {
    const database = engine === "postgres" ? await createCompanyDatabase("sign_in") : null;
    clock = () => new Date();
    let preparing = true;
    const known = identifier(readers);
    app = await openTestApp(null, undefined, {
      identify: async (asking) => (preparing ? consolePrincipal : known(asking)),
      ...(database ? { place: database.url } : {}),
      clock: () => clock(),
      // However slow the machine: the second of waiting does not pass by itself.
      elapsed: () => 0,
    });
    const offices = await readFile(
      `${import.meta.dirname}/../vectors/company-3/offices.csv`,
      "utf8",
    );
    expect(await status(app.upload("kind=offices&mode=commit", "offices.csv", offices))).toBe(201);
    preparing = false;
    close = async () => {
      await app.close();
      await database?.drop();
      expect(app.surprises).toEqual([]);
    };
  });
  afterEach(() => close());

  const useFirstLink = async (): Promise<Browser> => {
    const link = await app.desk.run("firstAdminLink", operator, null);
    const admin = browser(app);
    const body = { secret: link?.secret, password, email: "Admin@Example.com", name: "王芳" };
    expect(await status(admin.post("/api/links/use", body))).toBe(200);
    return admin;
  };
  const invite = async (admin: Browser, email: string, grant: object): Promise<string> => {
    const grants = [{ from: "2026-01-01", to: null, ...grant }];
    const answer = await admin.post("/api/people/invite", { email, name: "李雷", grants });
    expect(answer.status).toBe(200);
    return ((await answer.json()) as { path: string }).path.replace("/welcome#", "");
  };
  const accept = async (secret: string): Promise<Browser> => {
    const person = browser(app);
    expect(await status(person.post("/api/links/use", { secret, password }))).toBe(200);
    return person;
  };
  const p1 = { role: "business_manager", scopeType: "province", scopeCode: "P1" };
  const peopleOf = async (admin: Browser): Promise<PeopleAnswer> =>
    (await (await admin.get("/api/people")).json()) as PeopleAnswer;

  it("begins with a link of the console that works once; before, nobody sees anything", async () => {
    expect(await (await app.get("/api/entry")).json()).toMatchObject({ firstAdmin: true });
    for (const path of ["/api/people", "/api/session", "/api/performance", "/api/live"]) {
      expect([path, await status(app.get(path))]).toEqual([path, 401]);
    }
    // As the console does, beside the server.
    const elsewhere = startDesk({ store: app.place, home: app.home, today });
    const old = await elsewhere.run("firstAdminLink", operator, null);
    const admin = await useFirstLink();
    expect(await (await admin.get("/api/session")).json()).toMatchObject({
      type: "person",
      name: "王芳",
      roles: ["head_office"],
      scope: "company",
    });
    expect(await elsewhere.run("firstAdminLink", operator, null)).toBeNull();
    await elsewhere.close();
    const look = { secret: old?.secret };
    expect(await code(browser(app).post("/api/links/look", look))).toBe("link.unknown");
    expect(await status(app.get("/api/people"))).toBe(401);
    expect(await (await app.get("/api/entry")).json()).toMatchObject({ firstAdmin: false });
  });

  it("keeps neither password, link nor cookie in the database", async () => {
    const admin = await useFirstLink();
    const dump = JSON.stringify([
      await app.store.db.selectFrom("auth_sessions").selectAll().execute(),
      await app.store.db.selectFrom("auth_accounts").selectAll().execute(),
      await app.store.db.selectFrom("one_time_links").selectAll().execute(),
      await app.store.db.selectFrom("audit").selectAll().execute(),
    ]);
    expect(dump).toContain("$argon2id$");
    expect(dump).not.toContain(password);
    expect(dump).not.toContain(admin.cookies.get("dabiao_session"));
  });

  it("signs in with the right password, and says the same of nobody and of a wrong one", async () => {
    await useFirstLink();
    const there = browser(app);
    const wrong = { email: "admin@example.com", password: "wrong" };
    const answers = [
      await there.post("/api/sign-in", wrong),
      await there.post("/api/sign-in", { ...wrong, email: "nobody@example.com" }),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([401, 401]);
    const [one, other] = await Promise.all(answers.map((answer) => answer.text()));
    expect(one).toBe(other);
    expect(there.cookies.size).toBe(0);
    const later = browser(app);
    const held = await later.post("/api/sign-in", wrong);
    expect([held.status, held.headers.get("retry-after")]).toEqual([429, "1"]);
  });

  it("keeps an invited person to their scope, from the next request on when it ends", async () => {
    const admin = await useFirstLink();
    const secret = await invite(admin, "lilei@example.com", p1);
    const look = await (await browser(app).post("/api/links/look", { secret })).json();
    expect(look).toMatchObject({ purpose: "invite", email: "lilei@example.com", name: "李雷" });
    const manager = await accept(secret);
    expect(await status(browser(app).post("/api/links/use", { secret, password }))).toBe(404);
    const session = (await (await manager.get("/api/session")).json()) as SessionAnswer;
    expect(session).toMatchObject({ roles: ["business_manager"], scope: "province:P1" });
    expect(session.actions).toEqual(["read", "trace", "read_imports", "account"]);
    expect(await status(manager.get("/api/people"))).toBe(403);
    const board = "/api/performance?period=2026-09&by=office&scope=";
    expect(await status(manager.get(`${board}province:P1`))).toBe(200);
    expect(await status(manager.get(`${board}province:P2`))).toBe(404);
    const { people } = await peopleOf(admin);
    const person = people.find(({ email }) => email === "lilei@example.com");
    const end = `/api/people/${person?.id}/grants/${person?.grants[0]?.id}/end`;
    expect(await status(admin.post(end, { to: "2026-12-30" }))).toBe(200);
    expect(await status(manager.get(`${board}province:P1`))).toBe(403);
    expect(await status(manager.get("/api/account"))).toBe(200);
  });

  it("ends every session of somebody who is disabled, and lets nobody be the last to go", async () => {
    const admin = await useFirstLink();
    const manager = await accept(await invite(admin, "lilei@example.com", p1));
    const { people } = await peopleOf(admin);
    const idOf = (mail: string): string => people.find(({ email }) => email === mail)?.id ?? "";
    const [me, other] = [idOf("admin@example.com"), idOf("lilei@example.com")];
    expect(await status(admin.post(`/api/people/${other}/disable`))).toBe(200);
    expect(await status(manager.get("/api/session"))).toBe(401);
    const login = { email: "lilei@example.com", password };
    expect(await code(browser(app).post("/api/sign-in", login))).toBe("sign_in.refused");
    expect(await code(admin.post(`/api/people/${me}/disable`))).toBe("person.last_administrator");
    const grant = people.find(({ id }) => id === me)?.grants[0]?.id;
    const end = admin.post(`/api/people/${me}/grants/${grant}/end`, { to: "2027-01-31" });
    expect(await code(end)).toBe("person.last_administrator");
    expect(await status(admin.get("/api/people"))).toBe(200);
  });

  it("puts out whoever knew the old password", async () => {
    const admin = await useFirstLink();
    const manager = await accept(await invite(admin, "lilei@example.com", p1));
    const { people } = await peopleOf(admin);
    const id = people.find(({ email }) => email === "lilei@example.com")?.id;
    const answer = await admin.post(`/api/people/${id}/reset-link`);
    const { path } = (await answer.json()) as { path: string };
    const next = "a wholly different one";
    const back = browser(app);
    const secret = path.replace("/welcome#", "");
    expect(await status(back.post("/api/links/use", { secret, password: next }))).toBe(200);
    expect(await status(manager.get("/api/session"))).toBe(401);
    const change = { current: password, next: "and another long one" };
    expect(await code(back.post("/api/account/password", change))).toBe("account.wrong_password");
    expect(await status(back.get("/api/session"))).toBe(200);
  });

  it("lists and ends one's own sessions; who signed out is out", async () => {
    const admin = await useFirstLink();
    const second = browser(app);
    const login = { email: "admin@example.com", password };
    expect(await (await second.post("/api/sign-in", login)).json()).toEqual({ next: "done" });
    const account = (await (await admin.get("/api/account")).json()) as AccountAnswer;
    expect(account.sessions.map(({ current }) => current).sort()).toEqual([false, true]);
    expect(await status(admin.post("/api/account/sessions/revoke-others"))).toBe(200);
    expect(await status(second.get("/api/session"))).toBe(401);
    const stolen = new Map(admin.cookies);
    expect(await status(admin.post("/api/sign-out"))).toBe(200);
    expect(admin.cookies.size).toBe(0);
    const cookie = `dabiao_session=${stolen.get("dabiao_session")}`;
    expect(await status(app.get("/api/session", { cookie }))).toBe(401);
  });

  it("ends a session after its time without use, an administrator's sooner", async () => {
    const admin = await useFirstLink();
    const manager = await accept(await invite(admin, "lilei@example.com", p1));
    const start = Date.now();
    const after = async (minutes: number): Promise<readonly number[]> => {
      clock = () => new Date(start + minutes * 60_000);
      const answers = [manager.get("/api/session"), admin.get("/api/session")];
      return Promise.all(answers.map(status));
    };
    expect(await after(29)).toEqual([200, 200]);
    expect(await after(31)).toEqual([200, 401]);
    expect(await after(11.9 * 60)).toEqual([200, 401]);
    expect(await after(12.1 * 60)).toEqual([401, 401]);
    clock = () => new Date(start);
    const { sessions } = (await (await admin.get("/api/account")).json()) as AccountAnswer;
    const [own] = sessions;
    const held = Date.parse(own?.expiresAt ?? "") - Date.parse(own?.createdAt ?? "");
    expect(held).toBe(12 * 3_600_000);
  });

  it("has no way into the demo where there is none", async () => {
    const answer = browser(app).post("/api/demo/enter", { role: "head_office" });
    expect(await code(answer)).toBe("request.not_found");
  });
});

describe("the demo", () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp("company-3", undefined, {
      identify: identifier(readers),
      name: "demo",
      clock: () => new Date(),
    });
  });
  afterAll(async () => {
    await app.close();
    expect(app.surprises).toEqual([]);
  });

  it.each([
    ["head_office", "company"],
    ["data_steward", "company"],
    ["business_manager", "province:P1"],
    ["city_manager", "office:P1O1"],
    ["sales_rep", "own"],
    ["screen", "company"],
  ])("is entered as %s, who sees %s", async (role, scope) => {
    const visitor = browser(app);
    for (const _ of [1, 2]) {
      expect(await status(visitor.post("/api/demo/enter", { role }))).toBe(200);
      const session = await (await visitor.get("/api/session")).json();
      expect(session).toMatchObject({ roles: [role], scope });
      expect(visitor.cookies.size).toBe(1);
    }
  });

  it("calls its people by their role, which each reader is told in their own language", async () => {
    const visitor = browser(app);
    await visitor.post("/api/demo/enter", { role: "city_manager" });
    const account = (await (await visitor.get("/api/account")).json()) as AccountAnswer;
    expect(roleOfDemoName(account.name)).toBe("city_manager");
    expect(account.demo).toBe(true);
    // From the company's first month on: before it there was nothing to be manager of.
    expect(account.grants.map(({ from }) => from)).toEqual(["2024-01-01"]);
  });

  it("tells no visitor where the others are who try the same role", async () => {
    const visitors = [browser(app), browser(app)];
    for (const visitor of visitors) {
      await visitor.post("/api/demo/enter", { role: "head_office" });
    }
    for (const visitor of visitors) {
      const account = (await (await visitor.get("/api/account")).json()) as AccountAnswer;
      expect(account.sessions.map(({ current }) => current)).toEqual([true]);
    }
  });
});
