import type { Reading } from "../access/reading.ts";
import { policiesInOrder } from "../metrics/price-policy.ts";
import type { PricePolicy } from "../metrics/price-policy.ts";
import { visible } from "./visible.ts";

/** A policy and the row it stands in. */
export type StoredPolicy = PricePolicy & { readonly id: number; readonly origin: number };

/** The policies an office of a province is judged by, of one sku and level, in the order of choice. */
export type PolicyBook = (
  sku: string,
  level: string,
  provinceCode: string,
) => readonly StoredPolicy[];

/** Every policy at this ledger number, to look up by sku, level and province. */
export async function selectPolicyBook(reading: Reading): Promise<PolicyBook> {
  const policies = await selectPolicies(reading);
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

/** Policies by `level:sku`. */
async function selectPolicies(reading: Reading): Promise<Map<string, StoredPolicy[]>> {
  const rows = await reading.db
    .selectFrom("price_policies")
    .select(["id", "origin", "sku", "level", "province_code", "valid_from", "valid_to"])
    .select(["guide_price", "floor_price", "ceiling_price"])
    .where(visible("price_policies", reading.ledger))
    .execute();
  const found = new Map<string, StoredPolicy[]>();
  for (const { sku, level, ...policy } of rows) {
    const own = found.get(`${level}:${sku}`);
    if (own) own.push(policy);
    else found.set(`${level}:${sku}`, [policy]);
  }
  return found;
}
