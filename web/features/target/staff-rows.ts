/** Who has a plan or a sale, and what nobody has. */
import type { BreakdownAnswer } from "../../../shared/contract/breakdown.ts";
import type { PerformanceAnswer, PerformanceRow } from "../../../shared/contract/performance.ts";
import { deltaDue } from "./subject.ts";

/** Code of what no person has, in both answers (contract 2 and 3). */
export const unassignedCode = "unassigned";

export type StaffRow = {
  readonly code: string;
  readonly name: string;
  /** 分. */
  readonly plan: number | null;
  readonly actual: number | null;
  readonly delta: number | null;
  readonly row: PerformanceRow;
  /** Sales newer than its own are missing: not judged. */
  readonly judged: boolean;
};

export type Unassigned = {
  readonly plan: number | null;
  readonly actual: number | null;
  /** Null where no sale names nobody. */
  readonly row: PerformanceRow | null;
};

export type StaffRows = {
  /** Largest gap to what is due first; without one last. */
  readonly rows: readonly StaffRow[];
  /** Plan nobody has and sales that name nobody; null where there is neither. */
  readonly unassigned: Unassigned | null;
  /** People with neither plan nor sale. */
  readonly others: number;
};

/** Rows of `by=staff`; the parts say what of the plan nobody has. */
export function staffRows(staff: PerformanceAnswer, parts: BreakdownAnswer | undefined): StaffRows {
  const people = staff.rows.filter(({ code }) => code !== unassignedCode);
  const working = people.filter(({ sales }) => sales.plan !== null || sales.actual !== null);
  const nobody = parts?.rows.find(({ code }) => code === unassignedCode);
  const row = staff.rows.find(({ code }) => code === unassignedCode) ?? null;
  const plan = nobody?.plan ?? null;
  const actual = nobody?.actual ?? null;
  return {
    rows: working
      .map((row) => ({
        code: row.code,
        name: row.name,
        plan: row.sales.plan,
        actual: row.sales.actual,
        delta: deltaDue(row),
        row,
        judged: row.sales.actual !== null,
      }))
      .sort((a, b) => (a.delta ?? Infinity) - (b.delta ?? Infinity) || (a.code < b.code ? -1 : 1)),
    unassigned: (plan ?? 0) === 0 && (actual ?? 0) === 0 ? null : { plan, actual, row },
    others: people.length - working.length,
  };
}
