/** A set of hashes: eight bytes a key, so the keys of five million rows fit in 128 MB. */
export type KeyTable = {
  readonly size: number;
  /** Remembers a hash (≥ 1); true when it was there already. */
  add(hash: number): boolean;
  has(hash: number): boolean;
};

export function makeKeyTable(): KeyTable {
  let places = new Float64Array(1 << 10);
  let mask = places.length - 1;
  let used = 0;

  // `&` takes the low 32 bits, also of a number beyond them.
  const placeOf = (hash: number): number => {
    let at = hash & mask;
    while (places[at] !== 0 && places[at] !== hash) at = (at + 1) & mask;
    return at;
  };
  const grow = (): void => {
    const old = places;
    places = new Float64Array(old.length * 2);
    mask = places.length - 1;
    for (let i = 0; i < old.length; i += 1) {
      const hash = old[i] as number;
      if (hash !== 0) places[placeOf(hash)] = hash;
    }
  };
  return {
    get size() {
      return used;
    },
    add: (hash) => {
      const at = placeOf(hash);
      if (places[at] !== 0) return true;
      places[at] = hash;
      used += 1;
      if (used * 3 > places.length * 2) grow();
      return false;
    },
    has: (hash) => places[placeOf(hash)] !== 0,
  };
}
