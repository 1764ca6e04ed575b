const letters = 8;

/** What was typed or pasted as the screen shows it: `bcdf ghjk` → `BCDF-GHJK`. */
export function readCode(text: string): string {
  const plain = text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^A-Z]/g, "")
    .slice(0, letters);
  const half = letters / 2;
  return plain.length > half ? `${plain.slice(0, half)}-${plain.slice(half)}` : plain;
}

export const isWholeCode = (code: string): boolean => code.length === letters + 1;
