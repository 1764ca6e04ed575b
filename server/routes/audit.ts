import { auditAnswer } from "../../shared/contract/keys.ts";
import { listAudit } from "../people/list-audit.ts";
import { countParameter, dayParameter, oneOf } from "./parameters.ts";
import type { Route } from "./route.ts";

export const auditRoute: Route = {
  method: "GET",
  path: "/api/audit",
  summary: "Who did what, and what was refused, newest first",
  action: "administer",
  object: "company",
  ownRows: false,
  audit: null,
  rate: "open",
  sample: "/api/audit",
  query: ["action", "actor", "outcome", "from", "to", "before", "limit"],
  body: null,
  byLedger: false,
  answer: auditAnswer,
  handle: async ({ world, query }) => ({
    status: 200,
    json: await listAudit(world.store.db, {
      action: query["action"] ?? null,
      actor: query["actor"] ?? null,
      outcome: query["outcome"] === undefined ? null : oneOf(query, "outcome", outcomes, "done"),
      from: dayParameter(query, "from"),
      to: dayParameter(query, "to"),
      before: countParameter(query, "before", { min: 1, max: 999_999_999 }),
      limit: countParameter(query, "limit", { min: 1, max: 500 }) ?? 100,
    }),
    headers: { "cache-control": "no-store" },
  }),
};

const outcomes = ["done", "refused"] as const;
