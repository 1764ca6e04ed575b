import {
  performanceAnswer,
  performanceBy,
  type PerformanceBy,
} from "../../shared/contract/performance.ts";
import { reachOf } from "../access/principal.ts";
import type { Reading } from "../access/reading.ts";
import { performanceReport } from "../reports/performance.ts";
import { dayParameter, oneOf, periodParameter } from "./parameters.ts";
import { readingFor } from "./reading-for.ts";
import type { Route, RouteContext } from "./route.ts";

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
    json: await performanceReport(await readingOf(context), {
      period: periodParameter(context.query, "period"),
      by: byOf(context),
      on: dayParameter(context.query, "on"),
      category: context.query["category"] ?? null,
    }),
  }),
};

const byOf = ({ query }: RouteContext): PerformanceBy =>
  oneOf(query, "by", performanceBy, "office");

/** People by name are for those who may trace numbers to them: not for a wall. */
function readingOf(context: RouteContext): Promise<Reading> {
  const { principal } = context;
  if (byOf(context) !== "staff" || !principal) return readingFor(context);
  return readingFor({ ...context, reach: reachOf(principal, "trace") }, { ownRows: true });
}
