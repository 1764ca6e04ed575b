/** How far a price is beyond its limit. */
import { formatPercent } from "./number.ts";

/**
 * A depth as percent, cut like every level, so that wall and desk write the same digits: 0.12496 → 12.4%.
 * `signed`: which side of the limits, −12.4% below the floor, +12.4% above the ceiling. null → "—".
 */
export function formatDepth(depth: number | null, signed = false): string {
  const text = formatPercent(depth);
  return signed && depth !== null && depth > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}
