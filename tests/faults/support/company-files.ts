/** A small company whose sums are known beforehand: every sale's amount follows from its number. */
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { addDays } from "../../../shared/calendar/day.ts";

const offices = 20;
const products = 40;

export type SalesFile = {
  readonly path: string;
  readonly rows: number;
  /** Σ amount in 分. */
  readonly amount: number;
};

/** The reference files of the company, in the order they are imported. */
export async function writeReferenceFiles(folder: string): Promise<readonly [string, string][]> {
  const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
  const files = {
    offices: [
      "office_code,office_name,province_code,province_name,city",
      ...numbers(offices).map((i) => `${office(i)},辦事處${i},P${i % 3},省${i % 3},城市${i}`),
    ],
    products: [
      "sku,product_name,category",
      ...numbers(products).map((i) => `${sku(i)},產品${i},品類${i % 4}`),
    ],
  };
  const written: [string, string][] = [];
  for (const [kind, lines] of Object.entries(files)) {
    const path = join(folder, `${kind}.csv`);
    await writeFile(path, `${lines.join("\n")}\n`);
    written.push([kind, path]);
  }
  return written;
}

/** Sales number `first` and the following, one document each, spread over offices, products and 2025. */
export async function writeSalesFile(
  path: string,
  { first, rows }: { readonly first: number; readonly rows: number },
): Promise<SalesFile> {
  const out = createWriteStream(path);
  out.write("date,office_code,amount,doc_no,sku\n");
  let amount = 0;
  let piece = "";
  for (let n = first; n < first + rows; n += 1) {
    const minor = minorOf(n);
    amount += minor;
    const day = addDays("2025-01-01", Math.floor(((n - first) * 365) / rows));
    piece += `${day},${office(n)},${(minor / 100).toFixed(2)},D${n},${sku(n)}\n`;
    if (piece.length < 65_536) continue;
    if (!out.write(piece)) await once(out, "drain");
    piece = "";
  }
  out.end(piece);
  await once(out, "finish");
  return { path, rows, amount };
}

const office = (n: number): string => `GZ${String(n % offices).padStart(2, "0")}`;
const sku = (n: number): string => `S${String(n % products).padStart(3, "0")}`;

/** One in fifty is a return; the others differ, so that two halves never add up to the same sum. */
const minorOf = (n: number): number => ((n * 7919) % 99_991) + 1 - (n % 50 === 0 ? 200_000 : 0);
