import { promotionsAnswer } from "../../shared/contract/promotions.ts";
import { promotionsReport } from "../reports/promotions.ts";
import { dayParameter, periodParameter } from "./parameters.ts";
import { readingFor } from "./reading-for.ts";
import type { Route } from "./route.ts";

export const promotionsRoute: Route = {
  method: "GET",
  path: "/api/promotions",
  summary: "The programmes that start in a period: money, vouchers off their purpose, effect",
  action: "read",
  object: "scope",
  ownRows: false,
  audit: null,
  rate: "open",
  sample: "/api/promotions?period=2026-09",
  query: ["scope", "period", "on", "ledger"],
  body: null,
  byLedger: true,
  answer: promotionsAnswer,
  handle: async (context) => ({
    status: 200,
    json: await promotionsReport(await readingFor(context), {
      period: periodParameter(context.query, "period"),
      on: dayParameter(context.query, "on"),
    }),
  }),
};
