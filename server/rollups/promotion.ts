import type { Reading } from "../access/reading.ts";
import { addPromotionParts, programmeParts } from "../metrics/promotion.ts";
import type { Programme, PromotionParts, Voucher } from "../metrics/promotion.ts";
import type { Asked } from "./asked.ts";
import { ofOffices } from "./of-offices.ts";
import { visible } from "./visible.ts";

/** Money of the programmes that start in the period, by office; vouchers dated ≤ `on`, also later than the period. */
export async function selectPromotionParts(
  reading: Reading,
  asked: Asked,
): Promise<Map<string, PromotionParts>> {
  const found = new Map<string, PromotionParts[]>();
  for (const { office_code, vouchers, ...programme } of await selectProgrammes(reading, asked)) {
    const parts = programmeParts(programme, vouchers, asked.on);
    const own = found.get(office_code);
    if (own) own.push(parts);
    else found.set(office_code, [parts]);
  }
  return new Map([...found].map(([office, list]) => [office, addPromotionParts(list)]));
}

export type ChargedProgramme = Programme & {
  readonly promo_code: string;
  readonly office_code: string;
  /** Ledger number of the import the row first came with. */
  readonly origin: number;
  readonly vouchers: readonly (Voucher & { readonly origin: number })[];
};

type ProgrammesAsked = Pick<Asked, "on" | "offices"> & {
  readonly period: Pick<Asked["period"], "start" | "end">;
};

/** The programmes that start in the period, each with its vouchers dated ≤ `on`. */
export async function selectProgrammes(
  reading: Reading,
  asked: ProgrammesAsked,
): Promise<ChargedProgramme[]> {
  const programmes = await programmesAsked(reading, asked)
    .select(["promo_code", "office_code", "fund", "purpose", "start_on", "end_on"])
    .select(["budget", "expected_sales", "origin"])
    .orderBy("promo_code")
    .execute();
  const vouchers = await vouchersAsked(reading, asked)
    .select(["promo_spend.promo_code", "promo_spend.date", "promo_spend.purpose"])
    .select(["promo_spend.amount", "promo_spend.origin"])
    .execute();
  return charge(programmes, vouchers);
}

export type ListedProgramme = Programme & {
  readonly promo_code: string;
  readonly office_code: string;
  readonly promo_name: string;
  readonly category: string | null;
  readonly vouchers: readonly ListedVoucher[];
};
export type ListedVoucher = Voucher & {
  readonly voucher_no: string;
  readonly line_no: number;
  readonly note: string | null;
};

/** The same programmes as a list shows them, by start and code; vouchers by date, number and line. */
export async function selectListedProgrammes(
  reading: Reading,
  asked: ProgrammesAsked,
): Promise<ListedProgramme[]> {
  const programmes = await programmesAsked(reading, asked)
    .select(["promo_code", "office_code", "promo_name", "fund", "purpose", "category"])
    .select(["start_on", "end_on", "budget", "expected_sales"])
    .orderBy("start_on")
    .orderBy("promo_code")
    .execute();
  const vouchers = await vouchersAsked(reading, asked)
    .select(["promo_spend.promo_code", "promo_spend.voucher_no", "promo_spend.line_no"])
    .select(["promo_spend.date", "promo_spend.purpose", "promo_spend.amount", "promo_spend.note"])
    .orderBy("promo_spend.date")
    .orderBy("promo_spend.voucher_no")
    .orderBy("promo_spend.line_no")
    .execute();
  return charge(programmes, vouchers);
}

function programmesAsked(reading: Reading, { period, offices }: ProgrammesAsked) {
  return reading.db
    .selectFrom("promotions")
    .where("start_on", ">=", period.start)
    .where("start_on", "<=", period.end)
    .where(visible("promotions", reading.ledger))
    .where(ofOffices("promotions.office_code", offices));
}

/** The programme decides whose voucher it is: the office a voucher was filed under may have changed since. */
function vouchersAsked(reading: Reading, { period, on, offices }: ProgrammesAsked) {
  return reading.db
    .selectFrom("promotions")
    .innerJoin("promo_spend", "promo_spend.promo_code", "promotions.promo_code")
    .where("promotions.start_on", ">=", period.start)
    .where("promotions.start_on", "<=", period.end)
    .where(visible("promotions", reading.ledger))
    .where(ofOffices("promotions.office_code", offices))
    .where("promo_spend.date", "<=", on)
    .where(visible("promo_spend", reading.ledger));
}

/** Each programme with its vouchers, both in the order they came. */
function charge<
  P extends { readonly promo_code: string },
  V extends { readonly promo_code: string },
>(programmes: readonly P[], vouchers: readonly V[]): (P & { vouchers: Omit<V, "promo_code">[] })[] {
  const charged = new Map<string, Omit<V, "promo_code">[]>(
    programmes.map(({ promo_code }) => [promo_code, []]),
  );
  for (const { promo_code, ...voucher } of vouchers) charged.get(promo_code)?.push(voucher);
  return programmes.map((row) => ({ ...row, vouchers: charged.get(row.promo_code) ?? [] }));
}
