/** Where values stand: domains that hold what is to be seen, and the way from value to place. */

/** How far an outlier must tower over the rest before it no longer sets the scale. */
const outlierFactor = 2.5;

/**
 * The largest magnitude a scale must hold. A few values that tower over all others are left out (their
 * marks are cut with an arrow), so that the others keep their size. 0 when there is nothing.
 */
export function scaleReach(values: readonly (number | null)[]): number {
  const sizes = values
    .filter((value) => value !== null)
    .map(Math.abs)
    .sort((a, b) => b - a);
  const most = Math.floor(sizes.length / 4);
  for (let left = most; left > 0; left -= 1) {
    const inside = sizes[left] ?? 0;
    if (inside > 0 && (sizes[left - 1] ?? 0) > outlierFactor * inside) return inside * 1.15;
  }
  return sizes[0] ?? 0;
}

/**
 * A domain of a given span around zero that gives each side what it needs: all to the positive side
 * where there are no negatives. Both sides shrink alike when the span cannot hold them.
 */
export function domainAround(
  values: readonly (number | null)[],
  span: number,
): readonly [number, number] {
  const known = values.filter((value) => value !== null);
  const up = Math.max(0, ...known);
  const down = Math.max(0, ...known.map((value) => -value));
  if (up + down === 0 || span <= 0) return [-span / 2, span / 2];
  const spare = span - up - down;
  if (spare < 0) return [(-down / (up + down)) * span, (up / (up + down)) * span];
  // What is over goes to the side that has nothing last: a row of pluses stands on the ground.
  const toUp = down === 0 ? spare : up === 0 ? 0 : spare / 2;
  return [-(down + spare - toUp), up + toUp];
}

/** A domain for lines: everything seen plus a margin, holding 0 where that costs little. */
export function lineDomain(
  values: readonly (number | null)[],
  options: { readonly least: number },
): readonly [number, number] {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return [0, options.least];
  const low = Math.min(...known);
  const high = Math.max(...known);
  const span = Math.max(high - low, options.least);
  const middle = (low + high) / 2;
  // More room below: the note on a cropped axis stands there.
  const [from, to] = [middle - span * 0.68, middle + span * 0.54];
  return low >= 0 && from < span * 0.4 ? [0, Math.max(to, high * 1.1)] : [from, to];
}

/** From a value to a place; values beyond the domain stand at its end. */
export function placer(
  domain: readonly [number, number],
  range: readonly [number, number],
): (value: number) => number {
  const [low, high] = domain;
  const [from, to] = range;
  const span = high - low || 1;
  return (value) => from + ((Math.min(high, Math.max(low, value)) - low) / span) * (to - from);
}

/** True where a value lies beyond its scale, by more than rounding. */
export function isCut(value: number, [low, high]: readonly [number, number]): boolean {
  const slack = (high - low) * 1e-9;
  return value > high + slack || value < low - slack;
}

/** Round values inside a domain, about as many as wanted. */
export function niceTicks([low, high]: readonly [number, number], wanted: number): number[] {
  const rough = (high - low) / Math.max(1, wanted);
  if (!(rough > 0)) return [];
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((nice) => nice * power >= rough) ?? 10) * power;
  const ticks: number[] = [];
  for (let index = Math.ceil(low / step); index * step <= high + step * 1e-9; index += 1) {
    ticks.push(index * step);
  }
  return ticks;
}

/**
 * Places for labels that would cover each other: kept in order, `gap` apart, as near to their own place
 * as that allows, inside the bounds.
 */
export function spreadLabels(
  places: readonly number[],
  gap: number,
  [low, high]: readonly [number, number],
): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  // Inside from the start: one lifted in afterwards would land on the next.
  const spread = order.map(({ place }) => Math.max(low, place));
  for (let at = 1; at < spread.length; at += 1) {
    spread[at] = Math.max(spread[at] ?? 0, (spread[at - 1] ?? 0) + gap);
  }
  for (let at = spread.length - 1; at >= 0; at -= 1) {
    const ceiling = at === spread.length - 1 ? high : (spread[at + 1] ?? 0) - gap;
    spread[at] = Math.max(low, Math.min(spread[at] ?? 0, ceiling));
  }
  const result = places.map(() => 0);
  order.forEach(({ index }, at) => {
    result[index] = spread[at] ?? 0;
  });
  return result;
}
