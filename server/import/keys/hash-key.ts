/**
 * 52 bits of a text, as an exact integer ≥ 1 (0 marks a free place in a table). Two runs with different
 * seeds are independent of each other.
 */
export function hashKey(office: string, key: string, seed: number): number {
  let a = seed | 0;
  let b = (seed ^ 0x9e3779b9) | 0;
  for (let i = 0; i < office.length; i += 1) {
    const c = office.charCodeAt(i);
    a = Math.imul(a ^ c, 0x5bd1e995);
    b = Math.imul(b ^ c, 0x1b873593) + (b >>> 15);
    a ^= a >>> 13;
  }
  // Office and key are two parts: "AB"+"C" must not be "A"+"BC".
  a = Math.imul(a ^ 0x1f, 0x5bd1e995);
  b = Math.imul(b ^ 0x1f, 0x1b873593) + (b >>> 15);
  for (let i = 0; i < key.length; i += 1) {
    const c = key.charCodeAt(i);
    a = Math.imul(a ^ c, 0x5bd1e995);
    b = Math.imul(b ^ c, 0x1b873593) + (b >>> 15);
    a ^= a >>> 13;
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b);
  a ^= a >>> 13;
  b = Math.imul(b ^ (b >>> 15), 0xc2b2ae35);
  b ^= b >>> 16;
  return (a >>> 0) * 0x100000 + (b & 0xfffff) || 1;
}
