import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { errorAnswer } from "../../shared/contract/status.ts";
import { kindNames } from "../../shared/kinds/kinds.ts";
import { securityHeaders } from "../../server/security/headers.ts";
import type { Route } from "../../server/routes/route.ts";
import { routeTable } from "../../server/routes/table.ts";
import { openTestApp, origin, type TestApp } from "./test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp("company-3");
});
afterAll(async () => {
  await app.close();
  expect(app.surprises).toEqual([]);
});

const named = (route: Route): string => `${route.method} ${route.path}`;
const reads = routeTable.filter((route) => route.method === "GET");
const jsonReads = reads.filter((route) => !("media" in route.answer));

/** What a sample answers on this company where it is not 200, and why. */
const otherStatus: Readonly<Record<string, number>> = {
  // Import 1 rejected nothing.
  "GET /api/imports/:id/rejected.csv": 404,
  // This is no demo.
  "POST /api/installation/own": 409,
  "POST /api/demo/again": 409,
  // Sent without its body here; tests/routes/tokens.test.ts sends one.
  "POST /api/tokens": 415,
  "POST /api/screens/pair": 415,
  "POST /api/screens/pair/poll": 415,
  "POST /api/screens/confirm": 415,
  // There is none.
  "POST /api/screens/:id/revoke": 404,
  "POST /api/tokens/:id/revoke": 404,
  // Other imports refer to the offices.
  "POST /api/imports/:id/undo": 409,
  // The console has no account, and the sample names nobody.
  "GET /api/account": 403,
  "POST /api/account/sessions/:id/revoke": 403,
  "POST /api/account/sessions/revoke-others": 403,
  "POST /api/account/password": 403,
  "POST /api/account/second-factor/begin": 403,
  "POST /api/account/second-factor/confirm": 403,
  "POST /api/account/second-factor/remove": 403,
  "POST /api/invitations/:id/withdraw": 404,
  "POST /api/people/:id/disable": 404,
  "POST /api/people/:id/enable": 404,
  "POST /api/people/:id/reset-link": 404,
  "POST /api/people/:id/second-factor/remove": 404,
  "POST /api/people/:id/company-sign-in/unlink": 404,
  // Nobody named a provider here.
  "GET /api/company-sign-in": 404,
  "GET /api/company-sign-in/back": 404,
  "POST /api/people/:id/revoke-sessions": 404,
};

async function askSample(route: Route): Promise<Response> {
  if (route.path === "/api/imports" && route.method === "POST") {
    return app.upload(
      route.sample.split("?")[1] ?? "",
      "plans.csv",
      "period,office_code,amount\n2026-08,P1O1,1\n",
    );
  }
  return app.ask(route.sample, { method: route.method, headers: { origin } });
}

const isReserved = (response: Response): boolean =>
  securityHeaders.every(([name, value]) => response.headers.get(name) === value);

describe("every route of the table", () => {
  it("is there once, reads by GET and writes by POST", () => {
    expect(new Set(routeTable.map(named)).size).toBe(routeTable.length);
    expect(routeTable.length).toBeGreaterThanOrEqual(18);
    for (const route of routeTable) {
      expect(route.path).toMatch(/^\/api\/[a-z]/);
      // What leaves an audit entry changes something.
      const fromProvider = route.path === "/api/company-sign-in/back";
      if (route.audit !== null) expect(route.method).toBe(fromProvider ? "GET" : "POST");
      if (["import", "undo"].includes(route.action)) expect(route.method).toBe("POST");
    }
  });

  it.each(routeTable.map((route) => [named(route), route] as const))(
    "%s answers its sample, with the headers that keep other sites out",
    async (name, route) => {
      const response = await askSample(route);
      // Samples carry no body: what asks for one says of what type.
      expect(response.status).toBe(otherStatus[name] ?? (route.body ? 415 : 200));
      expect(isReserved(response)).toBe(true);
      expect(response.headers.get("content-type")).toMatch(/charset=utf-8|^application\/json/);
      expect(response.headers.get("cache-control")).toMatch(/^(private, no-cache|no-store)$/);
      expect(response.headers.get("x-powered-by")).toBeNull();
      await response.body?.cancel();
    },
  );

  it.each(jsonReads.map((route) => [named(route), route] as const))(
    "%s answers its schema and not a field more",
    async (_, route) => {
      const response = await app.get(route.sample);
      // zod leaves out what it does not know, so what is left must be all there was.
      const json: unknown = await response.json();
      const schema = response.ok ? (route.answer as z.ZodType) : errorAnswer;
      expect(schema.parse(json)).toEqual(json);
    },
  );
});

