import { compareCodePoints } from "../../shared/code-points.ts";
import type { Breach, Incident } from "./price-incidents.ts";

/** What an incident carries when it is shown; money in 分. */
export type IncidentDetails = {
  readonly severity: "critical" | "warning";
  readonly openedOn: string;
  readonly firstBreach: string;
  /** null = open. */
  readonly endedOn: string | null;
  readonly lastBreach: string;
  /** Of the deepest breach, the first of several: guide price, the limit it broke, the price, its depth. */
  readonly guide: number;
  readonly limit: number;
  readonly worstPrice: number;
  readonly depth: number;
  /** The named dealers of its breaches, each once, by code point. */
  readonly dealers: string[];
  readonly breaches: number;
};

/** An incident told from the observations up to asOf, as it stands on that day. */
export function incidentDetails(incident: Incident, asOf: string): IncidentDetails {
  const { breaches } = incident;
  const worst = breaches.reduce((a, b) => (b.breach.depth > a.breach.depth ? b : a));
  const named = new Set(breaches.map(({ dealer }) => dealer).filter((dealer) => dealer !== ""));
  return {
    severity: incident.criticalOn === null ? "warning" : "critical",
    openedOn: incident.openedOn,
    firstBreach: incident.firstBreach,
    endedOn: incident.endedOn <= asOf ? incident.endedOn : null,
    lastBreach: (breaches.at(-1) as Breach).date,
    guide: worst.guide,
    limit: worst.breach.limit,
    worstPrice: worst.price,
    depth: worst.breach.depth,
    dealers: [...named].sort(compareCodePoints),
    breaches: breaches.length,
  };
}
