import type { Reading } from "../access/reading.ts";
import { addPriceSums, emptyPriceParts, priceSums } from "../metrics/price.ts";
import type { PriceParts } from "../metrics/price.ts";
import { policyOn } from "../metrics/price-policy.ts";
import type { Asked } from "./asked.ts";
import { selectPolicyBook } from "./price-policies.ts";
import type { StoredPolicy } from "./price-policies.ts";
import { selectPriceTexts } from "./price-texts.ts";

/** The prices of one office and level under one policy; null = none. */
type Group = {
  readonly office: string;
  readonly level: string;
  readonly policy: StoredPolicy | null;
  prices: readonly number[];
};

/** Observations dated in S, by office and level, each held against the policy of its own date. */
export async function selectPriceParts(
  reading: Reading,
  { span, offices }: Asked,
): Promise<Map<string, PriceParts>> {
  if (!span) return new Map();
  const book = await selectPolicyBook(reading);
  const texts = await selectPriceTexts(reading, span, { offices, changes: book.changes });
  const provinces = new Map(offices.map((office) => [office.office_code, office.province_code]));
  const groups = new Map<string, Group>();
  for (const { office_code: office, sku, level, day, prices } of texts) {
    const province = provinces.get(office);
    if (province === undefined) continue;
    const policy = policyOn(book.of(sku, level, province), day);
    const name = `${office} ${level} ${policy?.id ?? ""}`;
    const list = prices.split(",").map(Number);
    const known = groups.get(name);
    if (known) known.prices = known.prices.concat(list);
    else groups.set(name, { office, level, policy, prices: list });
  }
  const found = new Map<string, PriceParts>();
  for (const { office, level, policy, prices } of groups.values()) {
    const known = found.get(office) ?? emptyPriceParts();
    const own = level === "dealer" ? "dealer" : "retail";
    found.set(office, { ...known, [own]: addPriceSums([known[own], priceSums(prices, policy)]) });
  }
  return found;
}
