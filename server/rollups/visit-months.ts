import { sql } from "kysely";
import type { Reading } from "../access/reading.ts";
import { ofOffices } from "./of-offices.ts";
import { visible } from "./visible.ts";

/** A dealer with the newest visit of each month it was visited in, in order. */
export type VisitedMonths = {
  readonly office_code: string;
  readonly key_account: string | null;
  readonly visit_cycle_days: number | null;
  readonly opened_on: string | null;
  readonly closed_on: string | null;
  readonly visits: readonly string[];
};

/** The dealers of the scope's offices and their newest visit of each month up to `on`. */
export async function selectVisitMonths(reading: Reading, on: string): Promise<VisitedMonths[]> {
  const dealers = await reading.db
    .selectFrom("dealers")
    .select(["dealer_code", "office_code", "key_account", "visit_cycle_days"])
    .select(["opened_on", "closed_on"])
    .where(visible("dealers", reading.ledger))
    .where(ofOffices("dealers.office_code", reading.offices))
    .execute();
  const newest = await reading.db
    .selectFrom("dealers")
    .innerJoin("visits", "visits.dealer_code", "dealers.dealer_code")
    .select((e) => ["visits.dealer_code", e.fn.max("visits.date").as("date")])
    .where(visible("dealers", reading.ledger))
    .where(ofOffices("dealers.office_code", reading.offices))
    .where("visits.date", "<=", on)
    .where(visible("visits", reading.ledger))
    .groupBy(["visits.dealer_code", sql`substr(visits.date, 1, 7)`])
    .orderBy("date")
    .execute();
  const visits = new Map<string, string[]>();
  for (const { dealer_code, date } of newest) {
    const own = visits.get(dealer_code);
    if (own) own.push(date);
    else visits.set(dealer_code, [date]);
  }
  return dealers.map(({ dealer_code, ...dealer }) => ({
    ...dealer,
    visits: visits.get(dealer_code) ?? [],
  }));
}
