import type { Reading } from "../access/reading.ts";
import { addPriceSums, priceSums } from "../metrics/price.ts";
import type { PriceParts, PriceSums } from "../metrics/price.ts";
import { policyOn } from "../metrics/price-policy.ts";
import type { PriceTerms } from "../metrics/price-policy.ts";
import type { Asked } from "./asked.ts";
import { ofOffices } from "./of-offices.ts";
import { selectPolicyBook } from "./price-policies.ts";
import { visible } from "./visible.ts";

/** How often each price was seen under each policy. */
type Seen = Map<PriceTerms | null, Map<number, number>>;

/** Observations dated in S, by office and level, each held against the policy of its own date. */
export async function selectPriceParts(
  reading: Reading,
  { span, offices }: Asked,
): Promise<Map<string, PriceParts>> {
  if (!span) return new Map();
  const policies = await selectPolicyBook(reading);
  const rows = await reading.db
    .selectFrom("price_observations")
    .select(["office_code", "date", "sku", "level", "price"])
    .where("date", ">=", span.from)
    .where("date", "<=", span.to)
    .where(visible("price_observations", reading.ledger))
    .where(ofOffices("price_observations.office_code", offices))
    .execute();
  const provinces = new Map(offices.map((office) => [office.office_code, office.province_code]));
  const seen = new Map<string, { dealer: Seen; retail: Seen }>();
  for (const row of rows) {
    const province = provinces.get(row.office_code);
    if (province === undefined) continue;
    const office = seen.get(row.office_code) ?? { dealer: new Map(), retail: new Map() };
    seen.set(row.office_code, office);
    const terms = policyOn(policies(row.sku, row.level, province), row.date);
    count(row.level === "dealer" ? office.dealer : office.retail, terms, row.price);
  }
  return new Map(
    [...seen].map(([office, { dealer, retail }]) => [
      office,
      { dealer: sumsOf(dealer), retail: sumsOf(retail) },
    ]),
  );
}

function count(seen: Seen, terms: PriceTerms | null, price: number): void {
  const prices = seen.get(terms) ?? new Map<number, number>();
  seen.set(terms, prices);
  prices.set(price, (prices.get(price) ?? 0) + 1);
}

function sumsOf(seen: Seen): PriceSums {
  return addPriceSums(
    [...seen].flatMap(([terms, prices]) =>
      [...prices].map(([price, observations]) => priceSums(price, terms, observations)),
    ),
  );
}
