/** `GET /api/visits/overdue`: key accounts that nobody has visited within their cycle. */
import { z } from "zod";
import { count, day, ledgerNumber, minor, reasonCode } from "./values.ts";

export const overdueDealer = z.object({
  office: z.string(),
  dealer: z.string(),
  name: z.string(),
  channel: z.string().nullable(),
  /** Days from one visit to the next at most. */
  cycleDays: count,
  /** null = never visited. */
  lastVisit: day.nullable(),
  /**
   * Days beyond the cycle, counted from the last visit; never visited: from the day the dealer opened
   * (0 while its first cycle still runs), null where that day is not known.
   */
  daysOverdue: count.nullable(),
  /** Who is responsible; null = nobody is named. */
  staff: z.string().nullable(),
  staffName: z.string().nullable(),
  /** The dealer's sales in the 28 days up to `on`. */
  sales: minor,
  reasons: z.record(z.string(), reasonCode),
});

export const visitsOverdueAnswer = z.object({
  on: day,
  ledger: ledgerNumber,
  currency: z.string(),
  scope: z.string(),
  /** Longest overdue first, then by dealer code; without a number of days last. */
  dealers: z.array(overdueDealer),
});

export type OverdueDealer = z.infer<typeof overdueDealer>;
export type VisitsOverdueAnswer = z.infer<typeof visitsOverdueAnswer>;
