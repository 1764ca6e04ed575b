import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { companySignIn } from "../../server/company/company-sign-in.ts";
import type { SessionAnswer } from "../../shared/contract/access.ts";
import type { PeopleAnswer } from "../../shared/contract/people.ts";
import { engines, type EngineName } from "../setup/engines.ts";
import { startOpenIdProvider, type OpenIdProvider } from "../setup/openid-provider.ts";
import { browser, type Browser } from "./browser.ts";
import { adminsPassword, openPeopleApp, type PeopleApp } from "./people-app.ts";
import { errorCode, origin } from "./test-app.ts";

const failed = "/sign-in?problem=company_failed";
const unknown = "/sign-in?problem=company_unknown";
const mine = { sub: "s-1", email: "Admin@Example.com", email_verified: true };

/** An installation with a provider of its own: the strangers' gate of one would shut after ten refusals. */
function withCompany(engine: EngineName) {
  let provider: OpenIdProvider;
  let people: PeopleApp;
  const reports: string[] = [];
  let clock: () => Date = () => new Date();
  beforeAll(async () => {
    provider = await startOpenIdProvider();
    const { issuer, clientId, clientSecret } = provider;
    const settings = { issuer, clientId, clientSecret, name: "Example ID" };
    const company = companySignIn(settings, new URL(origin), (text) => reports.push(text));
    people = await openPeopleApp(engine, {
      ways: { mail: null, company },
      clock: () => clock(),
    });
  });
  afterAll(async () => {
    await people.close();
    await provider.close();
    expect(people.app.surprises).toEqual([]);
  });

  const begin = async (visitor: Browser): Promise<string> => {
    const answer = await visitor.get("/api/company-sign-in");
    expect(answer.status).toBe(302);
    return answer.headers.get("location") ?? "";
  };
  const back = async (visitor: Browser, search: URLSearchParams | string): Promise<string> => {
    const answer = await visitor.get(`/api/company-sign-in/back?${search.toString()}`);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([302, "no-store"]);
    return answer.headers.get("location") ?? "";
  };
  const through = async (
    visitor: Browser,
    ...asked: Parameters<OpenIdProvider["signIn"]> extends [string, ...infer R] ? R : never
  ): Promise<string> => back(visitor, provider.signIn(await begin(visitor), ...asked));
  const nameOf = async (visitor: Browser): Promise<string | null> => {
    const answer = await visitor.get("/api/session");
    return answer.ok ? ((await answer.json()) as SessionAnswer).name : null;
  };
  const audit = async (): Promise<string[]> => {
    const rows = await people.app.store.db
      .selectFrom("audit")
      .select(["outcome", "details", "object"])
      .where("action", "=", "company_sign_in")
      .orderBy("seq")
      .execute();
    return rows.map(({ outcome, details, object }) => {
      const { reason = "" } = JSON.parse(details) as { reason?: string };
      return `${outcome} ${reason} ${object === "" ? "nobody" : "somebody"}`;
    });
  };
  const lastAudit = async (): Promise<string | undefined> => (await audit()).at(-1);
  return {
    begin,
    back,
    through,
    nameOf,
    audit,
    lastAudit,
    reports,
    setClock: (next: () => Date) => void (clock = next),
    people: () => people,
    provider: () => provider,
  };
}

