/**
 * Sums by a pair of small numbers, in arrays of numbers: a file of a million rows feeds half a million
 * cells, which as objects cost four times the time and memory.
 */
export type CellTable = {
  readonly size: number;
  /** The place of the pair's cell, which is made when there is none; 0, 1, 2 … in the order they came. */
  placeOf(first: number, second: number): number;
  add(place: number, amount: number, sign: 1 | -1): void;
  /** Parts of the pair at a place. */
  first(place: number): number;
  second(place: number): number;
  /** What was summed up there: amount, the negative ones, rows. */
  sums(place: number): readonly [number, number, number];
};

export function makeCellTable(): CellTable {
  let capacity = 1 << 10;
  let pairs = new Int32Array(capacity * 2);
  let sums = new Float64Array(capacity * 3);
  // A place + 1; 0 = free. Twice the capacity: at most half full.
  let slots = new Int32Array(capacity * 2);
  let size = 0;

  const slotOf = (first: number, second: number): number => {
    const mask = slots.length - 1;
    let at = mixed(first, second) & mask;
    for (;;) {
      const found = ((slots[at] as number) - 1) * 2;
      if (found < 0 || (pairs[found] === first && pairs[found + 1] === second)) return at;
      at = (at + 1) & mask;
    }
  };
  const grow = (): void => {
    capacity *= 2;
    const [oldPairs, oldSums] = [pairs, sums];
    pairs = new Int32Array(capacity * 2);
    sums = new Float64Array(capacity * 3);
    slots = new Int32Array(capacity * 2);
    pairs.set(oldPairs);
    sums.set(oldSums);
    for (let place = 0; place < size; place += 1) {
      slots[slotOf(pairs[place * 2] as number, pairs[place * 2 + 1] as number)] = place + 1;
    }
  };
  return {
    get size() {
      return size;
    },
    placeOf: (first, second) => {
      const slot = slotOf(first, second);
      const known = slots[slot] as number;
      if (known !== 0) return known - 1;
      const place = size;
      pairs[place * 2] = first;
      pairs[place * 2 + 1] = second;
      slots[slot] = place + 1;
      size += 1;
      if (size === capacity) grow();
      return place;
    },
    add: (place, amount, sign) => {
      const at = place * 3;
      (sums[at] as number) += sign * amount;
      if (amount < 0) (sums[at + 1] as number) += sign * amount;
      (sums[at + 2] as number) += sign;
    },
    first: (place) => pairs[place * 2] as number,
    second: (place) => pairs[place * 2 + 1] as number,
    sums: (place) => {
      const at = place * 3;
      return [sums[at] as number, sums[at + 1] as number, sums[at + 2] as number];
    },
  };
}

function mixed(first: number, second: number): number {
  const once = Math.imul(first ^ Math.imul(second, 0x9e3779b1), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 15), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}
