/** What a row that is no plain row of data may be. */
import type { LaidColumn, TableLayout } from "./table-layout.ts";

export type RowShape = "data" | "blank" | "first-cell" | "total";

const words: ReadonlySet<string> = new Set([
  "合計",
  "合计",
  "小計",
  "小计",
  "總計",
  "总计",
  "total",
  "subtotal",
  "sub-total",
  "grandtotal",
]);
const wordAtEnd = /(?:合計|合计|小計|小计|總計|总计|total)$/;

function plainWord(text: string): string {
  return text.normalize("NFKC").replace(/[\s:]/gu, "").toLowerCase();
}

/** True for `合計`, `小 計`, `Total:` … */
export function isTotalWord(text: string): boolean {
  return text.length <= 20 && words.has(plainWord(text));
}

/**
 * Cheap first look for the hot loop: can the text begin one of the words? (合 小 總 总, t T s S g G,
 * or anything that must be normalised first)
 */
export function mayBeTotalWord(text: string): boolean {
  if (text.length > 20) return false;
  switch (text.charCodeAt(0)) {
    case 0x5408:
    case 0x5c0f:
    case 0x7e3d:
    case 0x603b:
    case 0x74:
    case 0x54:
    case 0x73:
    case 0x53:
    case 0x67:
    case 0x47:
    case 0x20:
      return true;
    default:
      return text.charCodeAt(0) >= 0x3000 && text.charCodeAt(0) !== 0x5408;
  }
}

const isFreeText = ({ column }: LaidColumn): boolean =>
  column.type === "text" && column.references === undefined;

/** Which kind of row a record is, judged by its texts alone. */
export function shapeOf(layout: TableLayout, record: readonly string[]): RowShape {
  let filled = 0;
  for (const text of record) if (text.trim() !== "") filled += 1;
  if (filled === 0) return "blank";
  if (isTotalLine(layout, record)) return "total";
  return filled === 1 && (record[0] ?? "").trim() !== "" ? "first-cell" : "data";
}

/**
 * A total line says so where a fact has a code, a day or a category; or anywhere, when it lacks
 * something that every fact has. (A note may well read 合計.)
 */
function isTotalLine(layout: TableLayout, record: readonly string[]): boolean {
  const incomplete = layout.columns.some(
    ({ column, place }) =>
      column.required && column.type !== "money" && isEmptyOrTotal(record[place] ?? ""),
  );
  return record.some((text, place) => {
    if (text === "" || text.length > 60) return false;
    const plain = plainWord(text);
    if (!wordAtEnd.test(plain)) return false;
    if (incomplete) return true;
    const laid = layout.columns.find((column) => column.place === place);
    if (!laid || isFreeText(laid)) return false;
    const { type } = laid.column;
    return words.has(plain) || type === "day" || type === "month" || type === "period";
  });
}

const isEmptyOrTotal = (text: string): boolean => text.trim() === "" || isTotalWord(text);