describe.each(engines)("the company's sign-in on %s", (engine) => {
  const { begin, back, through, nameOf, audit, lastAudit, people, provider } = withCompany(engine);

  it("is offered by its name, and asks the provider with state, nonce and a proof key", async () => {
    const entry = await (await people().app.get("/api/entry")).json();
    expect(entry).toMatchObject({ companySignIn: "Example ID" });
    const visitor = browser(people().app);
    const { origin: place, searchParams: asked } = new URL(await begin(visitor));
    expect(place).toBe(provider().issuer.origin);
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: "code",
      client_id: "dabiao",
      redirect_uri: `${origin}/api/company-sign-in/back`,
      code_challenge_method: "S256",
    });
    for (const name of ["state", "nonce", "code_challenge"]) {
      expect(asked.get(name)).toMatch(/^[\w-]{40,}$/);
      // What only the browser that began may know of.
      expect(visitor.cookies.get("dabiao_company")).not.toContain(asked.get(name));
    }
  });

  it("lets in who has the verified address, and from then on who has the subject", async () => {
    const visitor = browser(people().app);
    expect(await through(visitor, mine)).toBe("/");
    expect([await nameOf(visitor), [...visitor.cookies.keys()]]).toEqual([
      "王芳",
      ["dabiao_session"],
    ]);
    const moved = { ...mine, email: "new@example.com", email_verified: false };
    expect(await through(browser(people().app), moved)).toBe("/");
    expect(await audit()).toEqual(["done  somebody", "done  somebody"]);
  });

  it("asks for the address where the ID token has none", async () => {
    const visitor = browser(people().app);
    const { email, email_verified: verified } = mine;
    const userinfo = { email, email_verified: verified };
    expect(await through(visitor, { sub: mine.sub }, { userinfo })).toBe("/");
  });

  it("makes nobody, and opens no account of an address the provider did not verify", async () => {
    expect(await through(browser(people().app), mine)).toBe("/");
    const before = await people().app.store.db.selectFrom("auth_users").select("id").execute();
    for (const [claims, reason] of [
      [{ ...mine, sub: "s-2", email: "nobody@example.com" }, "refused unknown nobody"],
      [{ ...mine, sub: "s-3", email_verified: false }, "refused unverified nobody"],
      [{ ...mine, sub: "s-4", email_verified: "true" }, "refused unverified nobody"],
      // The address was given to somebody else since.
      [{ ...mine, sub: "s-5" }, "refused other_subject somebody"],
    ] as const) {
      const visitor = browser(people().app);
      expect(await through(visitor, claims)).toBe(unknown);
      expect([await nameOf(visitor), await lastAudit()]).toEqual([null, reason]);
    }
    const after = await people().app.store.db.selectFrom("auth_users").select("id").execute();
    expect(after).toEqual(before);
  });

  it("is unlinked by an administrator: signed out at once, and linked anew by the address", async () => {
    const { admin, adminId } = people();
    const visitor = browser(people().app);
    expect(await through(visitor, mine)).toBe("/");
    const unlink = `/api/people/${adminId}/company-sign-in/unlink`;
    const linked = async (): Promise<boolean> => {
      const answer = (await (await admin.get("/api/people")).json()) as PeopleAnswer;
      return answer.people[0]?.companySignIn ?? false;
    };
    expect(await linked()).toBe(true);
    expect((await admin.post(unlink, {})).status).toBe(200);
    expect([await nameOf(visitor), await nameOf(admin)]).toEqual([null, null]);
    await admin.post("/api/sign-in", { email: "admin@example.com", password: adminsPassword });
    expect(await linked()).toBe(false);
    // Nothing left to unlink: nobody is signed out by it.
    expect((await admin.post(unlink, {})).status).toBe(200);
    expect(await nameOf(admin)).toBe("王芳");
    const rows = people().app.store.db.selectFrom("audit").select("details");
    const told = await rows.where("action", "=", "unlink_company_sign_in").execute();
    expect(
      told.map(({ details }) => (JSON.parse(details) as { unlinked: number }).unlinked),
    ).toEqual([1, 0]);
    // Another subject now, of the same verified address.
    expect(await through(browser(people().app), { ...mine, sub: "s-9" })).toBe("/");
    expect(await through(browser(people().app), mine)).toBe(unknown);
    await admin.post(unlink, {});
    await admin.post("/api/sign-in", { email: "admin@example.com", password: adminsPassword });
  });

  it("goes nowhere a request asks it to go", async () => {
    const visitor = browser(people().app);
    const asked = await visitor.get("/api/company-sign-in?next=https://evil.example");
    expect(await errorCode(asked)).toBe("request.bad_parameter");
    const answer = provider().signIn(await begin(visitor), mine);
    answer.set("redirect_uri", "https://evil.example");
    answer.set("next", "//evil.example");
    answer.set("session_state", "");
    expect(await back(visitor, answer)).toBe("/");
  });

  it("asks for our second factor as well, and lets in nobody who is disabled", async () => {
    const { adminId } = people();
    await people().app.store.write(async (transaction) => {
      await transaction.db
        .insertInto("auth_two_factors")
        .values({ user_id: adminId, secret: "x", backup_codes: "[]", verified: 1, last_step: 0 })
        .execute();
      return { commit: true, value: null };
    });
    const visitor = browser(people().app);
    expect(await through(visitor, mine)).toMatch(/^\/sign-in#code=[\w-]{43}$/);
    expect(await nameOf(visitor)).toBeNull();
    await people().app.store.write(async (transaction) => {
      await transaction.db
        .updateTable("auth_users")
        .set({ disabled_at: new Date().toISOString() })
        .execute();
      return { commit: true, value: null };
    });
    expect(await through(browser(people().app), mine)).toBe(unknown);
    expect(await lastAudit()).toBe("refused disabled somebody");
  });
});

