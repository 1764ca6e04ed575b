/** Every rate the route table names is held to: 429 after a while, and when to come again. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Principal } from "../../server/access/principal.ts";
import type { Rate, Route } from "../../server/routes/route.ts";
import { routeTable } from "../../server/routes/table.ts";
import { openTestApp, origin, type TestApp } from "./test-app.ts";

let app: TestApp;
let elapsed = 0;
let asker = 0;
const somebody = (): Principal => ({
  type: "person",
  id: `p${asker}`,
  name: "王芳",
  grants: [{ role: "head_office", scopeType: "company", scopeCode: null }],
});
beforeAll(async () => {
  app = await openTestApp(null, somebody, { elapsed: () => elapsed, name: "demo" });
});
afterAll(() => app.close());

const named = (route: Route) => `${route.method} ${route.path}`;
const of = (rate: Rate) =>
  routeTable.filter((route) => route.rate === rate).map((route) => [named(route), route] as const);

const secret = "x".repeat(43);
const password = "correct horse battery";
/** What is sent to a route that is guessed at; a new one has to be told here how. */
const guesses: Readonly<Record<string, unknown>> = {
  "POST /api/sign-in": { email: "a@example.com", password },
  "POST /api/sign-in/code": { ticket: secret, code: "123456" },
  "POST /api/account/second-factor/begin": { password },
  "POST /api/account/second-factor/confirm": { code: "123456" },
  "POST /api/account/second-factor/remove": { password },
  "POST /api/links/look": { secret },
  "POST /api/links/use": { secret, password, email: "a@example.com", name: "a" },
  "POST /api/account/password": { current: password, next: `${password} 2` },
  "POST /api/screens/pair": {},
  "POST /api/screens/pair/poll": { deviceCode: secret },
};
/** Not there without mail or a provider. */
const elsewhere: Readonly<Record<string, string>> = {
  "POST /api/forgotten": "tests/routes/forgotten.test.ts",
  "GET /api/company-sign-in/back": "answers too many with a redirect, like every failure",
};
/** Requests until it is enough, and how often one is taken. */
const most: Readonly<Record<Exclude<Rate, "open">, number>> = {
  sign_in: 11,
  pairing: 601,
  change: 61,
  file: 601,
};

async function ask(route: Route): Promise<Response> {
  const body = guesses[named(route)];
  return app.ask(route.sample, {
    method: route.method,
    headers: { origin, ...(body ? { "content-type": "application/json" } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}

async function refusedAfter(route: Route, limit: number): Promise<number> {
  for (let sent = 1; sent <= limit; sent += 1) {
    const response = await ask(route);
    await response.body?.cancel();
    if (response.status === 429) {
      expect(response.headers.get("retry-after")).toMatch(/^[1-9]\d*$/);
      return sent;
    }
  }
  return Infinity;
}

describe("a route's rate", () => {
  it("is one that is counted, wherever something is changed or guessed at", () => {
    for (const route of routeTable) {
      if (route.method === "POST" && route.path !== "/api/sign-out") {
        expect([named(route), route.rate]).not.toContain("open");
      }
    }
  });

  it.each([...of("sign_in"), ...of("pairing")].filter(([name]) => !elsewhere[name]))(
    "holds %s to its word",
    async (name, route) => {
      elapsed += 3_600_000;
      asker += 1;
      expect(guesses[name]).toBeDefined();
      const limit = most[route.rate as "sign_in" | "pairing"];
      expect(await refusedAfter(route, limit)).toBeLessThanOrEqual(limit);
    },
  );

  it.each([...of("change"), ...of("file")])("holds %s to so many at once", async (_, route) => {
    elapsed += 3_600_000;
    asker += 1;
    const limit = most[route.rate as "change" | "file"];
    expect(await refusedAfter(route, limit)).toBe(limit);
    // Of who asks; before anybody is known, of the address.
    asker += 1;
    expect((await ask(route)).status === 429).toBe(route.action === "none");
  });
});
