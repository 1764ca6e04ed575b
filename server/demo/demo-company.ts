/**
 * The demo company: three provinces, 24 offices, 36 months ending 2026-09-16. Planted in it:
 *
 * | office                | story |
 * |---|---|
 * | all                   | loading before Spring Festival and at the month's end |
 * | DG01 東莞             | lands late: two thirds of every month in its last five working days |
 * | ZZ01 漳州             | grows more than its province pooled, less than the mean of its offices |
 * | QZ01 泉州, PT01 莆田, FZ01 福州 | a price war over 純生啤酒 wanders up the coast from 10 August |
 * | ZS01 中山             | one shop slips below the retail floor: a warning |
 * | HZ01 惠州             | promotion money for other purposes, too early, too late and too much |
 * | SR01 上饒             | key accounts nobody visits |
 * | JA01 吉安             | has not reported in September |
 * | ST01 汕頭             | lags: the last sale is of 9 September |
 * | YC01 宜春             | the plan of the third quarter has no months, this year's none by person |
 * | JJ01 九江             | the year's plan exceeds its quarters by 600,000 yuan |
 * | JD01 景德鎮           | opened on 2 March 2026 |
 */
import type { Writable } from "node:stream";
import { generateCompany } from "./generate.ts";
import type { CompanyOptions, Stories } from "./options.ts";

export const demoOptions: CompanyOptions = {
  offices: 24,
  months: 36,
  rows: 75_000,
  seed: 20_260_916,
  endsOn: "2026-09-16",
};

export const demoStories: Stories = {
  DG01: { landsLate: true },
  HZ01: { straysMoney: true },
  ZS01: { priceSlip: true },
  ST01: { lastSaleOn: "2026-09-09" },
  // Large offices that hardly grow and small ones that grow fast: the mean lies far above the pool.
  FZ01: { yearlyYuan: 42e6, growth: 0.02, noise: 0.01, priceWarFrom: "2026-08-31" },
  XM01: { yearlyYuan: 38e6, growth: 0.03, noise: 0.01 },
  QZ01: { yearlyYuan: 45e6, growth: 0.04, noise: 0.01, priceWarFrom: "2026-08-10" },
  ZZ01: { yearlyYuan: 14e6, growth: 0.11, noise: 0.01 },
  PT01: { yearlyYuan: 7e6, growth: 0.26, noise: 0.01, priceWarFrom: "2026-08-19" },
  ND01: { yearlyYuan: 6.5e6, growth: 0.3, noise: 0.01 },
  LY01: { yearlyYuan: 6e6, growth: 0.24, noise: 0.01 },
  SM01: { yearlyYuan: 5.5e6, growth: 0.22, noise: 0.01 },
  JJ01: { yearPlanSurplusYuan: 600_000 },
  SR01: { neglectsKeyAccounts: true },
  YC01: { planNotSplit: true },
  JA01: { lastSaleOn: "2026-08-31" },
  JD01: { openedOn: "2026-03-02" },
};

/** Writes the demo company's files, one per kind. */
export function generateDemo(openFile: (kind: string) => Writable): Promise<void> {
  return generateCompany(demoOptions, openFile, demoStories);
}
