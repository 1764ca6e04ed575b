/** Of which months a market share is. */
import type { PerformanceRow } from "../../../shared/contract/performance.ts";

/** The months of the row that has most of them: what the page is about. */
export function monthsUsed(rows: readonly PerformanceRow[]): readonly string[] {
  return rows
    .map(({ share }) => share?.months ?? [])
    .reduce((most, own) => (own.length > most.length ? own : most), []);
}
