/**
 * Sizes every chart shares, in chart units: 1/14 of the font size around the chart (1 px at 14 px), so
 * that a chart grows with its text, on a 4K desk as on a wall.
 */
export const geometry = {
  text: 12,
  smallText: 11,
  /** Height of a line of text. */
  line: 16,
  /** Line under a pin and radius of its head. */
  pinLine: 2,
  pinHead: 4.5,
  /** Hatch: a line of 2 in every 6, at 45°. */
  hatchLine: 2,
  hatchStep: 6,
  axisLine: 1.25,
  dataLine: 2.25,
  /** Half the width of a triangle. */
  triangle: 5,
  /** A column pair overlaps: each takes two thirds of the pair, the actual in front at the left. */
  columnShare: 0.66,
  /** Columns take this much of their category at most, and never more than `widestPair`. */
  pairShare: 0.72,
  widestPair: 52,
} as const;
