import { hashKey } from "./hash-key.ts";
import { makeKeyTable } from "./key-table.ts";

const secondSeed = 0x2545f491;

/**
 * Keys whose hash came twice in one file. On a second reading each is told apart by another, independent
 * hash (104 bits in all): what then comes twice is the same key. Flat memory also when half of five
 * million rows repeat the other half; a false match, at 1 in 10^18, would refuse a row, never change one.
 */
export type Suspects = {
  readonly size: number;
  suspect(hash: number): void;
  /** Second reading: one row. */
  count(hash: number, office: string, key: string, line: number): void;
  /** After it: the line of another row with this key; null when there is none. */
  otherLine(hash: number, office: string, key: string, line: number): number | null;
  /** True when the second reading found a key that really came twice. */
  anyRepeated(): boolean;
};

/** Numbers an entry takes: both hashes, the first and the second line. */
const width = 4;

export function makeSuspects(): Suspects {
  const suspected = makeKeyTable();
  let entries = new Float64Array(0);
  let mask = 0;
  let repeated = false;

  const placeOf = (hash: number, second: number): number => {
    let at = hash & mask;
    while (
      entries[at * width] !== 0 &&
      (entries[at * width] !== hash || entries[at * width + 1] !== second)
    ) {
      at = (at + 1) & mask;
    }
    return at * width;
  };
  let used = 0;
  const makeRoom = (): void => {
    if (used * 3 < mask * 2) return;
    const old = entries;
    mask = Math.max(1 << 10, (mask + 1) * 2) - 1;
    entries = new Float64Array((mask + 1) * width);
    for (let i = 0; i < old.length; i += width) {
      if (old[i] === 0) continue;
      const at = placeOf(old[i] as number, old[i + 1] as number);
      entries.set(old.subarray(i, i + width), at);
    }
  };
  return {
    get size() {
      return suspected.size;
    },
    suspect: (hash) => void suspected.add(hash),
    count: (hash, office, key, line) => {
      if (!suspected.has(hash)) return;
      makeRoom();
      const second = hashKey(office, key, secondSeed);
      const at = placeOf(hash, second);
      if (entries[at] === 0) {
        entries.set([hash, second, line, 0], at);
        used += 1;
      } else if (entries[at + 3] === 0) {
        entries[at + 3] = line;
        repeated = true;
      }
    },
    otherLine: (hash, office, key, line) => {
      if (entries.length === 0) return null;
      const at = placeOf(hash, hashKey(office, key, secondSeed));
      const [first, second] = [entries[at + 2] as number, entries[at + 3] as number];
      if (entries[at] === 0 || second === 0) return null;
      return first === line ? second : first;
    },
    anyRepeated: () => repeated,
  };
}
