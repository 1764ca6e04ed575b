import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import type { Span } from "../../shared/calendar/span.ts";
import type { Reading } from "../access/reading.ts";
import type { OfficeRow } from "../store/tables.ts";
import { ofOffices } from "./of-offices.ts";
import { visible } from "./visible.ts";

/** Prices of one office, sku and level seen on days that share all their policies. */
export type PriceText = {
  readonly office_code: string;
  readonly sku: string;
  readonly level: string;
  /** One of the days. */
  readonly day: string;
  /** `9900,10050,9900`: 分, in no order. */
  readonly prices: string;
};

/** With more changes of policy than this in a span, its observations are read day by day. */
const mostStretches = 16;

/**
 * Observations of some days, the prices of a sku gathered in one text: the database hands over a hundredth
 * of the rows. `changes` = the days on which some policy begins or has run out, in order.
 */
export async function selectPriceTexts(
  reading: Reading,
  span: Span,
  asked: { readonly offices: readonly OfficeRow[]; readonly changes: readonly string[] },
): Promise<readonly PriceText[]> {
  const inside = asked.changes.filter((day) => day > span.from && day <= span.to);
  const { rows } = await sql<PriceText>`
    select o.office_code, o.sku, o.level, min(o.date) as day,
      string_agg(cast(o.price as text), ',') as prices
    from price_observations as o
    where o.date >= ${span.from} and o.date <= ${span.to}
      and ${visible("o", reading.ledger)} and ${ofOffices("o.office_code", asked.offices)}
    group by o.office_code, o.sku, o.level ${stretch(inside)}
  `.execute(reading.db);
  return rows;
}

/** Which stretch between two changes a day lies in, as one more thing to group by. */
function stretch(changes: readonly string[]): RawBuilder<unknown> {
  if (changes.length === 0) return sql``;
  if (changes.length > mostStretches) return sql`, o.date`;
  const cases = changes.map((day, i) => sql`when o.date < ${day} then ${sql.lit(i)}`);
  return sql`, case ${sql.join(cases, sql` `)} else ${sql.lit(changes.length)} end`;
}
