import type { Span } from "../../shared/calendar/span.ts";
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

export type PricesOnce = {
  of(reading: Reading, asked: Asked): Promise<Map<string, PriceParts>>;
  /** True when both questions, one of each side, are answered by the same parts. */
  alike(one: Asked, other: Asked): Promise<boolean>;
};

/**
 * Price parts at two ledger numbers with an import of `kind` between them: one that brings no prices leaves
 * them as they were, so a span is summed once and not once for each side. Spans that only differ by days
 * after the newest observation are the same span.
 */
export function pricesOnce(kind: string, db: Reading["db"]): PricesOnce {
  if (priceKinds.has(kind)) return { of: selectPriceParts, alike: async () => false };
  const known = new Map<string, Promise<Map<string, PriceParts>>>();
  let newest: Promise<string | null> | null = null;
  /** The days with observations among those asked for; null = none. */
  const seen = async ({ span }: Asked): Promise<Span | null> => {
    if (!span) return null;
    const last = await (newest ??= selectNewestPriceDay(db));
    if (last === null || last < span.from) return null;
    return last < span.to ? { ...span, to: last } : span;
  };
  const nameOf = (span: Span, { offices }: Asked): string =>
    [span.from, span.to, ...offices.map(({ office_code }) => office_code)].join(" ");
  return {
    of: async (reading, asked) => {
      const span = await seen(asked);
      if (!span) return new Map();
      const name = nameOf(span, asked);
      const parts = known.get(name) ?? selectPriceParts(reading, { ...asked, span });
      known.set(name, parts);
      return parts;
    },
    alike: async (one, other) => {
      const [span, otherSpan] = [await seen(one), await seen(other)];
      if (!span || !otherSpan) return span === otherSpan;
      return nameOf(span, one) === nameOf(otherSpan, other);
    },
  };
}
