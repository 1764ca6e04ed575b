import { visitsOverdueAnswer } from "../../shared/contract/visits-overdue.ts";
import { visitsOverdueReport } from "../reports/visits-overdue.ts";
import { dayParameter } from "./parameters.ts";
import { readingFor } from "./reading-for.ts";
import type { Route } from "./route.ts";

export const visitsOverdueRoute: Route = {
  method: "GET",
  path: "/api/visits/overdue",
  summary: "Key accounts nobody has visited within their cycle, longest overdue first",
  action: "read",
  object: "scope",
  ownRows: true,
  audit: null,
  rate: "open",
  sample: "/api/visits/overdue?on=2026-09-16",
  query: ["scope", "on", "ledger"],
  body: null,
  byLedger: true,
  answer: visitsOverdueAnswer,
  handle: async (context) => ({
    status: 200,
    json: await visitsOverdueReport(await readingFor(context, { ownRows: true }), {
      on: dayParameter(context.query, "on"),
    }),
  }),
};
