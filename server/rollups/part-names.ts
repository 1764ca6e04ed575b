import type { Reading } from "../access/reading.ts";
import { visible } from "./visible.ts";

/** What a code is called, and the group it belongs to at this ledger number. */
export type Named = { readonly name: string; readonly group: string | null };

/** Every sku's product name and category. */
export async function selectProductNames(reading: Reading): Promise<ReadonlyMap<string, Named>> {
  const rows = await reading.db
    .selectFrom("products")
    .select(["sku", "product_name", "category"])
    .where(visible("products", reading.ledger))
    .execute();
  return new Map(rows.map((row) => [row.sku, { name: row.product_name, group: row.category }]));
}

/** Every dealer's name and channel, whichever office it belongs to: others may have sold to it. */
export async function selectDealerNames(reading: Reading): Promise<ReadonlyMap<string, Named>> {
  const rows = await reading.db
    .selectFrom("dealers")
    .select(["dealer_code", "dealer_name", "channel"])
    .where(visible("dealers", reading.ledger))
    .execute();
  return new Map(
    rows.map((row) => [row.dealer_code, { name: row.dealer_name, group: row.channel }]),
  );
}
