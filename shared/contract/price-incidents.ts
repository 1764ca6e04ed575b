/** `GET /api/price-incidents`. */
import { z } from "zod";
import { count, day, ledgerNumber, minor } from "./values.ts";

export const priceLevels = ["dealer", "retail"] as const;
export type PriceLevel = (typeof priceLevels)[number];
export const incidentStates = ["open", "ended", "all"] as const;
export type IncidentState = (typeof incidentStates)[number];

export const priceIncident = z.object({
  /** `office:level:sku:openedOn` */
  id: z.string(),
  office: z.string(),
  level: z.enum(priceLevels),
  sku: z.string(),
  severity: z.enum(["critical", "warning"]),
  openedOn: day,
  firstBreach: day,
  endedOn: day.nullable(),
  lastBreach: day,
  /** Of the worst breach: the policy's guide price, the limit it broke, and the price itself. */
  guide: minor,
  limit: minor,
  worstPrice: minor,
  /** How far beyond the limit / the limit, of the worst breach. */
  depth: z.number(),
  /** Dealers of its breaches, blank left out, in code-point order. */
  dealers: z.array(z.string()),
  breaches: count,
  /** The office's sales of that sku in the 28 days up to asOf. */
  exposure: minor,
});
export const priceIncidentsAnswer = z.object({
  on: day,
  ledger: ledgerNumber,
  currency: z.string(),
  scope: z.string(),
  state: z.enum(incidentStates),
  incidents: z.array(priceIncident),
});
export type PriceIncident = z.infer<typeof priceIncident>;
export type PriceIncidentsAnswer = z.infer<typeof priceIncidentsAnswer>;
