import { sql } from "kysely";
import type { Reading } from "../access/reading.ts";
import { addVisitsParts, visitsParts } from "../metrics/visits.ts";
import type { VisitsParts } from "../metrics/visits.ts";
import type { Asked } from "./asked.ts";
import { ofOffices } from "./of-offices.ts";
import { visible } from "./visible.ts";

/**
 * Dealers open at asOf of some offices, each with its newest visit by then: one step into the index per
 * dealer, the visits themselves are not read.
 */
export function openDealers(reading: Reading, { asOf, offices }: Pick<Asked, "asOf" | "offices">) {
  return reading.db
    .selectFrom("dealers")
    .select(["office_code", "key_account", "visit_cycle_days"])
    .select((e) =>
      e
        .selectFrom("visits")
        .select("visits.date")
        .whereRef("visits.dealer_code", "=", "dealers.dealer_code")
        .where("visits.date", "<=", asOf)
        .where(visible("visits", reading.ledger))
        .orderBy("visits.date", "desc")
        .limit(1)
        .as("lastVisit"),
    )
    .where(visible("dealers", reading.ledger))
    .where(sql<boolean>`(opened_on is null or opened_on <= ${asOf})`)
    .where(sql<boolean>`(closed_on is null or closed_on >= ${asOf})`)
    .where(ofOffices("dealers.office_code", offices));
}

/** Dealers open at asOf, by the office the dealer belongs to at this ledger number. */
export async function selectVisitsParts(
  reading: Reading,
  asked: Asked,
): Promise<Map<string, VisitsParts>> {
  const dealers = await openDealers(reading, asked).execute();
  const found = new Map<string, VisitsParts>();
  for (const dealer of dealers) {
    const known = found.get(dealer.office_code);
    const parts = visitsParts(dealer, asked);
    found.set(dealer.office_code, known ? addVisitsParts([known, parts]) : parts);
  }
  return found;
}

export type StaffVisits = { readonly made: number; readonly dealers: number };

/** Visits each person made in S, to how many dealers; empty when S is. */
export async function selectStaffVisits(
  reading: Reading,
  { span }: Pick<Asked, "span">,
): Promise<Map<string, StaffVisits>> {
  if (!span) return new Map();
  const rows = await reading.db
    .selectFrom("visits")
    .select((e) => [
      "staff_code",
      e.fn.countAll<number>().as("made"),
      e.fn.count<number>("dealer_code").distinct().as("dealers"),
    ])
    .where("date", ">=", span.from)
    .where("date", "<=", span.to)
    .where(visible("visits", reading.ledger))
    .groupBy("staff_code")
    .execute();
  return new Map(rows.map(({ staff_code, made, dealers }) => [staff_code, { made, dealers }]));
}
