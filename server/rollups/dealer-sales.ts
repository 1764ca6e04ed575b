import { sql } from "kysely";
import type { Span } from "../../shared/calendar/span.ts";
import type { Reading } from "../access/reading.ts";
import { visible } from "./visible.ts";

/** More codes than this are not bound one by one: both engines limit parameters. */
const mostBound = 500;

/**
 * Sales of some days to each of these dealers, whichever office booked them, in 分; a dealer without any
 * is missing. With very many dealers asked for, others are in the answer too.
 */
export async function selectDealerSales(
  reading: Reading,
  days: Span,
  dealers: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (dealers.length === 0) return new Map();
  const asked =
    dealers.length > mostBound
      ? sql<boolean>`s.dealer_code is not null`
      : sql<boolean>`s.dealer_code in (${sql.join(dealers)})`;
  const rows = await reading.db
    .selectFrom("sales_actuals as s")
    .select((e) => ["s.dealer_code", e.fn.sum<number>("s.amount").as("amount")])
    .where("s.date", ">=", days.from)
    .where("s.date", "<=", days.to)
    .where(asked)
    .where(visible("s", reading.ledger))
    .groupBy("s.dealer_code")
    .execute();
  return new Map(rows.map(({ dealer_code, amount }) => [dealer_code as string, amount]));
}
