import { addDays } from "../../shared/calendar/day.ts";
import type {
  IncidentState,
  PriceIncident,
  PriceIncidentsAnswer,
  PriceLevel,
} from "../../shared/contract/price-incidents.ts";
import type { Reading } from "../access/reading.ts";
import { AppError } from "../errors.ts";
import { incidentDetails } from "../metrics/price-incident-details.ts";
import { exposureDays } from "../metrics/price-incident-rules.ts";
import { priceIncidents } from "../metrics/price-incidents.ts";
import { judgedPrices } from "../metrics/price-judged.ts";
import { dataThrough } from "../rollups/data-through.ts";
import {
  selectOpenIncidentKeys,
  selectPriceHistories,
  selectPricesThrough,
  selectSkuSales,
} from "../rollups/price-histories.ts";
import { selectPolicyBook } from "../rollups/price-policies.ts";
import type { PolicyBook } from "../rollups/price-policies.ts";
import type { OfficeRow } from "../store/tables.ts";
import { currency } from "./currency.ts";

/**
 * Price incidents at `on` of every office of the scope, open or closed: `open`, `ended`, or `all`; in the
 * order of province, office, level, sku, openedOn. Without `on`, dataThrough; without sales, the newest
 * observation's day; without those, `performance.no_period`.
 */
export async function priceIncidentsReport(
  reading: Reading,
  query: { readonly state: IncidentState; readonly on: string | null },
): Promise<PriceIncidentsAnswer> {
  const on = query.on ?? (await dataThrough(reading)) ?? (await selectPricesThrough(reading));
  if (on === null) throw new AppError("performance.no_period");
  const policies = await selectPolicyBook(reading);
  // The rollup knows which keys are open, so that their histories alone are told again.
  const open = query.state === "open" ? await selectOpenIncidentKeys(reading, on) : null;
  const incidents: PriceIncident[] = [];
  for (const office of reading.offices) {
    const own = open?.get(office.office_code);
    if (open && !own) continue;
    const skus = own ? [...own.skus].sort() : null;
    const told = await officeIncidents(reading, { office, on, policies, skus });
    incidents.push(...told.filter((incident) => isAskedFor(incident, query.state)));
  }
  return {
    on,
    ledger: reading.ledger,
    currency,
    scope: reading.scope,
    state: query.state,
    incidents,
  };
}

function isAskedFor(incident: PriceIncident, state: IncidentState): boolean {
  return state === "all" || (incident.endedOn === null) === (state === "open");
}

async function officeIncidents(
  reading: Reading,
  asked: {
    readonly office: OfficeRow;
    readonly on: string;
    readonly policies: PolicyBook;
    readonly skus: readonly string[] | null;
  },
): Promise<PriceIncident[]> {
  const { office_code: office, province_code: province } = asked.office;
  const histories = await selectPriceHistories(reading, {
    office,
    to: asked.on,
    skus: asked.skus,
  });
  const told = histories.flatMap(({ level, sku, observations }) =>
    priceIncidents(
      judgedPrices(observations, asked.policies.of(sku, level, province), province),
    ).map((incident) => ({
      level: level as PriceLevel,
      sku,
      ...incidentDetails(incident, asked.on),
    })),
  );
  if (told.length === 0) return [];
  const sales = await selectSkuSales(reading, {
    office,
    from: addDays(asked.on, 1 - exposureDays),
    to: asked.on,
  });
  return told.map((incident) => ({
    id: [office, incident.level, incident.sku, incident.openedOn].join(":"),
    office,
    ...incident,
    exposure: sales.get(incident.sku) ?? 0,
  }));
}
