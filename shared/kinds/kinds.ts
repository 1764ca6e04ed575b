/** All import kinds, in the order in which they depend on each other. */
import { dealers } from "./dealers.ts";
import type { Kind } from "./kind.ts";
import { marketSizes } from "./market-sizes.ts";
import { offices } from "./offices.ts";
import { outletCensus } from "./outlet-census.ts";
import { priceObservations } from "./price-observations.ts";
import { pricePolicies } from "./price-policies.ts";
import { products } from "./products.ts";
import { promoSpend } from "./promo-spend.ts";
import { promotions } from "./promotions.ts";
import { salesActuals } from "./sales-actuals.ts";
import { salesPlans } from "./sales-plans.ts";
import { staff } from "./staff.ts";
import { visits } from "./visits.ts";
import { workdays } from "./workdays.ts";

export const kinds: readonly Kind[] = [
  offices,
  products,
  workdays,
  staff,
  dealers,
  salesPlans,
  salesActuals,
  marketSizes,
  outletCensus,
  promotions,
  promoSpend,
  visits,
  pricePolicies,
  priceObservations,
];

export const kindNames: readonly string[] = kinds.map((kind) => kind.name);

const byName = new Map(kinds.map((kind) => [kind.name, kind]));

/** The kind of that name; null for any other text. */
export function kindByName(name: string): Kind | null {
  return byName.get(name) ?? null;
}
