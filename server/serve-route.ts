import { createHash } from "node:crypto";
import { isEmpty, reachOf, reachesOffices } from "./access/principal.ts";
import type { Principal, Reach } from "./access/principal.ts";
import type { AnswerCache } from "./answer-cache.ts";
import {
  conditionalAnswer,
  plainAnswer,
  readyAnswer,
  type PlainHeaders,
  type ReadyAnswer,
} from "./answers.ts";
import { askerKey, type Asked, type HeaderOf } from "./asking.ts";
import { AppError } from "./errors.ts";
import { readBody } from "./read-body.ts";
import { readQuery } from "./routes/parameters.ts";
import type { Rate, Route, RouteContext } from "./routes/route.ts";
import type { Door } from "./security/door.ts";
import type { PairingLimit } from "./security/pairing-limit.ts";
import type { Ways } from "./ways.ts";
import type { Installation, World } from "./world.ts";

export type Serving = {
  readonly route: Route;
  readonly asked: Asked;
  readonly request: Request;
  readonly headerOf: HeaderOf;
  readonly params: Readonly<Record<string, string>>;
  readonly address: string;
  readonly installation: Installation;
  readonly door: Door;
  readonly ways: Ways;
  /** Headers of every answer. */
  readonly security: PlainHeaders;
  readonly cache: AnswerCache<ReadyAnswer>;
  readonly limitPairing: PairingLimit;
  readonly identifyAgain: () => Promise<Principal | null>;
};

/** Answers one request by its line of the route table: permission first, then what it asks. */
export async function serveRoute(serving: Serving): Promise<Response> {
  const { route, asked, request, installation } = serving;
  const { world, marks, principal } = asked;
  const reach = permitted(route, principal);
  enforced[route.rate](serving);
  const url = new URL(request.url);
  const context: RouteContext = {
    installation,
    door: serving.door,
    ways: serving.ways,
    world,
    head: marks.ledger,
    principal,
    reach,
    identifyAgain: serving.identifyAgain,
    query: fromProvider.has(route.path) ? {} : readQuery(url.searchParams, route.query),
    params: serving.params,
    body: route.body ? await readBody(request, route.body, serving.door.bodyMs) : undefined,
    request,
    address: serving.address,
  };
  const answer = await route.handle(context);
  if (!route.byLedger || !("json" in answer)) return plainAnswer(answer);
  const made = readyAnswer(
    await entityTag(context, world),
    JSON.stringify(answer.json),
    serving.security,
  );
  if (principal) serving.cache.put(cacheKey(asked, principal, request.url), made);
  return conditionalAnswer(made, serving.headerOf("if-none-match"));
}

/** Another server sends people here, with what it likes besides what the protocol asks for. */
const fromProvider = new Set(["/api/company-sign-in/back"]);

const asOftenAsWanted = (): void => undefined;

/** What holds each rate to its word; a rate without is not one. */
const enforced: Readonly<Record<Rate, (serving: Serving) => void>> = {
  open: asOftenAsWanted,
  // By the route itself (`throttled`): who is tried stands in the body.
  sign_in: asOftenAsWanted,
  pairing: ({ route, address, installation, limitPairing }) =>
    limitPairing(route.path, address, installation.clock()),
  change: (serving) => serving.door.limitChanges(whoAsks(serving)),
  file: (serving) => serving.door.limitFiles(whoAsks(serving)),
};

/** Before anybody is known it is the address. */
function whoAsks({ asked: { principal }, address }: Serving): string {
  return principal ? `${principal.type} ${principal.id}` : `address ${address}`;
}

const nowhere: Reach = {
  company: false,
  provinces: new Set(),
  offices: new Set(),
  staff: new Set(),
};

/**
 * Where the asker may do what the route does; the first thing that happens to a request. Fails closed:
 * nobody known is 401 before anything is read. Errors: `access.unauthenticated`, `access.denied`.
 */
function permitted(route: Route, principal: Principal | null): Reach {
  if (route.action === "none") return nowhere;
  if (!principal) throw new AppError("access.unauthenticated");
  if (route.action === "account") {
    // One's own password asks for no office: who holds no grant today still has an account.
    if (principal.type !== "person") throw new AppError("access.denied");
    return nowhere;
  }
  const reach = reachOf(principal, route.action);
  if (isEmpty(reach) || (!route.ownRows && !ownsItself(route) && !reachesOffices(reach))) {
    throw new AppError("access.denied");
  }
  return reach;
}

/** What concerns oneself alone needs no office. */
const ownsItself = (route: Route): boolean => route.object === "self";

export const cacheKey = ({ world, marks }: Asked, principal: Principal, url: string): string =>
  `${world.name} ${marks.ledger} ${askerKey(principal)} ${url}`;

/** Strong: path, sorted parameters, who may see what, ledger, software, and which company's ledger that is. */
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
    context.principal ? askerKey(context.principal) : "",
    ledger,
    context.installation.version,
    world.name,
    entry?.sha256 ?? "",
    entry?.committed_at ?? "",
  ];
  return `"${createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 27)}"`;
}
