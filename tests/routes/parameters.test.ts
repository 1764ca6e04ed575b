import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Route } from "../../server/routes/route.ts";
import { routeTable } from "../../server/routes/table.ts";
import { errorCode, openTestApp, origin, type TestApp } from "./test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp("company-3");
});
afterAll(async () => {
  await app.close();
  expect(app.surprises).toEqual([]);
});

/** Texts that are no value of the parameter; a name that may be any text has none. */
const malformed: Readonly<Record<string, readonly string[]>> = {
  period: [
    "2026-13",
    "2026-00",
    "2026Q5",
    "2026Q0",
    "26",
    "2026-9",
    "2026-09-01",
    "2026q3",
    "x",
    " 2026",
    "9999",
    "0000-01",
  ],
  on: [
    "2026-02-30",
    "2026-9-1",
    "20260901",
    "2026-09",
    "2026-09-16T00:00:00Z",
    "yesterday",
    "9999-12-31",
    "0001-01-01",
  ],
  action: [""],
  actor: [""],
  outcome: ["maybe"],
  before: ["x", "-1"],
  from: ["x"],
  to: ["x"],
  ledger: ["-1", "1.5", "01", "+1", "1e3", "abc", "0x1", "9999999999999999999"],
  scope: ["nowhere", "office:", "province:", "Office:P1O1", "office", ":P1", "company:P1"],
  by: ["nobody", "Office", "constructor", "__proto__"],
  measure: ["nothing", "toString"],
  level: ["wholesale"],
  state: ["closed"],
  kind: ["nothing", "Offices", "__proto__", "ledger"],
  mode: ["dry"],
  acceptValid: ["yes", "TRUE"],
  lang: ["fr", "zh"],
  limit: ["0", "1001", "-1", "x", "1.5"],
  cursor: ["garbage", "e30", "W10"],
  field: ["nothing", "sales", "sales.", "__proto__.x", "constructor"],
  office: [],
  category: [],
  sku: [],
  key: [],
};

/** The route's sample with one parameter set, all others as they are. */
function withParameter(route: Route, name: string, value: string): string {
  const url = new URL(route.sample, origin);
  url.searchParams.set(name, value);
  return `${url.pathname}${url.search}`;
}

async function ask(route: Route, path: string): Promise<Response> {
  if (route.method === "GET") return app.get(path);
  if (route.path !== "/api/imports") return app.ask(path, { method: "POST", headers: { origin } });
  return app.upload(
    path.split("?")[1] ?? "",
    "plans.csv",
    "period,office_code,amount\n2026-08,P1O1,1\n",
  );
}

const parameters = routeTable.flatMap((route) =>
  route.query.map((name) => [`${route.method} ${route.path}`, name, route] as const),
);
const badCodes = ["request.bad_parameter", "explain.not_explainable"];

