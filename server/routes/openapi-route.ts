import { z } from "zod";
import { errorAnswer } from "../../shared/contract/status.ts";
import type { Route } from "./route.ts";

type Schema = Record<string, unknown>;

/** OpenAPI 3.1 of the route table, made from it. */
export function openApiRoute(routes: readonly Route[]): Route {
  const self: Route = {
    method: "GET",
    path: "/api/openapi.json",
    summary: "This description",
    action: "none",
    object: "nothing",
    ownRows: false,
    audit: null,
    rate: "open",
    sample: "/api/openapi.json",
    query: [],
    body: null,
    byLedger: false,
    answer: { media: "application/json" },
    handle: async ({ installation }) => ({
      status: 200,
      json: description([...routes, self], installation.version),
    }),
  };
  return self;
}

function description(routes: readonly Route[], version: string): Schema {
  const paths: Record<string, Schema> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Dabiao 達標",
      version,
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    paths,
    components: { schemas: { Error: jsonSchema(errorAnswer) } },
  };
}

function operation(route: Route): Schema {
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1] as string);
  const parameters = [
    ...inPath.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } })),
    ...route.query.map((name) => ({ name, in: "query", schema: { type: "string" } })),
  ];
  const upload = route.path === "/api/imports" && route.method === "POST";
  return {
    summary: route.summary,
    operationId: `${route.method.toLowerCase()}${route.path.replace(/[^a-zA-Z]+(\w)/g, (_, c: string) => c.toUpperCase())}`,
    parameters,
    ...(upload ? { requestBody: multipartFile } : {}),
    ...(route.body ? { requestBody: jsonBody(route.body) } : {}),
    responses: {
      "200": { description: route.summary, content: content(route) },
      default: {
        description: "What went wrong",
        content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
      },
    },
  };
}

const multipartFile: Schema = {
  required: true,
  content: {
    "multipart/form-data": {
      schema: {
        type: "object",
        required: ["file"],
        properties: { file: { type: "string", contentMediaType: "application/octet-stream" } },
      },
    },
  },
};

function content(route: Route): Schema {
  if ("media" in route.answer) return { [route.answer.media]: { schema: {} } };
  return { "application/json": { schema: jsonSchema(route.answer) } };
}

/** What is sent, before its blanks are taken off. */
const jsonBody = (schema: z.ZodType): Schema => ({
  required: true,
  content: { "application/json": { schema: jsonSchema(schema, "input") } },
});

function jsonSchema(schema: z.ZodType, io: "input" | "output" = "output"): Schema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io }) as Schema;
  return rest;
}
