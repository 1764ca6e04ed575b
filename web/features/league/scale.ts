/** How far apart an outlier must be from the rest before it no longer sets the scale. */
const outlierFactor = 2.5;
const mostOutliers = 3;

/**
 * The largest magnitude a common scale must hold. Up to three values that tower over the rest are left
 * out (their bars are cut with an arrow), so that the others stay readable. 0 when there is nothing.
 */
export function commonScale(values: readonly (number | null)[]): number {
  const sizes = values
    .filter((value) => value !== null)
    .map(Math.abs)
    .sort((a, b) => b - a);
  let from = 0;
  while (
    from < mostOutliers &&
    from + 2 < sizes.length &&
    (sizes[from] ?? 0) > outlierFactor * (sizes[from + 1] ?? 0) &&
    (sizes[from + 1] ?? 0) > 0
  ) {
    from += 1;
  }
  return sizes[from] ?? 0;
}

/** The next round number of percentage points: 5, 10, 15, 20, 30, 50, 100. */
export function roundReach(pp: number): number {
  return [5, 10, 15, 20, 30, 50].find((reach) => pp <= reach) ?? 100;
}
