import { priceComplianceAnswer } from "../../shared/contract/price-compliance.ts";
import { priceComplianceReport } from "../reports/price-compliance.ts";
import { dayParameter, periodParameter } from "./parameters.ts";
import { readingFor } from "./reading-for.ts";
import type { Route } from "./route.ts";

export const priceComplianceRoute: Route = {
  method: "GET",
  path: "/api/price-compliance",
  summary: "Who kept which price in a period: compliance by office, item and level",
  action: "read",
  object: "scope",
  ownRows: false,
  audit: null,
  rate: "open",
  sample: "/api/price-compliance?period=2026-09",
  query: ["scope", "period", "on", "ledger"],
  body: null,
  byLedger: true,
  answer: priceComplianceAnswer,
  handle: async (context) => ({
    status: 200,
    json: await priceComplianceReport(await readingFor(context), {
      period: periodParameter(context.query, "period"),
      on: dayParameter(context.query, "on"),
    }),
  }),
};
