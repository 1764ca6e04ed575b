/**
 * CSV as this product writes it: UTF-8 with a byte order mark, CRLF, `,`. Spreadsheets run a text that
 * starts with `=` as a formula, so such a text gets a `'` in front; the import takes exactly one leading
 * `'` off, and a text that starts with one of its own gets a second: the round trip is identity.
 */

export const byteOrderMark = "\ufeff";
export const lineEnd = "\r\n";

/** A number as plain text: its sign is no formula. */
const plainNumber = /^[+-]?(?:\d[\d,]*)?\.?\d+$/;

/** Text made harmless for a spreadsheet; plain numbers stay as they are. */
export function guardText(text: string): string {
  switch (text.charCodeAt(0)) {
    case 0x3d: // =
    case 0x40: // @
    case 0x09:
    case 0x0d:
    case 0x00:
    case 0x27: // '
      return `'${text}`;
    case 0x2b: // +
    case 0x2d: // -
      return plainNumber.test(text) ? text : `'${text}`;
    default:
      return text;
  }
}

/** The text that was guarded: one leading `'` is taken off. */
export function unguardText(text: string): string {
  return text.charCodeAt(0) === 0x27 ? text.slice(1) : text;
}

function quote(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One record with its line end; null and undefined are empty cells, numbers are written as they are. */
export function csvRecord(cells: readonly (string | number | null | undefined)[]): string {
  let record = "";
  for (let i = 0; i < cells.length; i += 1) {
    const cell = cells[i];
    if (i > 0) record += ",";
    if (typeof cell === "number") record += String(cell);
    else if (cell) record += quote(guardText(cell));
  }
  return record + lineEnd;
}

/** A whole file. */
export function csvFile(
  records: readonly (readonly (string | number | null | undefined)[])[],
): string {
  return byteOrderMark + records.map(csvRecord).join("");
}
