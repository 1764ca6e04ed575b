/** Who has reported and who has not, from the offices' own rows. */
import type { PerformanceAnswer } from "../../../shared/contract/performance.ts";

export type LateOffice = { code: string; name: string; through: string | null };
export type Reporting = { missing: LateOffice[]; lagging: LateOffice[] };

/** Offices without a sale in the period, and those that report late; the longest silent first. */
export function reportingOf(answer: PerformanceAnswer): Reporting {
  const missing: LateOffice[] = [];
  const lagging: LateOffice[] = [];
  for (const row of answer.rows) {
    const late = { code: row.code, name: row.name, through: row.sales.through };
    if (row.reasons["sales.actual"] === "not_reported") missing.push(late);
    else if (row.sales.lagging && row.sales.actual !== null) lagging.push(late);
  }
  const bySilence = (a: LateOffice, b: LateOffice) => {
    const left = a.through ?? "";
    const right = b.through ?? "";
    return left < right ? -1 : left > right ? 1 : 0;
  };
  return { missing: missing.sort(bySilence), lagging: lagging.sort(bySilence) };
}
