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

/**
 * The columns of the matrix, `most` of them: the chosen item, those that had an incident at its level (the
 * most incidents first), then others in their order.
 */
export function matrixSkus(
  incidents: readonly PriceIncident[],
  { choice, others, most }: { choice: PriceChoice; others: readonly string[]; most: number },
): string[] {
  const counts = new Map<string, number>();
  for (const { sku, level } of incidents) {
    if (level === choice.level) counts.set(sku, (counts.get(sku) ?? 0) + 1);
  }
  const hit = [...counts]
    .sort(([a, m], [b, n]) => (m === n ? (a < b ? -1 : 1) : n - m))
    .map(([code]) => code);
  return [...new Set([choice.sku, ...hit, ...others])].slice(0, most);
}
