/** What a policy says about one price; amounts in 分. */
export type PriceTerms = {
  readonly guide_price: number;
  readonly floor_price: number;
  readonly ceiling_price: number;
};

/** A policy of one sku and level, as stored; province_code null or "" = everywhere. */
export type PricePolicy = PriceTerms & {
  readonly province_code: string | null;
  readonly valid_from: string;
  /** Inclusive; null = until further notice. */
  readonly valid_to: string | null;
};

/**
 * The policies of one sku and level that can apply to an office of this province, in the order in which
 * the first valid one wins (contract 2): own province before the general ones, then the latest valid_from.
 */
export function policiesInOrder<P extends PricePolicy>(
  policies: readonly P[],
  provinceCode: string,
): readonly P[] {
  const own = policies.filter((policy) => policy.province_code === provinceCode);
  const general = policies.filter((policy) => !policy.province_code);
  const latestFirst = (a: P, b: P): number => (a.valid_from < b.valid_from ? 1 : -1);
  return [...own.sort(latestFirst), ...general.sort(latestFirst)];
}

/** The policy of an observation dated `date`, out of `policiesInOrder`; null = none, so it is never judged. */
export function policyOn<P extends PricePolicy>(ordered: readonly P[], date: string): P | null {
  for (const policy of ordered) {
    if (policy.valid_from > date) continue;
    if (policy.valid_to === null || policy.valid_to >= date) return policy;
  }
  return null;
}

/** True when floor ≤ price ≤ ceiling: the limits belong to the band. */
export function isInBand(price: number, terms: PriceTerms): boolean {
  return terms.floor_price <= price && price <= terms.ceiling_price;
}
