import { performanceAnswer, performanceBy } from "../../shared/contract/performance.ts";
import { performanceReport } from "../reports/performance.ts";
import { dayParameter, oneOf, periodParameter } from "./parameters.ts";
import { readingFor } from "./reading-for.ts";
import type { Route } from "./route.ts";

export const performanceRoute: Route = {
  method: "GET",
  path: "/api/performance",
  summary:
    "Offices, provinces, the company or staff in a period against plan, last year and the province",
  action: "read",
  object: "scope",
  ownRows: true,
  audit: null,
  rate: "open",
  sample: "/api/performance?period=2026-09",
  query: ["period", "by", "scope", "on", "ledger", "category"],
  body: null,
  byLedger: true,
  answer: performanceAnswer,
  handle: async (context) => ({
    status: 200,
    json: await performanceReport(await readingFor(context), {
      period: periodParameter(context.query, "period"),
      by: oneOf(context.query, "by", performanceBy, "office"),
      on: dayParameter(context.query, "on"),
      category: context.query["category"] ?? null,
    }),
  }),
};
