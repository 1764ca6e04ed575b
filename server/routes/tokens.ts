import type { z } from "zod";
import {
  newTokenAnswer,
  newTokenBody,
  tokenAnswer,
  tokensAnswer,
} from "../../shared/contract/keys.ts";
import { listTokens } from "../people/list-tokens.ts";
import { tokenEnd } from "../people/token-end.ts";
import { actorOf } from "./actor-of.ts";
import type { Route } from "./route.ts";

export const tokenListRoute: Route = {
  method: "GET",
  path: "/api/tokens",
  summary: "API tokens, newest first, the revoked too",
  action: "administer",
  object: "token",
  ownRows: false,
  audit: null,
  rate: "open",
  sample: "/api/tokens",
  query: [],
  body: null,
  byLedger: false,
  answer: tokensAnswer,
  handle: async ({ world }) => ({
    status: 200,
    json: await listTokens(world.store.db),
    headers: { "cache-control": "no-store" },
  }),
};

export const newTokenRoute: Route = {
  method: "POST",
  path: "/api/tokens",
  summary: "Make an API token; its secret is in this answer and nowhere else",
  action: "administer",
  object: "token",
  ownRows: false,
  audit: "create_token",
  rate: "change",
  sample: "/api/tokens",
  query: [],
  body: newTokenBody,
  byLedger: false,
  answer: newTokenAnswer,
  handle: async ({ world, principal, installation, body }) => {
    const { days, ...token } = body as z.infer<typeof newTokenBody>;
    const expiresAt = tokenEnd(installation.clock(), days);
    return {
      status: 201,
      json: await world.desk.run("createToken", actorOf(principal), { ...token, expiresAt }),
      headers: { "cache-control": "no-store" },
    };
  },
};

export const revokeTokenRoute: Route = {
  method: "POST",
  path: "/api/tokens/:id/revoke",
  summary: "Take an API token's right away, from the next request on",
  action: "administer",
  object: "token",
  ownRows: false,
  audit: "revoke_token",
  rate: "change",
  sample: "/api/tokens/none/revoke",
  query: [],
  body: null,
  byLedger: false,
  answer: tokenAnswer,
  handle: async ({ world, principal, params }) => ({
    status: 200,
    json: await world.desk.run("revokeToken", actorOf(principal), { id: params["id"] ?? "" }),
  }),
};
