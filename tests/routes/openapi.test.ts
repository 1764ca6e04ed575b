import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routeTable } from "../../server/routes/table.ts";
import { openTestApp, type TestApp } from "./test-app.ts";

type Parameter = { name: string; in: string; required?: boolean; schema: { type: string } };
type Operation = {
  summary: string;
  operationId: string;
  parameters: Parameter[];
  requestBody?: { content: Record<string, unknown> };
  responses: Record<string, { description: string; content: Record<string, { schema: unknown }> }>;
};
type Description = {
  openapi: string;
  info: { title: string; version: string; license: { name: string; identifier: string } };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
};

let app: TestApp;
let description: Description;
beforeAll(async () => {
  app = await openTestApp(null);
  description = (await (await app.get("/api/openapi.json")).json()) as Description;
});
afterAll(() => app.close());

const operations = (): (readonly [string, string, Operation])[] =>
  Object.entries(description.paths).flatMap(([path, own]) =>
    Object.entries(own).map(
      ([method, operation]) => [method.toUpperCase(), path, operation] as const,
    ),
  );

/** Every `$ref` and every JSON Schema `type` found in a value. */
function found(value: unknown, key: "$ref" | "type"): unknown[] {
  if (value === null || typeof value !== "object") return [];
  const own = key in value ? [(value as Record<string, unknown>)[key]] : [];
  return [...own, ...Object.values(value).flatMap((inner) => found(inner, key))];
}

describe("the OpenAPI document", () => {
  it("is of version 3.1 and names product, version and licence", () => {
    expect(description.openapi).toMatch(/^3\.1\.\d+$/);
    expect(description.info).toEqual({
      title: "Dabiao 達標",
      version: "1.2.3",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    });
    const known = [
      "openapi",
      "info",
      "paths",
      "components",
      "servers",
      "tags",
      "jsonSchemaDialect",
    ];
    expect(Object.keys(description).filter((key) => !known.includes(key))).toEqual([]);
  });

  it("describes every route of the table and no other", () => {
    const table = routeTable.map(
      (route) => `${route.method} ${route.path.replace(/:(\w+)/g, "{$1}")}`,
    );
    expect(
      operations()
        .map(([method, path]) => `${method} ${path}`)
        .sort(),
    ).toEqual(table.sort());
  });

  it("says what every route that takes JSON is sent", () => {
    const bodies = new Map(
      operations().map(([method, path, { requestBody }]) => [`${method} ${path}`, requestBody]),
    );
    const taking = routeTable.filter(({ body }) => body !== null);
    expect(taking.length).toBeGreaterThan(10);
    for (const { method, path } of taking) {
      const body = bodies.get(`${method} ${path.replace(/:(\w+)/g, "{$1}")}`);
      expect(Object.keys(body?.content ?? {})).toEqual(["application/json"]);
    }
    expect(JSON.stringify(bodies.get("POST /api/sign-in/code"))).toContain('"ticket"');
  });

  it("gives every operation a name of its own, a summary and an answer", () => {
    const ids = operations().map(([, , operation]) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, , operation] of operations()) {
      expect(operation.operationId).toMatch(/^[a-zA-Z]\w+$/);
      expect(operation.summary).not.toBe("");
      expect(Object.keys(operation.responses)).toContain("default");
      for (const response of Object.values(operation.responses)) {
        expect(response.description).not.toBe("");
        for (const [media, { schema }] of Object.entries(response.content)) {
          expect(media).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
          expect(schema).toBeTypeOf("object");
        }
      }
    }
  });

  it("declares the parameters of the path as required and those of the table, each once", () => {
    for (const [method, path, { parameters }] of operations()) {
      const route = routeTable.find(
        (one) => one.method === method && one.path.replace(/:(\w+)/g, "{$1}") === path,
      );
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      expect(parameters.filter((one) => one.in === "path").map((one) => one.name)).toEqual(inPath);
      expect(parameters.filter((one) => one.in === "path").every((one) => one.required)).toBe(true);
      expect(parameters.filter((one) => one.in === "query").map((one) => one.name)).toEqual(
        route?.query,
      );
      expect(new Set(parameters.map((one) => `${one.in} ${one.name}`)).size).toBe(
        parameters.length,
      );
    }
  });

  it("points only at what is there, and uses only types of JSON Schema", () => {
    for (const reference of found(description, "$ref")) {
      const [, ...parts] = String(reference).split("/");
      const target = parts.reduce<unknown>(
        (at, part) => (at as Record<string, unknown>)?.[part],
        description,
      );
      expect([reference, typeof target]).toEqual([reference, "object"]);
    }
    const types = new Set(["object", "array", "string", "number", "integer", "boolean", "null"]);
    expect(
      found(description, "type")
        .flat()
        // An object here is the schema of a field that is called type.
        .filter((type) => typeof type !== "object" && !types.has(String(type))),
    ).toEqual([]);
  });

  it("tells that an import is a form with a file", () => {
    const upload = description.paths["/api/imports"]?.["post"];
    expect(Object.keys(upload?.requestBody?.content ?? {})).toEqual(["multipart/form-data"]);
  });
});