describe("answers of the company match their schema", () => {
  const performance = ["office", "province", "company", "staff"].flatMap((by) => [
    `/api/performance?period=2026-09&by=${by}`,
    `/api/performance?period=2026&by=${by}&category=C0`,
    `/api/performance?period=2026Q3&by=${by}&scope=province:P1&on=2026-08-10`,
    `/api/performance?period=2026Q4&by=${by}&on=2026-09-16`,
    `/api/performance?period=2026-09&by=${by}&ledger=2`,
  ]);
  const series = ["sales", "share", "promotion", "visits", "price&sku=K0&level=dealer"].flatMap(
    (measure) =>
      ["office", "province", "company"].map((by) => `/api/series?measure=${measure}&by=${by}`),
  );
  const fields = [
    "sales.plan",
    "sales.actual",
    "sales.prior",
    "sales.completion",
    "sales.growth",
    "share.value",
    "price.compliance",
    "promotion.spent",
  ];
  const explain = fields.flatMap((field) => [
    `/api/explain?field=${field}&period=2026Q3`,
    `/api/explain?field=${field}&period=2026Q3&key=P1O1`,
    `/api/explain?field=${field}&period=2026Q3&by=province&key=P2`,
  ]);
  const rows = kindNames.map((kind) => `/api/rows?kind=${kind}&limit=5`);
  const reference = ["offices", "staff", "dealers", "products", "workdays"].map(
    (kind) => `/api/reference?kind=${kind}`,
  );
  const incidents = ["open", "ended", "all"].map(
    (state) => `/api/price-incidents?state=${state}&on=2026-09-16`,
  );
  const imports = ["/api/imports", "/api/imports/14"];

  it.each([...performance, ...series, ...explain, ...rows, ...reference, ...incidents, ...imports])(
    "%s",
    async (path) => {
      const response = await app.get(path);
      const json: unknown = await response.json();
      expect([path, response.status, response.status === 200 ? null : json]).toEqual([
        path,
        200,
        null,
      ]);
      const route = routeTable.find(
        (one) => one.method === "GET" && matches(one.path, new URL(path, origin).pathname),
      );
      expect((route?.answer as z.ZodType).parse(json)).toEqual(json);
    },
  );
});

function matches(pattern: string, path: string): boolean {
  const [a, b] = [pattern.split("/"), path.split("/")];
  return a.length === b.length && a.every((part, i) => part.startsWith(":") || part === b[i]);
}

describe("a template", () => {
  it.each([
    ["visits.csv", "text/csv; charset=utf-8", "\u{feff}Date*"],
    [
      "visits.xlsx",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "PK\u0003\u0004",
    ],
  ])("comes as %s, named so", async (file, type, start) => {
    const response = await app.get(`/api/templates/${file}?lang=en`);
    expect([
      response.status,
      response.headers.get("content-type"),
      response.headers.get("content-disposition"),
    ]).toEqual([200, type, `attachment; filename="${file}"`]);
    const bytes = Buffer.from(await response.arrayBuffer()).toString();
    expect(bytes.startsWith(start)).toBe(true);
  });
});

describe("every refusal", () => {
  const refusals: readonly (readonly [string, string, RequestInit, number, string])[] = [
    ["an unknown path of the API", "/api/nothing", {}, 404, "request.not_found"],
    ["a missing asset", "/assets/gone.js", {}, 404, "request.not_found"],
    ["another method", "/api/performance", { method: "DELETE" }, 405, "request.method_not_allowed"],
    [
      "a foreign host",
      "/api/health",
      { headers: { host: "evil.example" } },
      421,
      "request.host_refused",
    ],
    ["an unknown import", "/api/imports/999", {}, 404, "import.unknown"],
    ["an unknown preview", "/api/imports/abcdefghijkl", {}, 404, "import.unknown"],
    ["rejected rows of no import", "/api/imports/999/rejected.csv", {}, 404, "import.unknown"],
    ["a template of no kind", "/api/templates/nothing.csv", {}, 404, "request.not_found"],
    ["a template in another form", "/api/templates/offices.pdf", {}, 404, "request.not_found"],
  ];
  it.each(refusals)(
    "of %s has one form, the headers and no copy kept",
    async (_, path, init, status, code) => {
      const response = await app.ask(path, {
        ...init,
        headers: { origin, ...(init.headers as object) },
      });
      expect(response.status).toBe(status);
      expect(isReserved(response)).toBe(true);
      expect(response.headers.get("cache-control")).toBe("no-store");
      const body: unknown = await response.json();
      expect(errorAnswer.strict().parse(body).error.code).toBe(code);
    },
  );

  it("is worded in the reader's language", async () => {
    const worded = async (language: string): Promise<string> => {
      const response = await app.get("/api/nothing", { "accept-language": language });
      return ((await response.json()) as { error: { message: string } }).error.message;
    };
    expect(await worded("en-GB,en;q=0.8")).toBe("There is no /api/nothing.");
    expect(await worded("zh-CN")).toBe("没有 /api/nothing。");
    expect(await worded("fr")).toBe("沒有 /api/nothing。");
  });

  const writes = ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
  const paths = [...new Set(routeTable.map((route) => route.path))];
  it.each(paths)("405 answers every method %s does not have", async (path) => {
    const own = new Set<string>(
      routeTable.filter((route) => route.path === path).map((route) => route.method),
    );
    const sample = path.replace(":id", "1").replace(":file", "offices.csv");
    for (const method of writes.filter((one) => !own.has(one))) {
      const response = await app.ask(sample, { method, headers: { origin } });
      expect([method, response.status]).toEqual([method, 405]);
    }
    if (!own.has("GET")) expect((await app.get(sample)).status).toBe(405);
  });
});
