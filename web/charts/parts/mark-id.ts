import type { ChartSpec } from "../notation/chart-spec.ts";

/**
 * The name of a series for recharts, the same each time its chart is drawn. recharts keeps what it has
 * calculated by name for as long as the page is open: names of its own making would pile up.
 */
export function markId(spec: ChartSpec, key: string): string {
  return `${spec.id}-${key}`;
}
