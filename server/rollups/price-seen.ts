import type { Reading } from "../access/reading.ts";
import { ofOffices } from "./of-offices.ts";
import { visible } from "./visible.ts";

export type SeenPrice = {
  readonly office_code: string;
  readonly date: string;
  readonly price: number;
};

/** Prices of one sku and level seen in the scope's offices from one day to another, both included. */
export async function selectSeenPrices(
  reading: Reading,
  asked: {
    readonly sku: string;
    readonly level: string;
    readonly from: string;
    readonly to: string;
  },
): Promise<SeenPrice[]> {
  return reading.db
    .selectFrom("price_observations")
    .select(["office_code", "date", "price"])
    .where("sku", "=", asked.sku)
    .where("level", "=", asked.level)
    .where("date", ">=", asked.from)
    .where("date", "<=", asked.to)
    .where(visible("price_observations", reading.ledger))
    .where(ofOffices("price_observations.office_code", reading.offices))
    .execute();
}
