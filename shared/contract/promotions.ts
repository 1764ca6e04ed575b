/** `GET /api/promotions`: the programmes that start in a period, with money, flags and effect. */
import { z } from "zod";
import {
  count,
  day,
  ledgerNumber,
  minor,
  minorOrNull,
  periodKey,
  ratioOrNull,
  reasonCode,
} from "./values.ts";

const funds = ["promotion", "city_fund"] as const;
const voucherFaults = ["purpose_mismatch", "outside_window"] as const;
export type VoucherFault = (typeof voucherFaults)[number];
/** `off_purpose`: some voucher has a fault, also where credit notes bring the sum back to 0. */
const programmeFlags = ["off_purpose", "over_budget"] as const;

/** A voucher line that was not spent on the programme's purpose, with every reason that holds. */
export const offPurposeVoucher = z.object({
  date: day,
  voucherNo: z.string(),
  lineNo: count,
  purpose: z.string(),
  /** Negative = credit note. */
  amount: minor,
  note: z.string().nullable(),
  reasons: z.array(z.enum(voucherFaults)),
});

/** Of a programme that ended ≤ `on`; sales, not profit. All null while it runs. */
export const programmeEffect = z.object({
  /** What the 28 days before would have sold in as many days as the programme has. */
  baseline: minorOrNull,
  /** What was sold in the programme's days. */
  sales: minorOrNull,
  /** sales − baseline */
  incremental: minorOrNull,
  /** incremental / spent; null where nothing was spent. */
  salesPerSpend: ratioOrNull,
});

export const promotionProgramme = z.object({
  code: z.string(),
  name: z.string(),
  office: z.string(),
  fund: z.enum(funds),
  purpose: z.string(),
  /** null = the whole range. */
  category: z.string().nullable(),
  startOn: day,
  endOn: day,
  budget: minor,
  spent: minor,
  remaining: minor,
  useRate: ratioOrNull,
  timeProgress: ratioOrNull,
  /** null = the programme names none. */
  expectedSales: minorOrNull,
  /** Σ of `offPurposeVouchers`, signed. */
  offPurpose: minor,
  offPurposeVouchers: z.array(offPurposeVoucher),
  overBudget: minor,
  flags: z.array(z.enum(programmeFlags)),
  effect: programmeEffect,
  reasons: z.record(z.string(), reasonCode),
});

export const promotionsAnswer = z.object({
  period: z.object({ key: periodKey, start: day, end: day }),
  on: day,
  dataThrough: day.nullable(),
  ledger: ledgerNumber,
  currency: z.string(),
  scope: z.string(),
  /** In order of province, office, start, code. */
  programmes: z.array(promotionProgramme),
});

export type OffPurposeVoucher = z.infer<typeof offPurposeVoucher>;
export type ProgrammeEffect = z.infer<typeof programmeEffect>;
export type PromotionProgramme = z.infer<typeof promotionProgramme>;
export type PromotionsAnswer = z.infer<typeof promotionsAnswer>;
