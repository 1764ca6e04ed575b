import { incidentStates, priceIncidentsAnswer } from "../../shared/contract/price-incidents.ts";
import { priceIncidentsReport } from "../reports/price-incidents.ts";
import { dayParameter, oneOf } from "./parameters.ts";
import { readingFor } from "./reading-for.ts";
import type { Route } from "./route.ts";

export const priceIncidentsRoute: Route = {
  method: "GET",
  path: "/api/price-incidents",
  summary: "Price incidents of every office of the scope",
  action: "read",
  object: "scope",
  ownRows: false,
  audit: null,
  rate: "open",
  sample: "/api/price-incidents?state=all",
  query: ["scope", "state", "on", "ledger"],
  body: null,
  byLedger: true,
  answer: priceIncidentsAnswer,
  handle: async (context) => ({
    status: 200,
    json: await priceIncidentsReport(await readingFor(context), {
      state: oneOf(context.query, "state", incidentStates, "open"),
      on: dayParameter(context.query, "on"),
    }),
  }),
};
