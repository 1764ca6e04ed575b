import { seriesAnswer, seriesBy, seriesMeasures } from "../../shared/contract/series.ts";
import { priceLevels } from "../../shared/contract/price-incidents.ts";
import { seriesReport } from "../reports/series.ts";
import { badParameter, dayParameter, monthParameter, oneOf } from "./parameters.ts";
import { readingFor } from "./reading-for.ts";
import type { Route } from "./route.ts";

export const seriesRoute: Route = {
  method: "GET",
  path: "/api/series",
  summary: "One measure month by month (price: ISO week by ISO week)",
  action: "read",
  object: "scope",
  ownRows: false,
  audit: null,
  rate: "open",
  sample: "/api/series?measure=sales&by=office",
  query: ["measure", "scope", "by", "from", "to", "on", "ledger", "category", "sku", "level"],
  body: null,
  byLedger: true,
  answer: seriesAnswer,
  handle: async (context) => {
    const { query } = context;
    if (query["measure"] === undefined) throw badParameter("measure", "missing", seriesMeasures);
    const measure = oneOf(query, "measure", seriesMeasures, "sales");
    if (measure === "price") {
      for (const name of ["sku", "level"]) {
        if (query[name] === undefined) throw badParameter(name, "missing");
      }
    }
    const from = monthParameter(query, "from");
    const to = monthParameter(query, "to");
    if (from && to && from > to) throw badParameter("to", "malformed");
    const answer = await seriesReport(await readingFor(context), {
      measure,
      by: oneOf(query, "by", seriesBy, "company"),
      from,
      to,
      on: dayParameter(query, "on"),
      category: query["category"] ?? null,
      sku: query["sku"] ?? null,
      level: query["level"] === undefined ? null : oneOf(query, "level", priceLevels, "dealer"),
    });
    return { status: 200, json: answer };
  },
};