describe.each(engines)("who is not vouched for on %s", (engine) => {
  const { begin, back, through, nameOf, audit, lastAudit, reports, setClock, people, provider } =
    withCompany(engine);

  it("takes no answer to another question: state, nonce, browser, key and time must be right", async () => {
    const visitor = browser(people().app);
    const state = provider().signIn(await begin(visitor), mine);
    state.set("state", "x".repeat(43));
    expect([await back(visitor, state), await lastAudit()]).toEqual([
      failed,
      "refused provider nobody",
    ]);
    expect(await through(visitor, { ...mine, nonce: "x".repeat(43) })).toBe(failed);
    expect(await through(visitor, mine, { forged: true })).toBe(failed);
    expect(await through(visitor, { ...mine, aud: "somebody-else" })).toBe(failed);
    // Brought by a browser that began nothing: a sign-in that a stranger prepared.
    const theirs = provider().signIn(await begin(browser(people().app)), mine);
    const entries = (await audit()).length;
    expect(await back(browser(people().app), theirs)).toBe(failed);
    expect((await audit()).length).toBe(entries);
    expect(await nameOf(visitor)).toBeNull();
    expect(reports.join("\n")).not.toContain(state.get("code"));
  });

  it("lets nobody come back twice by the same answer, or too late", async () => {
    const visitor = browser(people().app);
    const answer = provider().signIn(await begin(visitor), mine);
    const kept = visitor.cookies.get("dabiao_company") ?? "";
    expect(await back(visitor, answer)).toBe("/");
    const exchanges = provider().exchanges();
    const thief = browser(people().app);
    thief.cookies.set("dabiao_company", kept);
    expect([await back(thief, answer), await lastAudit()]).toEqual([
      failed,
      "refused not_begun nobody",
    ]);
    // It was not even asked about.
    expect(provider().exchanges()).toBe(exchanges);

    const late = provider().signIn(await begin(thief), mine);
    setClock(() => new Date(Date.now() + 601_000));
    expect(await back(thief, late)).toBe(failed);
    setClock(() => new Date());
    expect(await nameOf(thief)).toBeNull();
  });
});

describe("a provider that is away", () => {
  it("keeps nobody from starting the server, and is asked again a little later", async () => {
    const first = await startOpenIdProvider();
    const { issuer, clientId, clientSecret } = first;
    await first.close();
    const reports: string[] = [];
    const company = companySignIn(
      { issuer, clientId, clientSecret, name: "ID" },
      new URL(origin),
      (text) => reports.push(text),
    );
    const start = Date.now();
    let seconds = 0;
    const clock = (): Date => new Date(start + seconds * 1000);
    const people = await openPeopleApp("sqlite", { ways: { mail: null, company }, clock });
    const go = async (): Promise<string> =>
      (await browser(people.app).get("/api/company-sign-in")).headers.get("location") ?? "";
    expect([await go(), reports.length]).toEqual([failed, 1]);
    expect(reports[0]).not.toContain(clientSecret);
    const again = await startOpenIdProvider(Number(issuer.port));
    // Left alone for a moment: visitors must not make a storm of questions, or of lines in the log.
    seconds = 4;
    expect([await go(), reports.length]).toEqual([failed, 1]);
    seconds = 6;
    expect(await go()).toContain(`${issuer.origin}/authorize?`);
    await again.close();
    await people.close();
    expect(people.app.surprises).toEqual([]);
  });

  it("that nobody named is not there", async () => {
    const people = await openPeopleApp("sqlite");
    for (const path of ["/api/company-sign-in", "/api/company-sign-in/back?code=x"]) {
      expect(await errorCode(await people.app.get(path))).toBe("request.not_found");
    }
    await people.close();
  });
});
