/**
 * Price incidents: a pure function of the judged observations of one (office, level, sku) in order
 * (contract 2). Nothing here looks ahead, so what is told up to a day does not depend on later days.
 */
import { dayOfNumber } from "../../shared/calendar/day.ts";
import { calmAfter, criticalDealers, endsAfterDays, togetherDays } from "./price-incident-rules.ts";
import { judgedPrices } from "./price-judged.ts";
import type { JudgedPrice, PriceObservation } from "./price-judged.ts";
import type { PricePolicy } from "./price-policy.ts";
import type { PriceBreach } from "./price-breach.ts";

/** A judged price out of band. */
export type Breach = JudgedPrice & { readonly breach: PriceBreach };

export type Incident = {
  readonly openedOn: string;
  readonly firstBreach: string;
  /** The day of the observation that ended it, or of its end by time; the latter may lie in the future. */
  readonly endedOn: string;
  /** The day it became critical; null = it is a warning. */
  readonly criticalOn: string | null;
  /** Its breaches in order, from firstBreach on. */
  readonly breaches: readonly Breach[];
};

type OpenIncident = {
  readonly openedOn: string;
  readonly firstBreach: string;
  criticalOn: string | null;
  readonly breaches: Breach[];
  /** The dealers of its breaches that have not become calm since their own last breach. */
  readonly restless: Set<string>;
};

/**
 * Every incident of one (office, level, sku), in order of time. One whose dealers have not all become
 * calm is given the day it ends by time: the 60th after its last breach, if nothing more is seen.
 */
export function priceIncidents(judged: readonly JudgedPrice[]): Incident[] {
  const incidents: Incident[] = [];
  /** In-band observations in a row, by dealer. */
  const inBandRow = new Map<string, number>();
  /** Breaches that opened nothing so far. */
  let remembered: Breach[] = [];
  let open: OpenIncident | null = null;

  for (const price of judged) {
    if (open && price.day >= lastDay(open)) {
      incidents.push(ended(open, dayOfNumber(lastDay(open))));
      open = null;
      remembered = [];
    }
    if (isBreach(price)) {
      inBandRow.set(price.dealer, 0);
      if (open) addBreach(open, price);
      else {
        open = opening(remembered, price);
        if (!open) remembered.push(price);
      }
      continue;
    }
    const row = (inBandRow.get(price.dealer) ?? 0) + 1;
    inBandRow.set(price.dealer, row);
    if (row < calmAfter) continue;
    if (!open) {
      remembered = remembered.filter((breach) => breach.dealer !== price.dealer);
      continue;
    }
    // Two healthy neighbours must not end a price war: only the dealers of its own breaches count.
    if (open.restless.delete(price.dealer) && open.restless.size === 0) {
      incidents.push(ended(open, price.date));
      open = null;
      remembered = [];
    }
  }
  if (open) incidents.push(ended(open, dayOfNumber(lastDay(open))));
  return incidents;
}

/** A span of `price_incident_spans`: open at d when opened_on ≤ d < ended_on, critical when critical_on ≤ d. */
export type IncidentSpan = {
  readonly opened_on: string;
  readonly ended_on: string;
  readonly critical_on: string | null;
};

/**
 * The spans of one (office, level, sku) over its whole history, for the rollup. `ended_on` is never null:
 * the day of the ending observation, else the 60th day after the last breach; a later observation that
 * moves it has the span made again. One opened and ended on one day is open on none and is left out, so
 * opened_on names a span.
 */
export function incidentSpansOf(
  observations: readonly PriceObservation[],
  policies: readonly PricePolicy[],
  provinceCode: string,
): IncidentSpan[] {
  return priceIncidents(judgedPrices(observations, policies, provinceCode))
    .filter((incident) => incident.openedOn < incident.endedOn)
    .map((incident) => ({
      opened_on: incident.openedOn,
      ended_on: incident.endedOn,
      critical_on: incident.criticalOn,
    }));
}

/** The incident a breach opens; null when it opens none: it is shallow and stands alone. */
function opening(remembered: readonly Breach[], breach: Breach): OpenIncident | null {
  const nearest = remembered.findLast((other) => breach.day - other.day <= togetherDays);
  if (!nearest && !breach.breach.deep) return null;
  const incident: OpenIncident = {
    openedOn: breach.date,
    firstBreach: nearest?.date ?? breach.date,
    criticalOn: null,
    breaches: nearest ? remembered.filter((other) => other.day >= nearest.day) : [],
    restless: new Set(),
  };
  // A remembered breach whose dealer had become calm would have been forgotten.
  for (const other of incident.breaches) incident.restless.add(other.dealer);
  addBreach(incident, breach);
  return incident;
}

/** Adds a breach; the incident can become critical by it, and stays so. */
function addBreach(incident: OpenIncident, breach: Breach): void {
  incident.breaches.push(breach);
  incident.restless.add(breach.dealer);
  if (incident.criticalOn !== null) return;
  // Earlier breaches are shallow, or the incident would be critical already.
  if (breach.breach.deep || dealersTogether(incident.breaches, breach.day) >= criticalDealers) {
    incident.criticalOn = breach.date;
  }
}

/** How many named dealers the breaches of the 14 days up to the newest one have. */
function dealersTogether(breaches: readonly Breach[], newest: number): number {
  const named = new Set<string>();
  for (let i = breaches.length - 1; i >= 0; i -= 1) {
    const breach = breaches[i] as Breach;
    if (newest - breach.day > togetherDays) break;
    if (breach.dealer !== "") named.add(breach.dealer);
  }
  return named.size;
}

function ended(incident: OpenIncident, endedOn: string): Incident {
  const { openedOn, firstBreach, criticalOn, breaches } = incident;
  return { openedOn, firstBreach, endedOn, criticalOn, breaches };
}

/** The day it ends by time, as a number. */
function lastDay(incident: OpenIncident): number {
  return (incident.breaches.at(-1) as Breach).day + endsAfterDays;
}

function isBreach(price: JudgedPrice): price is Breach {
  return price.breach !== null;
}
