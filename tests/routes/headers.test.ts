/** The crawler: every route × every way it can answer carries what keeps other sites out. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bearerToken } from "../../server/access/bearer-token.ts";
import { identifier } from "../../server/access/identify.ts";
import { screenKey } from "../../server/access/screen-key.ts";
import { sessionCookie } from "../../server/access/session-cookie.ts";
import type { Principal } from "../../server/access/principal.ts";
import type { Route } from "../../server/routes/route.ts";
import { routeTable } from "../../server/routes/table.ts";
import { adminCookie, cookieOf, email, password } from "./administrator.ts";
import { listenOn, type Listening } from "./listening.ts";
import { host, openTestApp, origin, type TestApp } from "./test-app.ts";

const policy =
  "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
const asked: { secure: boolean; app: TestApp; server: Listening }[] = [];
beforeAll(async () => {
  for (const secure of [false, true]) {
    const rules = { secure };
    const readers = [bearerToken, screenKey(rules), sessionCookie(rules)];
    const known = identifier(readers);
    const app = await openTestApp(null, undefined, {
      // `Bearer nobody` is known and may do nothing.
      identify: async (asking) =>
        asking.credentials.authorization === "Bearer nobody" ? nobody : known(asking),
      door: { cookies: rules },
    });
    const server = await listenOn(app, { headers: 5_000, request: 5_000, look: 500 }, secure);
    await adminCookie(app, nameOf(secure));
    asked.push({ secure, app, server });
  }
});
afterAll(async () => {
  for (const { app, server } of asked) {
    await server.close();
    await app.close();
    expect(app.surprises).toEqual([]);
  }
});
const nameOf = (secure: boolean) => (secure ? "__Host-dabiao_session" : "dabiao_session");
const signIn = (app: TestApp, headers: Readonly<Record<string, string>> = {}) =>
  app.post("/api/sign-in", { email, password }, headers);
const nobody: Principal = { type: "screen", id: "n", name: "n", grants: [] };

type Seen = { readonly status: number; readonly headers: Headers; readonly body: string };

/** What is wrong with an answer; nothing = []. */
function faults({ status, headers, body }: Seen, secure: boolean): string[] {
  const wrong: string[] = [];
  const must = (name: string, wanted: string | null): void => {
    if (headers.get(name) !== wanted) wrong.push(`${name}: ${headers.get(name)}`);
  };
  must("content-security-policy", policy);
  must("x-content-type-options", "nosniff");
  must("referrer-policy", "no-referrer");
  must("cross-origin-opener-policy", "same-origin");
  must("cross-origin-resource-policy", "same-origin");
  must("strict-transport-security", secure ? "max-age=31536000" : null);
  for (const name of ["server", "x-powered-by", "access-control-allow-origin"]) must(name, null);
  const kept = headers.get("cache-control") ?? "";
  const lasting = kept === "public, max-age=31536000, immutable" || kept === "no-cache";
  if (!/^(private, no-cache|no-store)$/.test(kept) && !lasting)
    wrong.push(`cache-control: ${kept}`);
  if (status >= 400 && kept !== "no-store") wrong.push(`an error is kept: ${kept}`);
  const type = headers.get("content-type");
  if (body !== "" && !type) wrong.push("no content-type");
  if (
    /^(text\/|application\/json|application\/javascript)/.test(type ?? "") &&
    !/charset=utf-8/i.test(type ?? "")
  ) {
    wrong.push(`no charset: ${type}`);
  }
  if (status === 405 && !headers.get("allow")) wrong.push("no allow");
  if (status === 429 && !headers.get("retry-after")) wrong.push("no retry-after");
  for (const line of headers.getSetCookie()) {
    const form = secure
      ? /^__Host-dabiao_\w+=[^;]*; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/
      : /^dabiao_\w+=[^;]*; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/;
    if (!form.test(line)) wrong.push(`set-cookie: ${line.replace(/=[^;]*/, "=…")}`);
  }
  return wrong;
}

async function look(app: TestApp, path: string, init: RequestInit = {}): Promise<Seen> {
  const response = await app.ask(path, init);
  if ((response.headers.get("content-type") ?? "").startsWith("text/event-stream")) {
    const body = response.body === null ? "" : "…";
    await response.body?.cancel();
    return { status: response.status, headers: response.headers, body };
  }
  return { status: response.status, headers: response.headers, body: await response.text() };
}

const named = (route: Route): string => `${route.method} ${route.path}`;
const withQuery = (sample: string): string => `${sample}${sample.includes("?") ? "&" : "?"}`;

