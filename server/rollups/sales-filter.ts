import { expressionBuilder } from "kysely";
import type { ExpressionWrapper, SqlBool } from "kysely";
import type { Reading } from "../access/reading.ts";
import type { Tables } from "../store/tables.ts";
import { visible } from "./visible.ts";

type Facts = Tables & { s: { sku: string | null } };

/**
 * Sales `s` of one category: those whose sku has that category at this ledger number.
 * `category` null = the sales without a sku, which belong to none (`noSku` is how the table says so).
 */
export function ofCategory(
  reading: Reading,
  category: string | null,
  noSku: "" | null,
): ExpressionWrapper<Facts, "s", SqlBool> {
  const eb = expressionBuilder<Facts, "s">();
  if (category === null) return noSku === null ? eb("s.sku", "is", null) : eb("s.sku", "=", noSku);
  const skus = eb
    .selectFrom("products as p")
    .select("p.sku")
    .where("p.category", "=", category)
    .where(visible("p", reading.ledger));
  return eb("s.sku", "in", skus);
}
