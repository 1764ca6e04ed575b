/** How many price incidents are open (contract 2). */
import type { Block } from "./block.ts";

/** Open incidents by severity. */
export type IncidentsParts = { readonly critical: number; readonly warning: number };

/** Parts of an office without open incidents. */
export function emptyIncidentsParts(): IncidentsParts {
  return { critical: 0, warning: 0 };
}

/** Both are counts. */
export function addIncidentsParts(list: readonly IncidentsParts[]): IncidentsParts {
  const sums = { critical: 0, warning: 0 };
  for (const { critical, warning } of list) {
    sums.critical += critical;
    sums.warning += warning;
  }
  return sums;
}

/** Open at asOf; 0 when none are. Never null. */
export function incidentsBlock(
  parts: IncidentsParts,
): Block<{ critical: number; warning: number }> {
  return { value: { critical: parts.critical, warning: parts.warning }, reasons: {} };
}
