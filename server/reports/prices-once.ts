import type { Reading } from "../access/reading.ts";
import type { PriceParts } from "../metrics/price.ts";
import type { Asked } from "../rollups/asked.ts";
import { selectNewestPriceDay } from "../rollups/newest-price-day.ts";
import { selectPriceParts } from "../rollups/price.ts";

/** Kinds of which an import may change what the price numbers are made of. */
const priceKinds: ReadonlySet<string> = new Set([
  "offices",
  "price_observations",
  "price_policies",
]);

type PricesOf = (reading: Reading, asked: Asked) => Promise<Map<string, PriceParts>>;

/**
 * Price parts at two ledger numbers with an import of `kind` between them: one that brings no prices leaves
 * them as they were, so a span is summed once and not once for each side. Spans that only differ by days
 * after the newest observation are the same span.
 */
export function pricesOnce(kind: string): PricesOf {
  if (priceKinds.has(kind)) return selectPriceParts;
  const known = new Map<string, Promise<Map<string, PriceParts>>>();
  let newest: Promise<string | null> | null = null;
  return async (reading, asked) => {
    const { span, offices } = asked;
    if (!span) return new Map();
    newest ??= selectNewestPriceDay(reading.db);
    const last = await newest;
    if (last === null || last < span.from) return new Map();
    const to = last < span.to ? last : span.to;
    const name = [span.from, to, ...offices.map(({ office_code }) => office_code)].join(" ");
    const parts = known.get(name) ?? selectPriceParts(reading, { ...asked, span: { ...span, to } });
    known.set(name, parts);
    return parts;
  };
}