describe.each([0, 1])("every answer (https: %i)", (at) => {
  const here = () => asked[at] ?? asked[0]!;

  it.each(routeTable.map((route) => [named(route), route] as const))("of %s", async (_, route) => {
    const { app, secure } = here();
    const cookie = cookieOf(await signIn(app), nameOf(secure));
    const { method, sample } = route;
    const write: Record<string, string> = method === "POST" ? { origin } : {};
    const own = { ...write, cookie };
    const typed = { ...own, "content-type": "application/json" };
    const ways: readonly (readonly [string, string, RequestInit])[] = [
      ["ordinary", sample, { method, headers: own }],
      ["400 for a parameter", `${withQuery(sample)}unknown=1`, { method, headers: own }],
      [
        "400 for a body",
        sample,
        { method, headers: typed, ...(method === "POST" ? { body: "{" } : {}) },
      ],
      ["401", sample, { method, headers: write }],
      ["403", sample, { method, headers: { ...write, authorization: "Bearer nobody" } }],
      [
        "403 for another site",
        sample,
        { method: "POST", headers: { origin: "https://evil.example" } },
      ],
      ["404", `${sample.split("?")[0]}/no/where`, { method, headers: own }],
      ["405", sample, { method: "DELETE", headers: { origin } }],
      ["421", sample, { method, headers: { host: "evil.example" } }],
      ["HEAD", sample, { method: "HEAD", headers: own }],
    ];
    const found: string[] = [];
    const statuses = new Map<string, number>();
    for (const [way, path, init] of ways) {
      const seen = await look(app, path, init);
      statuses.set(way, seen.status);
      found.push(...faults(seen, secure).map((fault) => `${way} (${seen.status}) ${fault}`));
      if (way === "HEAD" && seen.body !== "") found.push("HEAD has a body");
    }
    expect(found).toEqual([]);
    expect([
      statuses.get("403 for another site"),
      statuses.get("404"),
      statuses.get("405"),
      statuses.get("421"),
    ]).toEqual([403, 404, 405, 421]);
    if (route.action !== "none") {
      expect([statuses.get("401"), statuses.get("403")]).toEqual([401, 403]);
    }
    expect([400, 401, 403, 404, 409, 415]).toContain(statuses.get("400 for a parameter"));
  });

  it("whole, kept and unchanged, and of HEAD, has the same headers", async () => {
    const { app, secure } = here();
    const cookie = cookieOf(await signIn(app), nameOf(secure));
    const path = "/api/reference?kind=products";
    const answers = [await look(app, path, { headers: { cookie } })];
    const etag = answers[0]?.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[\w-]{27}"$/);
    answers.push(await look(app, path, { headers: { cookie } }));
    answers.push(await look(app, path, { headers: { cookie, "if-none-match": etag } }));
    answers.push(await look(app, path, { method: "HEAD", headers: { cookie } }));
    // Not kept yet and unchanged at once.
    const other = "/api/reference?kind=staff";
    const known = await look(app, other, { method: "HEAD", headers: { cookie } });
    answers.push(
      await look(app, other, {
        headers: { cookie, "if-none-match": known.headers.get("etag") ?? "" },
      }),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 304, 200, 304]);
    for (const answer of answers) {
      expect(faults(answer, secure)).toEqual([]);
      expect(answer.headers.get("cache-control")).toBe("private, no-cache");
    }
    expect(answers[3]?.body).toBe("");
  });

  it.each([
    "/",
    "/league",
    "/index.html",
    "/assets/app-1a2b.js",
    "/assets/gone.js",
    "/gone.txt",
    "/api",
    "/api/",
    "/api/gone",
    "/API/health",
    "/%zz",
  ])("of the path %s", async (path) => {
    const { app, secure } = here();
    for (const method of ["GET", "HEAD", "POST", "PUT", "OPTIONS"]) {
      const seen = await look(app, path, { method, headers: method === "GET" ? {} : { origin } });
      expect([method, seen.status, faults(seen, secure)]).toEqual([method, seen.status, []]);
      if (!path.startsWith("/api/") && !["GET", "HEAD"].includes(method)) {
        expect([path, method, seen.status]).toEqual([path, method, 405]);
        expect(seen.headers.get("allow")).toBe("GET, HEAD");
      }
    }
  });

  it("that sets a cookie, binds it to this host", async () => {
    const { app, secure } = here();
    const forged = { "x-forwarded-proto": secure ? "http" : "https" };
    const { status, headers } = await signIn(app, forged);
    const signedIn = { status, headers, body: "" };
    expect(signedIn.headers.getSetCookie()).toHaveLength(2);
    expect(faults(signedIn, secure)).toEqual([]);
  });

  it("that no route ever saw, has them over the socket too", async () => {
    const { server, secure } = here();
    for (const bytes of [
      "no HTTP\r\n\r\n",
      `GET / HTTP/1.1\r\nhost: ${host}\r\nx: ${"a".repeat(20_000)}\r\n\r\n`,
      "GET /a\\b HTTP/1.0\r\n\r\n",
    ]) {
      const seen = await server.send([bytes]);
      expect(seen.status).toBeGreaterThanOrEqual(400);
      expect(faults(seen, secure)).toEqual([]);
    }
  });

  it("over the socket names no software, and to HEAD has the length of what is left out", async () => {
    const { server, secure } = here();
    const ask = (method: string) =>
      server.send([`${method} /api/health HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`]);
    const [whole, head] = [await ask("GET"), await ask("HEAD")];
    expect([whole.status, head.status, head.body]).toEqual([200, 200, ""]);
    for (const seen of [whole, head]) {
      expect(faults(seen, secure)).toEqual([]);
      expect(
        [...seen.headers.keys()].filter((name) => /version|powered|^server$/.test(name)),
      ).toEqual([]);
    }
  });
});

it("HEAD of the live stream leaves nobody listening", async () => {
  const { app } = asked[0]!;
  const cookie = cookieOf(await signIn(app));
  const before = app.listeners();
  const head = await look(app, "/api/live", { method: "HEAD", headers: { cookie } });
  expect([head.status, head.body, app.listeners()]).toEqual([200, "", before]);
});
