import type { Reading } from "../access/reading.ts";
import { addPriceSums, emptyPriceParts, priceSums } from "../metrics/price.ts";
import type { PriceParts } from "../metrics/price.ts";
import type { Asked } from "./asked.ts";
import { selectPriceGroups } from "./price-groups.ts";
import type { PriceGroup } from "./price-groups.ts";

/** Observations dated in S, by office and level, each held against the policy of its own date. */
export async function selectPriceParts(
  reading: Reading,
  asked: Asked,
): Promise<Map<string, PriceParts>> {
  const groups = new Map<string, PriceGroup>();
  for (const group of await selectPriceGroups(reading, asked)) {
    const name = `${group.office} ${group.level} ${group.policy?.id ?? ""}`;
    const prices = groups.get(name)?.prices.concat(group.prices) ?? group.prices;
    groups.set(name, { ...group, prices });
  }
  const found = new Map<string, PriceParts>();
  for (const { office, level, policy, prices } of groups.values()) {
    const known = found.get(office) ?? emptyPriceParts();
    const own = level === "dealer" ? "dealer" : "retail";
    found.set(office, { ...known, [own]: addPriceSums([known[own], priceSums(prices, policy)]) });
  }
  return found;
}
