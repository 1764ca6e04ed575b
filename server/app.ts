import { createHash } from "node:crypto";
import type { HttpBindings } from "@hono/node-server";
import { Hono, type Context } from "hono";
import { answerCache, type AnswerCache, type KeptAnswer } from "./answer-cache.ts";
import { AppError, errorStatus } from "./errors.ts";
import { errorMessage } from "../shared/i18n/errors.ts";
import { requestLanguage } from "./routes/language.ts";
import { readQuery } from "./routes/parameters.ts";
import type { Answer, Route, RouteContext } from "./routes/route.ts";
import { routeTable } from "./routes/table.ts";
import { securityHeaders } from "./security/headers.ts";
import { refuseForeign } from "./security/origin.ts";
import type { StaticFiles } from "./static-files.ts";
import type { Installation, World } from "./world.ts";

export type AppDeps = {
  readonly installation: Installation;
  /** Host header values that are ours, with their port. */
  readonly hosts: ReadonlySet<string>;
  readonly files: StaticFiles;
  readonly reportError: (error: unknown) => void;
};

const cacheCharacters = 64 * 1024 * 1024;

/** The whole HTTP surface; no side effects until a request comes in. */
export function createApp(deps: AppDeps): Hono {
  const app = new Hono();
  const cache = answerCache<ReadyAnswer>(cacheCharacters);
  const headOf = headOnceATurn();
  app.onError((error, c) => errorAnswer(c, error, deps));
  app.notFound((c) =>
    errorAnswer(c, new AppError("request.not_found", { path: c.req.path }), deps),
  );
  app.use(async (c, next) => {
    refuseForeign(c.req.raw, deps.hosts, headerOf(c, "host"));
    if (c.req.method === "GET") {
      const world = await deps.installation.current();
      const kept = cache.get(cacheKey(world, await headOf(world), c.req.url));
      // Complete as it is: no route has to be found, no header to be added.
      if (kept) return conditional(c, kept);
    }
    await next();
    for (const [name, value] of securityHeaders) c.res.headers.set(name, value);
  });
  for (const route of routeTable) {
    app.on(route.method, route.path, (c) => serve({ c, route, cache, deps }));
  }
  for (const path of new Set(routeTable.map((route) => route.path))) {
    app.all(path, () => {
      throw new AppError("request.method_not_allowed", { path });
    });
  }
  app.get("*", (c) => {
    const file = c.req.path.startsWith("/api/") ? null : deps.files(c.req.path);
    if (!file) throw new AppError("request.not_found", { path: c.req.path });
    const packed = /\bgzip\b/.test(c.req.header("accept-encoding") ?? "") ? file.gzip : null;
    return c.body(packed ?? file.body, 200, {
      ...file.headers,
      vary: "accept-encoding",
      ...(packed ? { "content-encoding": "gzip" } : {}),
    });
  });
  return app;
}

type Serving = { c: Context; route: Route; cache: AnswerCache<ReadyAnswer>; deps: AppDeps };

async function serve({ c, route, cache, deps }: Serving): Promise<Response> {
  const { installation } = deps;
  const world = await installation.current();
  const head = await world.store.head();
  const url = new URL(c.req.url);
  const context: RouteContext = {
    installation,
    world,
    head,
    query: readQuery(url.searchParams, route.query),
    params: c.req.param() as Record<string, string>,
    request: c.req.raw,
  };
  const answer = await route.handle(context);
  if (!route.byLedger || !("json" in answer)) return plain(c, answer);
  const made = readyAnswer(await entityTag(context, world), JSON.stringify(answer.json));
  cache.put(cacheKey(world, head, c.req.url), made);
  return conditional(c, made);
}

function plain(c: Context, answer: Answer): Response {
  if ("json" in answer) {
    return c.body(JSON.stringify(answer.json), answer.status as 200, {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "private, no-cache",
    });
  }
  return c.body(answer.body, answer.status as 200, {
    "cache-control": "private, no-cache",
    ...answer.headers,
  });
}

/** A kept answer with the headers of both ways to give it, plain records that are written as they are. */
type ReadyAnswer = KeptAnswer & {
  readonly whole: Readonly<Record<string, string>>;
  readonly unchanged: Readonly<Record<string, string>>;
};

function readyAnswer(etag: string, body: string): ReadyAnswer {
  const unchanged = {
    ...Object.fromEntries(securityHeaders),
    etag,
    "cache-control": "private, no-cache",
  };
  const whole = { ...unchanged, "content-type": "application/json; charset=utf-8" };
  return { etag, body, whole, unchanged };
}

function conditional(c: Context, answer: ReadyAnswer): Response {
  if (matches(headerOf(c, "if-none-match"), answer.etag)) {
    return new Response(null, { status: 304, headers: answer.unchanged });
  }
  return new Response(answer.body, { headers: answer.whole });
}

const cacheKey = (world: World, head: number, url: string): string =>
  `${world.name} ${head} ${url}`;

/**
 * The newest ledger number, looked up once for all requests that arrived in one turn of the event loop:
 * it is read after each of them came in, so none is answered with less than was there when it was sent.
 */
function headOnceATurn(): (world: World) => Promise<number> {
  let known: { readonly world: World; readonly head: Promise<number> } | null = null;
  return (world) => {
    if (known?.world === world) return known.head;
    known = { world, head: world.store.head() };
    setImmediate(() => (known = null));
    return known.head;
  };
}

/** A header of the request; under Node from its own parser, which spares a Headers for each request. */
function headerOf(c: Context, name: string): string | undefined {
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
  const value = incoming ? incoming.headers[name] : c.req.header(name);
  return Array.isArray(value) ? value.join(", ") : value;
}

const matches = (asked: string | undefined, etag: string): boolean =>
  asked === etag ||
  (asked !== undefined &&
    asked.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag || tag.trim() === "*"));

/** Strong: path, sorted parameters, scope, ledger, software, and which company's ledger that is. */
async function entityTag(context: RouteContext, world: World): Promise<string> {
  const url = new URL(context.request.url);
  url.searchParams.sort();
  const ledger = Number(context.query["ledger"] ?? context.head);
  const entry = await world.store.db
    .selectFrom("ledger")
    .select(["sha256", "committed_at"])
    .where("number", "=", ledger)
    .executeTakeFirst();
  const parts = [
    url.pathname,
    url.searchParams.toString(),
    context.query["scope"] ?? "company",
    ledger,
    context.installation.version,
    world.name,
    entry?.sha256 ?? "",
    entry?.committed_at ?? "",
  ];
  return `"${createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 27)}"`;
}

function errorAnswer(c: Context, error: unknown, deps: AppDeps): Response {
  const known = error instanceof AppError ? error : new AppError("server.internal");
  if (known.code === "server.internal") deps.reportError(error);
  const status = errorStatus[known.code];
  const body = {
    error: {
      code: known.code,
      message: errorMessage(known.code, requestLanguage(c.req.raw), known.details),
      details: known.details,
    },
  };
  return c.body(JSON.stringify(body), status, {
    ...Object.fromEntries(securityHeaders),
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
    ...(status === 503 ? { "retry-after": "5" } : {}),
  });
}
