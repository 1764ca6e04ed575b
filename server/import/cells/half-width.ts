/**
 * A cell as its reader compares it: full-width forms and the true minus sign become ASCII, blanks
 * around it go. Deliberately no NFKC here: that would turn `5²` into 52.
 */
export function halfWidth(text: string): string {
  let changed = false;
  for (let i = 0; i < text.length && !changed; i += 1) changed = text.charCodeAt(i) > 0x7e;
  if (!changed) return text.trim();
  return text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll("\u2212", "-")
    .replaceAll("\uffe5", "¥")
    .replaceAll("\u3000", " ")
    .trim();
}

/** `(空)` or `(empty)`: the known value is to be cleared. */
export function isCleared(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first !== 0x28 && first !== 0xff08) return false;
  const plain = halfWidth(text).toLowerCase();
  return plain === "(空)" || plain === "(empty)";
}
