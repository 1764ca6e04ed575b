/** Colour says one thing only: whether a difference is good or bad for the business. */

/** Which direction is good: sales up, cost overrun down, a price index neither. */
export type Polarity = "higher" | "lower" | "neutral";
export type Impact = "good" | "bad" | "neutral";

/** The impact of a difference. Zero, null and whatever is not judged are neutral. */
export function impactOf(value: number | null, polarity: Polarity): Impact {
  if (value === null || value === 0 || polarity === "neutral") return "neutral";
  return value > 0 === (polarity === "higher") ? "good" : "bad";
}

/** Colour of a mark (3:1 on the card). */
export function markColour(impact: Impact): string {
  return impact === "neutral" ? "var(--py)" : `var(--${impact})`;
}

/** Colour of a text (4.5:1 on the card; on the wall the theme makes it the text's own). */
export function textColour(impact: Impact): string {
  return impact === "neutral" ? "var(--text-2)" : `var(--${impact}-text)`;
}

/** ▲ up, ▼ down, nothing for none: direction never depends on colour. */
export function arrowOf(value: number | null): string {
  if (value === null || value === 0) return "";
  return value > 0 ? "▲" : "▼";
}
