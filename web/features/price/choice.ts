/** Which item and level the price board draws: the address, else the worst open incident. */
import type { PriceIncident, PriceLevel } from "../../../shared/contract/price-incidents.ts";

export type PriceChoice = { readonly sku: string; readonly level: PriceLevel };

/** Critical before warning, then the larger exposure, then by id. */
export function bySeverity(a: PriceIncident, b: PriceIncident): number {
  if (a.severity !== b.severity) return a.severity === "critical" ? -1 : 1;
  return b.exposure - a.exposure || (a.id < b.id ? -1 : 1);
}

/** Null where neither the address nor an incident nor a policy names an item. */
export function chosenPrice(
  asked: { readonly sku: string | undefined; readonly level: PriceLevel | undefined },
  incidents: readonly PriceIncident[],
  firstSku: string | undefined,
): PriceChoice | null {
  const [worst] = [...incidents].sort(bySeverity);
  const sku = asked.sku ?? worst?.sku ?? firstSku;
  if (sku === undefined) return null;
  const level = asked.level ?? incidents.find((one) => one.sku === sku)?.level ?? "dealer";
  return { sku, level };
}

/** Skus that had an incident at the level, the most offices first, at most `most`; the chosen one first. */
export function matrixSkus(
  incidents: readonly PriceIncident[],
  { sku, level }: PriceChoice,
  most: number,
): string[] {
  const offices = new Map<string, number>([[sku, Infinity]]);
  for (const one of incidents) {
    if (one.level === level) offices.set(one.sku, (offices.get(one.sku) ?? 0) + 1);
  }
  return [...offices]
    .sort(([a, m], [b, n]) => (m === n ? (a < b ? -1 : 1) : n - m))
    .slice(0, most)
    .map(([code]) => code);
}
