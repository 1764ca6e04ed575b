import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routeTable } from "../../server/routes/table.ts";
import { errorCode, host, openTestApp, origin, type TestApp } from "./test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(null);
});
afterAll(async () => {
  await app.close();
  expect(app.surprises).toEqual([]);
});

const plans = "period,office_code,amount\n2026-08,O1,1\n";
const form = (): FormData => {
  const body = new FormData();
  body.set("file", new File([plans], "plans.csv"));
  return body;
};
const send = async (headers: Readonly<Record<string, string>>) =>
  app.ask("/api/imports?kind=sales_plans&mode=commit", { method: "POST", body: form(), headers });

describe("a request another site made a browser send", () => {
  it.each([
    "evil.example",
    "evil.example:8787",
    "localhost",
    "localhost:80",
    "127.0.0.1.evil.example:8787",
    "",
  ])("is refused for the Host %j, reads too", async (name) => {
    for (const path of [
      "/api/health",
      "/api/performance?period=2026-09",
      "/",
      "/assets/app-1a2b.js",
    ]) {
      const response = await app.get(path, { host: name });
      expect([path, response.status]).toEqual([path, 421]);
      expect(await errorCode(response)).toBe("request.host_refused");
    }
  });

  it("a Host is the same in capitals", async () => {
    expect((await app.get("/api/health", { host: host.toUpperCase() })).status).toBe(200);
  });

  const foreign: readonly Readonly<Record<string, string>>[] = [
    { origin: "http://evil.example" },
    { origin: "https://localhost:8787" },
    { origin: "http://localhost:8788" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "none" },
    { "sec-fetch-site": "same-origin", origin: "http://evil.example" },
    { "sec-fetch-site": "cross-site", origin },
  ];
  it.each(foreign)("may not write with %j", async (headers) => {
    for (const route of routeTable.filter((one) => one.method === "POST")) {
      const response = await app.ask(route.sample, { method: "POST", headers: { ...headers } });
      expect([route.path, response.status]).toEqual([route.path, 403]);
      expect(await errorCode(response)).toBe("request.origin_refused");
    }
  });

  it("forged forwarding headers change nothing", async () => {
    const forged = {
      "x-forwarded-host": "evil.example",
      "x-forwarded-for": "1.2.3.4",
      "x-original-url": "/api/imports",
      "x-http-method-override": "DELETE",
    };
    const response = await app.get("/api/health", forged);
    expect([response.status, await response.json()]).toEqual([
      200,
      { status: "ok", version: "1.2.3" },
    ]);
  });

  it("our own page and the command line, which sends neither header, may write", async () => {
    expect((await send({ origin, "sec-fetch-site": "same-origin" })).status).toBe(422);
    expect((await send({})).status).toBe(422);
  });
});

describe("a path", () => {
  const hidden = [
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/assets/%2e%2e%2fsecret.txt",
    "/assets/..%5c..%5csecret.txt",
    "/assets%2fapp-1a2b.js",
    "//secret.txt",
    "/%00",
    "/assets/app-1a2b.js%00.html",
    "/api/imports/%2e%2e%2fhealth",
    "/api/templates/..%2f..%2fsecret.txt",
    "/api//health",
  ];
  it.each(hidden)("that hides a traversal, %s, is refused", async (path) => {
    const response = await app.get(path);
    expect([400, 404]).toContain(response.status);
    expect(await response.text()).not.toContain("not for the web");
  });

  it("of the page's router answers the page, a missing asset does not", async () => {
    for (const path of ["/", "/league", "/imports/3"]) {
      const response = await app.get(path);
      expect([response.status, response.headers.get("content-type")]).toEqual([
        200,
        "text/html; charset=utf-8",
      ]);
      expect(response.headers.get("cache-control")).toBe("no-cache");
      expect(response.headers.get("content-security-policy")).toContain("default-src 'self'");
    }
    const asset = await app.get("/assets/app-1a2b.js");
    expect(asset.headers.get("cache-control")).toContain("immutable");
    expect(asset.headers.get("x-content-type-options")).toBe("nosniff");
    for (const path of ["/assets/app-9z9z.js", "/favicon.ico", "/secret.txt"]) {
      expect([path, (await app.get(path)).status]).toEqual([path, 404]);
    }
  });

  it("with a literal parameter name or a very long one is not found", async () => {
    expect((await app.get("/api/imports/:id")).status).toBe(404);
    expect((await app.get(`/api/imports/${"9".repeat(4000)}`)).status).toBe(404);
    expect((await app.get("/api/imports/0")).status).toBe(404);
    expect((await app.get("/api/imports/1e0")).status).toBe(404);
  });
});
