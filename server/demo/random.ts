/** A number in [0, 1). */
export type Random = () => number;

/**
 * The generator sfc32 seeded from a number and a label. Only 32-bit integer steps, so every Node on
 * every machine draws the same numbers; each file has its own label and thus its own series.
 */
export function randomFor(seed: number, label: string): Random {
  // FNV-1a over the label, mixed into the seed.
  let hash = 0x811c9dc5;
  for (const character of label)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  let a = seed | 0;
  let b = hash | 0;
  let c = Math.floor(seed / 4_294_967_296) | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  // The first draws still show the seed.
  for (let i = 0; i < 16; i += 1) next();
  return next;
}

/** A whole number from `low` to `high`, both included. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** One of a list that is not empty. */
export function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

/**
 * Roughly normal, mean 0, standard deviation 1, never beyond ±3: the sum of four uniform draws scaled.
 * No logarithm or cosine, whose last digit may differ between versions of Node.
 */
export function bell(random: Random): number {
  return (random() + random() + random() + random() - 2) * 1.5;
}

/** `value` × (1 ± spread), evenly spread. */
export function spread(random: Random, value: number, share: number): number {
  return value * (1 + (random() * 2 - 1) * share);
}
