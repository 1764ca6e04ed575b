/**
 * A company whose amounts tell where they come from: bit i of a sum is what office i sells, plans and spends,
 * so any sum names what is in it. Names carry the number of their office. The last bit is a person who was
 * moved from O00 to O01 yesterday: what was sold before stays with the old office.
 */
import { origin, type TestApp } from "../routes/test-app.ts";

/** `npm run access`: everything on both databases. */
export const whole = process.env["DABIAO_ACCESS"] === "whole";
const count = whole ? 40 : 12;
/** A prime in 分, so that no other number of an answer is a multiple of it by chance; 41 bits of it are exact. */
export const unit = whole ? 2_039 : 7_000_003;
export const offices = Array.from({ length: count }, (_, i) => i);
/** The bit of the person who was moved. */
export const movedBit = count;
export const bits = [...offices, movedBit];
export const officeOf = (bit: number): number => (bit === movedBit ? 0 : bit);
export const provinceOf = (i: number): string => (i < 5 ? "P1" : i < 9 ? "P2" : "P3");
export const code = (i: number): string => `O${String(i).padStart(2, "0")}`;
const person = (i: number): string => `S${String(i).padStart(2, "0")}`;
const yuan = (minor: number): string => (minor / 100).toFixed(2);
const amount = (i: number): string => yuan(unit * 2 ** i);

/** `altered` = offices whose every row is another one: other amounts, days and names. */
export function bitmaskFiles(
  altered: ReadonlySet<number> = new Set(),
): readonly [string, string][] {
  const other = (i: number): boolean => altered.has(i);
  const name = (i: number): string => `${other(i) ? "Altered" : "Canary"}-${code(i)}-`;
  const sold = (i: number): string => (other(i) ? yuan(unit * 2 ** i + 12_345) : amount(i));
  const planned = (i: number): string => (i === 0 ? yuan(unit * (1 + 2 ** movedBit)) : sold(i));
  const day = (i: number): string => (other(i) ? "08-17" : "08-10");
  const per = (row: (i: number) => string): string => offices.map(row).join("");
  return [
    [
      "offices",
      `office_code,office_name,province_code,province_name,city\n${per((i) => `${code(i)},${name(i)}office,${provinceOf(i)},${provinceOf(i)},${name(i)}city\n`)}`,
    ],
    ["products", "sku,product_name,category\nK1,beer,beer\nK2,water,water\n"],
    ["workdays", "date,working\n2026-08-03,N\n"],
    [
      "staff",
      `staff_code,staff_name,office_code,role,from_date,to_date\n${per((i) => `${person(i)},${name(i)}person,${code(i)},sales_rep,2024-01-01,\nX${person(i)},${name(i)}other,${code(i)},sales_rep,2024-01-01,\n`)}MOVED,${name(0)}moved,O00,sales_rep,2024-01-01,2026-12-29\nMOVED,${name(1)}moved,O01,sales_rep,2026-12-30,\n`,
    ],
    [
      "dealers",
      `dealer_code,dealer_name,office_code,dealer_kind,key_account,visit_cycle_days,staff_code,opened_on\n${per((i) => `D${code(i)},${name(i)}dealer,${code(i)},dealer,Y,14,${person(i)},2024-01-01\n`)}`,
    ],
    [
      "sales_plans",
      `period,office_code,staff_code,category,amount\n${per((i) => `2026-08,${code(i)},,,${planned(i)}\n2026-08,${code(i)},${person(i)},,${sold(i)}\n`)}2026-08,O00,MOVED,,${amount(movedBit)}\n`,
    ],
    [
      "sales_actuals",
      `date,office_code,amount,doc_no,staff_code,dealer_code,sku\n${per(
        (i) =>
          `2026-${day(i)},${code(i)},${sold(i)},N${i},${person(i)},D${code(i)},K1\n` +
          `2025-${day(i)},${code(i)},${sold(i)},L${i},${person(i)},D${code(i)},K1\n`,
      )}2026-08-10,O00,${amount(movedBit)},N,MOVED,DO00,K1\n2025-08-10,O00,${amount(movedBit)},L,MOVED,DO00,K1\n2026-08-31,O00,0.01,END,S00,DO00,K2\n`,
    ],
    [
      "market_sizes",
      `month,office_code,amount\n${per((i) => `2026-08,${code(i)},${sold(i)}\n2025-08,${code(i)},${sold(i)}\n`)}`,
    ],
    [
      "outlet_census",
      `month,office_code,outlets_universe,outlets_covered\n${per((i) => `2026-08,${code(i)},${other(i) ? 77 : 100},${50 + i}\n`)}`,
    ],
    [
      "promotions",
      `promo_code,office_code,fund,promo_name,purpose,start_on,end_on,budget\n${per((i) => `M${code(i)},${code(i)},promotion,${name(i)}promo,display,2026-08-01,2026-08-20,${sold(i)}\n`)}`,
    ],
    [
      "promo_spend",
      `date,voucher_no,promo_code,purpose,amount,note\n${per((i) => `2026-08-15,V${code(i)},M${code(i)},travel,${sold(i)},${name(i)}note\n`)}`,
    ],
    [
      "visits",
      `date,dealer_code,staff_code,note\n${per((i) => `2026-08-0${other(i) ? 5 : 4},D${code(i)},${person(i)},${name(i)}visit\n`)}`,
    ],
    [
      "price_policies",
      "sku,level,guide_price,floor_price,ceiling_price,valid_from\nK1,retail,10,9,11,2024-01-01\n",
    ],
    [
      "price_observations",
      `date,office_code,dealer_code,sku,level,price,source\n${per((i) => `2026-08-1${other(i) ? 3 : 2},${code(i)},D${code(i)},K1,retail,${other(i) ? "10.00" : "5.00"},${name(i)}seen\n`)}`,
    ],
  ];
}

export async function importFiles(app: TestApp, files: readonly [string, string][]): Promise<void> {
  for (const [kind, text] of files) {
    const response = await app.upload(`kind=${kind}&mode=commit`, `${kind}.csv`, text);
    if (response.status !== 201) throw new Error(`${kind}: ${await response.text()}`);
  }
}

/** What only one office has, and one that was there and is not any more. */
export async function importLateFiles(app: TestApp): Promise<void> {
  await importFiles(app, [
    ["sales_plans", "period,office_code,amount\n2026-11,O00,1\n"],
    [
      "offices",
      "office_code,office_name,province_code,province_name,city\nO99,Canary-O99-gone,P1,P1,gone\n",
    ],
  ]);
  const undone = await app.ask("/api/imports/16/undo", { method: "POST", headers: { origin } });
  if (undone.status !== 201) throw new Error(`undo: ${await undone.text()}`);
}

/** The bits a sum is made of; null when it is no sum of ours. */
export function decode(value: number): readonly number[] | null {
  if (!Number.isInteger(value) || value === 0 || value % unit !== 0) return null;
  const sum = Math.abs(value / unit);
  if (sum >= 2 ** bits.length) return null;
  return bits.filter((bit) => Math.floor(sum / 2 ** bit) % 2 === 1);
}

/** Every number and text of an answer, wherever it stands. */
export function* leaves(value: unknown): Generator<string | number> {
  if (typeof value === "number" || typeof value === "string") yield value;
  else if (value !== null && typeof value === "object") {
    for (const [key, one] of Object.entries(value)) {
      yield key;
      yield* leaves(one);
    }
  }
}
