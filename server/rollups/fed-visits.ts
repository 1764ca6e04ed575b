/** Dealers and visits as what fed a number. A visit belongs to the office its dealer is in now. */
import { sql } from "kysely";
import type { RawBuilder, SqlBool } from "kysely";
import type { Span } from "../../shared/calendar/span.ts";
import type { Reading } from "../access/reading.ts";
import type { Asked } from "./asked.ts";
import type { Fed } from "./fed.ts";
import { ofOffices } from "./of-offices.ts";
import { visible } from "./visible.ts";
import { openDealers } from "./visits.ts";

/** Visits that came with one import, and the first and last of their days. */
export type FedDays = Fed & { readonly first: string; readonly last: string };

type DealersAsked = Pick<Asked, "asOf" | "offices">;

/** The dealers open at asOf; `accountsOnly` = those with the mark and a visit cycle. */
export async function selectFedDealers(
  reading: Reading,
  asked: DealersAsked & { readonly accountsOnly: boolean },
): Promise<{ readonly origin: number; readonly office_code: string }[]> {
  let query = openDealers(reading, asked).clearSelect().select(["origin", "office_code"]);
  if (asked.accountsOnly) {
    query = query.where("key_account", "=", "Y").where("visit_cycle_days", "is not", null);
  }
  return known(asked, await query.execute(), (row) => row.office_code);
}

/** The visits of some days to the dealers open at asOf. */
export function selectFedVisits(
  reading: Reading,
  { from, to }: Span,
  asked: DealersAsked,
): Promise<FedDays[]> {
  return selectVisits(reading, asked, sql<SqlBool>`v.date >= ${from} and v.date <= ${to}`);
}

/** The newest visit ≤ asOf of each key account open then: all lines of that day. */
export function selectFedLastVisits(reading: Reading, asked: DealersAsked): Promise<FedDays[]> {
  const newest = sql`(select x.date from visits as x
    where x.dealer_code = d.dealer_code and x.date <= ${asked.asOf} and ${visible("x", reading.ledger)}
    order by x.date desc limit 1)`;
  const account = sql<SqlBool>`d.key_account = 'Y' and d.visit_cycle_days is not null`;
  return selectVisits(reading, asked, sql<SqlBool>`${account} and v.date = ${newest}`);
}

async function selectVisits(
  reading: Reading,
  asked: DealersAsked,
  which: RawBuilder<SqlBool>,
): Promise<FedDays[]> {
  const { asOf, offices } = asked;
  const { rows } = await sql<Omit<FedDays, "kind" | "amount">>`
    select d.office_code as office, v.origin, count(*) as rows,
      min(v.date) as first, max(v.date) as last
    from dealers as d join visits as v on v.dealer_code = d.dealer_code
    where ${visible("d", reading.ledger)} and ${visible("v", reading.ledger)}
      and (d.opened_on is null or d.opened_on <= ${asOf})
      and (d.closed_on is null or d.closed_on >= ${asOf})
      and ${ofOffices("d.office_code", offices)} and ${which}
    group by d.office_code, v.origin
  `.execute(reading.db);
  return known(asked, rows, (row) => row.office ?? "").map(asVisits);
}

/** The visits one person made in some days. */
export async function selectFedStaffVisits(
  reading: Reading,
  { from, to }: Span,
  staff: string,
): Promise<FedDays[]> {
  const { rows } = await sql<Omit<FedDays, "kind" | "amount">>`
    select d.office_code as office, v.origin, count(*) as rows,
      min(v.date) as first, max(v.date) as last
    from visits as v join dealers as d on d.dealer_code = v.dealer_code
    where v.staff_code = ${staff} and v.date >= ${from} and v.date <= ${to}
      and ${visible("v", reading.ledger)} and ${visible("d", reading.ledger)}
    group by d.office_code, v.origin
  `.execute(reading.db);
  return rows.map(asVisits);
}

const asVisits = (row: Omit<FedDays, "kind" | "amount">): FedDays => ({
  ...row,
  kind: "visits",
  amount: null,
});

function known<T>(
  { offices }: DealersAsked,
  rows: readonly T[],
  officeOf: (row: T) => string,
): T[] {
  const codes = new Set(offices.map((office) => office.office_code));
  return rows.filter((row) => codes.has(officeOf(row)));
}