describe("parameters", () => {
  it("each have their list of malformed texts here", () => {
    const names = new Set(parameters.map(([, name]) => name));
    expect([...names].filter((name) => malformed[name] === undefined)).toEqual([]);
  });

  it.each(
    routeTable
      // The console, who asks here, has no account: refused before its question is read.
      .filter((route) => route.action !== "account")
      // A provider adds what it likes; that nothing comes of it: company-sign-in.test.ts.
      .filter((route) => route.path !== "/api/company-sign-in/back")
      .map((route) => [`${route.method} ${route.path}`, route] as const),
  )("%s refuses one it does not know", async (_, route) => {
    for (const name of ["unknown", "Ledger", "__proto__", "constructor"]) {
      const response = await ask(route, withParameter(route, name, "1"));
      expect([name, response.status]).toEqual([name, 400]);
      expect(await errorCode(response)).toBe("request.bad_parameter");
    }
  });

  it.each(parameters)("%s refuses %s when empty, repeated or malformed", async (_, name, route) => {
    const valid = new URL(route.sample, origin).searchParams.get(name) ?? "company";
    const repeated = `${withParameter(route, name, valid)}&${name}=${encodeURIComponent(valid)}`;
    const asked = [
      withParameter(route, name, ""),
      repeated,
      ...(malformed[name] ?? []).map((text) => withParameter(route, name, text)),
    ];
    for (const path of asked) {
      const response = await ask(route, path);
      expect([path, response.status]).toEqual([path, 400]);
      expect(badCodes).toContain(await errorCode(response));
    }
  });

  it.each(["kind", "measure", "field"])(
    "a question without its %s is refused, not guessed",
    async (name) => {
      const routes = routeTable.filter((one) => one.query.includes(name));
      expect(routes.length).toBeGreaterThan(0);
      for (const route of routes) {
        const url = new URL(route.sample, origin);
        url.searchParams.delete(name);
        expect((await ask(route, `${url.pathname}${url.search}`)).status).toBe(400);
      }
    },
  );

  it("a price series needs its sku and level", async () => {
    for (const rest of ["", "&sku=K0", "&level=dealer"]) {
      expect((await app.get(`/api/series?measure=price${rest}`)).status).toBe(400);
    }
    expect((await app.get("/api/series?measure=price&sku=K0&level=dealer")).status).toBe(200);
  });

  it("a series that ends before it begins is refused", async () => {
    expect((await app.get("/api/series?measure=sales&from=2026-02&to=2026-01")).status).toBe(400);
  });

  it("a cursor is bound to its question", async () => {
    const first = (await (await app.get("/api/rows?kind=visits&limit=2")).json()) as {
      cursor: string;
    };
    const next = await app.get(`/api/rows?kind=visits&limit=2&cursor=${first.cursor}`);
    expect(next.status).toBe(200);
    const foreign = await app.get(`/api/rows?kind=sales_actuals&limit=2&cursor=${first.cursor}`);
    expect(foreign.status).toBe(400);
  });

  const scoped = routeTable.filter((route) => route.query.includes("scope"));
  it.each(scoped.map((route) => [route.path, route] as const))(
    "%s does not know a scope or number that is not there",
    async (_, route) => {
      const unknown = [
        ["scope", "office:NOPE", "scope.unknown"],
        ["scope", "province:NOPE", "scope.unknown"],
        // A code is compared as it is written.
        ["scope", "office:p1o1", "scope.unknown"],
        ["ledger", "15", "ledger.unknown"],
        ["ledger", "999999999999999", "ledger.unknown"],
      ] as const;
      for (const [name, value, code] of unknown) {
        const response = await app.get(withParameter(route, name, value));
        expect([value, response.status]).toEqual([value, 404]);
        expect(await errorCode(response)).toBe(code);
      }
    },
  );

  it("an office or key that is not there is not found", async () => {
    const rows = await app.get("/api/rows?kind=visits&office=NOPE");
    expect([rows.status, await errorCode(rows)]).toEqual([404, "scope.unknown"]);
    const key = await app.get("/api/explain?field=sales.actual&period=2026-09&key=NOPE");
    expect([key.status, await errorCode(key)]).toEqual([404, "explain.unknown_key"]);
  });

  it.each(["1900-01-01", "1900-02-28", "2400-02-29", "2999-12-31"])(
    "the far day %s is answered, not a crash",
    async (day) => {
      for (const path of [
        `/api/performance?on=${day}`,
        `/api/performance?period=2026&on=${day}`,
        `/api/performance?period=${day.slice(0, 4)}&by=staff`,
        `/api/price-incidents?on=${day}&state=all`,
        `/api/series?measure=sales&on=${day}`,
        `/api/rows?kind=visits&from=${day}`,
      ]) {
        const response = await app.get(path);
        expect([path, response.status]).toEqual([path, 200]);
      }
    },
  );

  it("ledger number 0 is the time before the first import: there is nothing, and nothing fails", async () => {
    const response = await app.get("/api/performance?period=2026-09&ledger=0");
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      ledger: 0,
      dataThrough: null,
      on: "2026-09-30",
      rows: [],
    });
    const undated = await app.get("/api/performance?ledger=0");
    expect([undated.status, await errorCode(undated)]).toEqual([400, "performance.no_period"]);
  });
});
