import type { Reading } from "../access/reading.ts";
import { officesAround } from "./offices-around.ts";
import { visible } from "./visible.ts";
import type { Span } from "../../shared/calendar/span.ts";

export type MarketRow = {
  readonly office_code: string;
  readonly month: string;
  readonly category: string | null;
  readonly amount: number;
};

/**
 * Market sizes of the scope's provinces in some months (`from`, `to` are months).
 * `category` null = all rows, else those of that category.
 */
export async function selectMarket(
  reading: Reading,
  months: Span,
  category: string | null,
): Promise<readonly MarketRow[]> {
  let rows = officesAround(reading)
    .crossJoin("market_sizes as m")
    .whereRef("m.office_code", "=", "o.office_code")
    .where("m.month", ">=", months.from)
    .where("m.month", "<=", months.to)
    .where(visible("m", reading.ledger));
  if (category !== null) rows = rows.where("m.category", "=", category);
  return rows
    .select(["m.office_code", "m.month", "m.category", "m.amount"])
    .orderBy("m.office_code")
    .orderBy("m.month")
    .execute();
}
