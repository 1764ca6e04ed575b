import { explainAnswer, rowsAnswer } from "../../shared/contract/explain.ts";
import { performanceBy } from "../../shared/contract/performance.ts";
import {
  referenceAnswer,
  referenceKinds,
  type ReferenceKind,
} from "../../shared/contract/reference.ts";
import { kindNames } from "../../shared/kinds/kinds.ts";
import { reachOf } from "../access/principal.ts";
import { explainReport } from "../reports/explain.ts";
import { referenceReport } from "../reports/reference.ts";
import { rowsReport } from "../reports/rows.ts";
import {
  badParameter,
  countParameter,
  dayParameter,
  oneOf,
  periodParameter,
} from "./parameters.ts";
import { readingFor } from "./reading-for.ts";
import type { Route } from "./route.ts";

export const explainRoute: Route = {
  method: "GET",
  path: "/api/explain",
  summary: "Where a number comes from: formula, numerator, denominator, imports, rows",
  action: "trace",
  object: "scope",
  ownRows: false,
  audit: null,
  rate: "open",
  sample: "/api/explain?field=sales.actual&period=2026-09",
  query: ["field", "by", "key", "period", "scope", "on", "ledger", "category"],
  body: null,
  byLedger: true,
  answer: explainAnswer,
  handle: async (context) => {
    const { query } = context;
    if (query["field"] === undefined) throw badParameter("field", "missing");
    const answer = await explainReport(await readingFor(context), {
      field: query["field"],
      by: oneOf(query, "by", performanceBy, "office"),
      key: query["key"] ?? null,
      period: periodParameter(query, "period"),
      on: dayParameter(query, "on"),
      category: query["category"] ?? null,
    });
    return { status: 200, json: answer };
  },
};

export const rowsRoute: Route = {
  method: "GET",
  path: "/api/rows",
  summary: "The rows as imported, each with ledger number, file, sheet and line",
  action: "trace",
  object: "scope",
  ownRows: true,
  audit: null,
  rate: "open",
  sample: "/api/rows?kind=offices",
  query: ["kind", "office", "from", "to", "ledger", "cursor", "limit"],
  body: null,
  byLedger: true,
  answer: rowsAnswer,
  handle: async (context) => {
    const { query } = context;
    if (query["kind"] === undefined) throw badParameter("kind", "missing", kindNames);
    const office = query["office"];
    const scoped = office === undefined ? {} : { scope: `office:${office}` };
    const reading = await readingFor(
      { ...context, query: { ...query, ...scoped } },
      { ownRows: true },
    );
    const answer = await rowsReport(reading, {
      kind: oneOf(query, "kind", kindNames, "offices"),
      office: query["office"] ?? null,
      from: dayParameter(query, "from"),
      to: dayParameter(query, "to"),
      cursor: query["cursor"] ?? null,
      limit: countParameter(query, "limit", { min: 1, max: 1000 }) ?? 100,
    });
    return { status: 200, json: answer };
  },
};

const named = new Set<ReferenceKind>(["staff", "dealers"]);

export const referenceRoute: Route = {
  method: "GET",
  path: "/api/reference",
  summary: "Offices, staff, dealers, products or workdays, for pickers",
  action: "read",
  object: "company",
  ownRows: true,
  audit: null,
  rate: "open",
  sample: "/api/reference?kind=offices",
  query: ["kind", "ledger"],
  body: null,
  byLedger: true,
  answer: referenceAnswer,
  handle: async (context) => {
    if (context.query["kind"] === undefined) throw badParameter("kind", "missing", referenceKinds);
    const kind = oneOf(context.query, "kind", referenceKinds, "offices");
    const { principal } = context;
    // A wall may name offices and products, not people and dealers.
    const reach = principal && named.has(kind) ? reachOf(principal, "trace") : context.reach;
    const reading = await readingFor({ ...context, reach }, { ownRows: true });
    return { status: 200, json: await referenceReport(reading, { kind }) };
  },
};
