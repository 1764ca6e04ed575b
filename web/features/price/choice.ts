/** Which item and level the price board draws: the address, else the worst open incident. */
import type { PriceCompliance } from "../../../shared/contract/price-compliance.ts";
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
 * The columns of the matrix, at most `most`: the chosen item, those that had an incident at its level (the
 * most incidents first), then the others that were seen, those least in band first. An item nobody looked at
 * would be a column of dashes.
 */
export function matrixSkus(
  incidents: readonly PriceIncident[],
  given: {
    readonly choice: PriceChoice;
    readonly seen: readonly PriceCompliance[];
    readonly most: number;
  },
): string[] {
  const { choice, most } = given;
  const counts = new Map<string, number>();
  for (const { sku, level } of incidents) {
    if (level === choice.level) counts.set(sku, (counts.get(sku) ?? 0) + 1);
  }
  const outside = new Map<string, number>();
  for (const { sku, level, withPolicy, inBand } of given.seen) {
    if (level === choice.level) outside.set(sku, (outside.get(sku) ?? 0) + withPolicy - inBand);
  }
  const seen = mostFirst(outside);
  const hit = mostFirst(counts).filter((sku) => outside.has(sku));
  return [...new Set([choice.sku, ...hit, ...seen])].slice(0, most);
}

const mostFirst = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts].sort(([a, m], [b, n]) => (m === n ? (a < b ? -1 : 1) : n - m)).map(([code]) => code);
