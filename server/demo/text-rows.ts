/** Pieces of a file are handed on at about this many characters. */
const pieceLength = 64 * 1024;

/**
 * Joins rows into larger pieces of text. The cells of the demo never hold a comma, quote or line break,
 * so a row is its cells and commas.
 */
export function* inPieces(header: string, rows: Iterable<string>): Generator<string> {
  let piece = `${header}\n`;
  for (const row of rows) {
    piece += `${row}\n`;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}

const cents = Array.from({ length: 100 }, (_, value) => `.${String(value).padStart(2, "0")}`);

/** 分 as yuan with two decimals: 1234567 → "12345.67". A whole number. */
export function yuanText(minor: number): string {
  const size = Math.abs(minor);
  const yuan = Math.floor(size / 100);
  return (minor < 0 ? "-" : "") + String(yuan) + (cents[size - yuan * 100] as string);
}
