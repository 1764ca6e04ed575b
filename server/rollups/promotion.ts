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

/** The programmes that start in the period, each with its vouchers dated ≤ `on`. */
export async function selectProgrammes(
  reading: Reading,
  {
    period,
    on,
    offices,
  }: Pick<Asked, "on" | "offices"> & { readonly period: Pick<Asked["period"], "start" | "end"> },
): Promise<ChargedProgramme[]> {
  const programmes = await reading.db
    .selectFrom("promotions")
    .select(["promo_code", "office_code", "fund", "purpose", "start_on", "end_on"])
    .select(["budget", "expected_sales", "origin"])
    .where("start_on", ">=", period.start)
    .where("start_on", "<=", period.end)
    .where(visible("promotions", reading.ledger))
    .where(ofOffices("promotions.office_code", offices))
    .orderBy("promo_code")
    .execute();
  // The programme decides whose voucher it is: the office a voucher was filed under may have changed since.
  const vouchers = await reading.db
    .selectFrom("promotions")
    .innerJoin("promo_spend", "promo_spend.promo_code", "promotions.promo_code")
    .select(["promo_spend.promo_code", "promo_spend.date", "promo_spend.purpose"])
    .select(["promo_spend.amount", "promo_spend.origin"])
    .where("promotions.start_on", ">=", period.start)
    .where("promotions.start_on", "<=", period.end)
    .where(visible("promotions", reading.ledger))
    .where(ofOffices("promotions.office_code", offices))
    .where("promo_spend.date", "<=", on)
    .where(visible("promo_spend", reading.ledger))
    .execute();
  const charged = new Map<string, (Voucher & { origin: number })[]>(
    programmes.map(({ promo_code }) => [promo_code, []]),
  );
  for (const { promo_code, ...voucher } of vouchers) charged.get(promo_code)?.push(voucher);
  return programmes.map((row) => ({ ...row, vouchers: charged.get(row.promo_code) ?? [] }));
}
