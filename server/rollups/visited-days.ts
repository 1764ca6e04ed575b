import { sql } from "kysely";
import type { Reading } from "../access/reading.ts";
import { ofOffices } from "./of-offices.ts";
import { visible } from "./visible.ts";

/** A dealer and the days it was visited on. */
export type VisitedDays = {
  readonly office_code: string;
  readonly key_account: string | null;
  readonly visit_cycle_days: number | null;
  readonly opened_on: string | null;
  readonly closed_on: string | null;
  /** Each once, in order. */
  readonly visits: readonly string[];
};

/** The dealers of the scope's offices with all their visits up to `on`, as one text per dealer. */
export async function selectVisitedDays(reading: Reading, on: string): Promise<VisitedDays[]> {
  const dealers = await reading.db
    .selectFrom("dealers")
    .select(["office_code", "key_account", "visit_cycle_days", "opened_on", "closed_on"])
    .select((e) =>
      e
        .selectFrom("visits")
        .select(sql<string | null>`string_agg(visits.date, ',')`.as("days"))
        .whereRef("visits.dealer_code", "=", "dealers.dealer_code")
        .where("visits.date", "<=", on)
        .where(visible("visits", reading.ledger))
        .as("days"),
    )
    .where(visible("dealers", reading.ledger))
    .where(ofOffices("dealers.office_code", reading.offices))
    .execute();
  return dealers.map(({ days, ...dealer }) => ({
    ...dealer,
    visits: days === null ? [] : [...new Set(days.split(","))].sort(),
  }));
}
