import type { Reading } from "../access/reading.ts";
import { policyOn } from "../metrics/price-policy.ts";
import type { Asked } from "./asked.ts";
import { selectPolicyBook } from "./price-policies.ts";
import type { StoredPolicy } from "./price-policies.ts";
import { selectPriceTexts } from "./price-texts.ts";

/** Prices of one office, level and item that share their policy; null = none. */
export type PriceGroup = {
  readonly office: string;
  readonly level: string;
  readonly sku: string;
  readonly policy: StoredPolicy | null;
  /** 分, in no order. */
  readonly prices: readonly number[];
};

/** Observations dated in S, each held against the policy of its own date; a group may come in parts. */
export async function selectPriceGroups(
  reading: Reading,
  { span, offices }: Pick<Asked, "span" | "offices">,
): Promise<PriceGroup[]> {
  if (!span) return [];
  const book = await selectPolicyBook(reading);
  const texts = await selectPriceTexts(reading, span, { offices, changes: book.changes });
  const provinces = new Map(offices.map((office) => [office.office_code, office.province_code]));
  return texts.flatMap(({ office_code: office, sku, level, day, prices }) => {
    const province = provinces.get(office);
    if (province === undefined) return [];
    const policy = policyOn(book.of(sku, level, province), day);
    return [{ office, level, sku, policy, prices: prices.split(",").map(Number) }];
  });
}
