import { addDays } from "../../shared/calendar/day.ts";
import type { Reading } from "../access/reading.ts";
import { policiesInOrder } from "../metrics/price-policy.ts";
import type { PricePolicy } from "../metrics/price-policy.ts";
import { visible } from "./visible.ts";

/** A policy and the row it stands in. */
export type StoredPolicy = PricePolicy & { readonly id: number; readonly origin: number };

export type PolicyBook = {
  /** The policies an office of a province is judged by, of one sku and level, in the order of choice. */
  readonly of: (sku: string, level: string, provinceCode: string) => readonly StoredPolicy[];
  /** The days on which a policy begins, or has run out, in order. */
  readonly changes: readonly string[];
};

/** Every policy at this ledger number. */
export async function selectPolicyBook(reading: Reading): Promise<PolicyBook> {
  const rows = await reading.db
    .selectFrom("price_policies")
    .select(["id", "origin", "sku", "level", "province_code", "valid_from", "valid_to"])
    .select(["guide_price", "floor_price", "ceiling_price"])
    .where(visible("price_policies", reading.ledger))
    .execute();
  const policies = new Map<string, StoredPolicy[]>();
  const changes = new Set<string>();
  for (const { sku, level, ...policy } of rows) {
    const own = policies.get(`${level}:${sku}`);
    if (own) own.push(policy);
    else policies.set(`${level}:${sku}`, [policy]);
    changes.add(policy.valid_from);
    if (policy.valid_to !== null) changes.add(addDays(policy.valid_to, 1));
  }
  return { of: orderedPolicies(policies), changes: [...changes].sort() };
}

/** Puts policies in order for a sku, level and province when first asked, and keeps them. */
function orderedPolicies(policies: ReadonlyMap<string, readonly StoredPolicy[]>): PolicyBook["of"] {
  const books = new Map<string, Map<string, readonly StoredPolicy[]>>();
  return (sku, level, provinceCode) => {
    const name = `${level}:${provinceCode}`;
    const book = books.get(name) ?? new Map<string, readonly StoredPolicy[]>();
    books.set(name, book);
    const known = book.get(sku);
    if (known) return known;
    const ordered = policiesInOrder(policies.get(`${level}:${sku}`) ?? [], provinceCode);
    book.set(sku, ordered);
    return ordered;
  };
}
