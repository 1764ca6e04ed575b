import type { IncomingMessage } from "node:http";
import type { HttpBindings } from "@hono/node-server";
import { Hono, type Context } from "hono";
import type { Identify } from "./access/identify.ts";
import { answerCache } from "./answer-cache.ts";
import { conditionalAnswer, errorAnswer, type ReadyAnswer, type ReportError } from "./answers.ts";
import { askedOf, unasked, type Asked, type HeaderOf } from "./asking.ts";
import { AppError } from "./errors.ts";
import { requestLanguage } from "./routes/language.ts";
import { routeTable } from "./routes/table.ts";
import type { Door } from "./security/door.ts";
import { securityHeadersOf } from "./security/headers.ts";
import { refuseForeign } from "./security/origin.ts";
import { pairingLimit } from "./security/pairing-limit.ts";
import { refusalRecorder } from "./refusals.ts";
import { cacheKey, serveRoute } from "./serve-route.ts";
import type { StaticFiles } from "./static-files.ts";
import type { Ways } from "./ways.ts";
import type { Installation } from "./world.ts";

export type AppDeps = {
  readonly installation: Installation;
  readonly identify: Identify;
  readonly door: Door;
  readonly ways: Ways;
  /** Host header values that are ours, with their port. */
  readonly hosts: ReadonlySet<string>;
  readonly files: StaticFiles;
  readonly reportError: ReportError;
};

const cacheCharacters = 64 * 1024 * 1024;

type Variables = { readonly Variables: { asked?: Asked } };

/** Answered without a look at the database or at who asks: they say how it is when it cannot be reached. */
const answeredBlind = new Set(
  routeTable
    .filter(({ action, object }) => action === "none" && object === "nothing")
    .map(({ path }) => path),
);

/** The whole HTTP surface; no side effects until a request comes in. */
export function createApp(deps: AppDeps): Hono<Variables> {
  const { installation, reportError } = deps;
  const app = new Hono<Variables>();
  const headersOfAll = securityHeadersOf(deps.door.cookies);
  const security = Object.fromEntries(headersOfAll);
  const refusal = (request: Request, error: unknown): Response =>
    errorAnswer(requestLanguage(request), error, { reportError, security });
  const cache = answerCache<ReadyAnswer>(cacheCharacters);
  const askedBy = askedOf(deps);
  const limitPairing = pairingLimit();
  const tellRefused = refusalRecorder();
  app.onError((error, c) => refusal(c.req.raw, error));
  app.notFound((c) => refusal(c.req.raw, new AppError("request.not_found", { path: c.req.path })));
  app.use(async (c, next) => {
    const headerOf = headersOf(c);
    refuseForeign(c.req.raw, deps.hosts, headerOf("host"), incomingOf(c)?.url);
    if (c.req.path.startsWith("/api/") && !answeredBlind.has(c.req.path)) {
      const asked = await askedBy(headerOf, "asks");
      c.set("asked", asked);
      if (c.req.method === "GET" && asked.principal) {
        const kept = cache.get(cacheKey(asked, asked.principal, c.req.url));
        // Complete as it is: no route has to be found, no header to be added.
        if (kept) return conditionalAnswer(kept, headerOf("if-none-match"));
      }
    }
    await next();
    // An answer without its body: what would have filled it must not stay open.
    if (c.req.method === "HEAD") await c.res.body?.cancel();
    for (const [name, value] of headersOfAll) c.res.headers.set(name, value);
  });
  for (const route of routeTable) {
    app.on(route.method, route.path, async (c) => {
      const asked = c.get("asked") ?? (await unasked(installation));
      const address = addressOf(c, deps.door);
      const told = (error: unknown): void =>
        tellRefused({ route, asked, path: c.req.path, address, error, now: installation.clock() });
      try {
        const answer = await serveRoute({
          route,
          asked,
          request: c.req.raw,
          headerOf: headersOf(c),
          params: c.req.param() as Record<string, string>,
          address,
          installation,
          door: deps.door,
          ways: deps.ways,
          security,
          cache,
          limitPairing,
          identifyAgain: async () => (await askedBy(headersOf(c), "listens")).principal,
        });
        // A file that is not taken is a report, not an error.
        if (answer.status === 422) told(new AppError("import.refused"));
        return answer;
      } catch (error) {
        told(error);
        throw error;
      }
    });
  }
  for (const path of new Set(routeTable.map((route) => route.path))) {
    const allow = routeTable
      .filter((route) => route.path === path)
      .flatMap(({ method }) => (method === "GET" ? ["GET", "HEAD"] : [method]));
    app.all(path, () => {
      throw new AppError("request.method_not_allowed", { path, allow });
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
  app.all("*", ({ req: { path } }) => {
    if (path.startsWith("/api/")) throw new AppError("request.not_found", { path });
    throw new AppError("request.method_not_allowed", { path, allow: ["GET", "HEAD"] });
  });
  return app;
}

/** The request as Node parsed it; undefined where it did not come over a socket. */
const incomingOf = (c: Context): IncomingMessage | undefined =>
  ((c.env ?? {}) as Partial<HttpBindings>).incoming;

/** Headers of the request; under Node from its own parser, which spares a Headers for each request. */
function headersOf(c: Context): HeaderOf {
  const incoming = incomingOf(c);
  return (name) => {
    const value = incoming ? incoming.headers[name] : c.req.header(name);
    return Array.isArray(value) ? value.join(", ") : value;
  };
}

const addressOf = (c: Context, door: Door): string =>
  door.addressOf(incomingOf(c)?.socket.remoteAddress ?? "", headersOf(c)("x-forwarded-for"));
