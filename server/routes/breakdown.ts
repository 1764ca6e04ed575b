import { breakdownAnswer, breakdownBy } from "../../shared/contract/breakdown.ts";
import { breakdownReport } from "../reports/breakdown.ts";
import { dayParameter, oneOf, periodParameter } from "./parameters.ts";
import { readingFor } from "./reading-for.ts";
import type { Route } from "./route.ts";

export const breakdownRoute: Route = {
  method: "GET",
  path: "/api/breakdown",
  summary: "Sales by category, channel, sku, dealer or staff: parts that add up to the total",
  action: "read",
  object: "scope",
  ownRows: false,
  audit: null,
  rate: "open",
  sample: "/api/breakdown?by=category&period=2026-09",
  query: ["by", "period", "scope", "on", "ledger"],
  body: null,
  byLedger: true,
  answer: breakdownAnswer,
  handle: async (context) => ({
    status: 200,
    json: await breakdownReport(await readingFor(context), {
      by: oneOf(context.query, "by", breakdownBy, "category"),
      period: periodParameter(context.query, "period"),
      on: dayParameter(context.query, "on"),
    }),
  }),
};
